// What goes on as what, where the learner knows better than the comparison: a note that is called new may be one that is called
// removed, and a point may go on as another, or as none. Their histories follow.
import { hashText, type NoteId, type PointId } from '../ids';
import { commonWordsOf } from './commonWords';
import { asksAnew, compareNote, kindOf, type Comparison, type NoteChange } from './compareNotes';
import { comparePoint, withRemoved, type PointChange } from './comparePoints';
import type { Point, QaNote } from './deck';
import type { IsCommon } from './facts';
import { continuePoint } from './matchNotes';

/** Says that something newer goes on as nothing older. No id is empty. */
export const NOTHING = '';

/** What the learner said of a link ({@link noteLink}, {@link pointLink}): the older id, or {@link NOTHING}. */
export type LinkOf = (link: string) => string | undefined;

/** The comparison as the learner corrected it; links that name what is not there change nothing. */
export function relink({ rows, isSame }: Comparison, linkOf: LinkOf): Comparison {
  const isCommon = commonWordsOf(
    rows.flatMap(({ before }) => before ?? []),
    rows.flatMap(({ after }) => after ?? []),
  );
  const linked = joinNotes(rows, linkOf, isCommon).map((row) => relinkPoints(row, linkOf, isCommon));
  return { rows: linked, isSame: isSame && linked.every((row, index) => row === rows[index]) };
}

/** Names the link of a note that is new without the learner's word; undefined for any other. */
export function noteLink({ id, kind, joinedFrom }: NoteChange): string | undefined {
  return kind === 'new' ? id : joinedFrom;
}

/** Names the link of a point by the place that it has among the points of the newer note. */
export function pointLink({ id }: NoteChange, place: number): string {
  return `${id}/${place}`;
}

function joinNotes(rows: readonly NoteChange[], linkOf: LinkOf, isCommon: IsCommon): readonly NoteChange[] {
  const removed = new Map(
    rows.flatMap(({ kind, before }) => (kind === 'removed' && before ? [[before.id, before] as const] : [])),
  );
  const joined = new Set<NoteId>();
  const linked = rows.map((row): NoteChange => {
    const { kind, after } = row;
    const older = kind === 'new' ? removed.get(linkOf(row.id) ?? NOTHING) : undefined;
    if (older === undefined || after === undefined || joined.has(older.id) || older.kind !== after.kind)
      return row;
    joined.add(older.id);
    return { ...compareNote(older, after, isCommon), joinedFrom: row.id };
  });
  return linked.filter(({ kind, before }) => kind !== 'removed' || !before || !joined.has(before.id));
}

function relinkPoints(row: NoteChange, linkOf: LinkOf, isCommon: IsCommon): NoteChange {
  const { before, after } = row;
  if (before?.kind !== 'qa' || after?.kind !== 'qa') return row;
  const usual = onlyPair(row);
  const said = after.points.map(
    (_, place) => linkOf(pointLink(row, place)) ?? (place === usual?.place ? usual.id : undefined),
  );
  if (said.every((link) => link === undefined)) return row;
  const isAnew = asksAnew(before, after, isCommon);
  const changes = linkPoints(before, row, said, (older, newer) =>
    comparePoint(older, newer, isAnew, isCommon),
  );
  const note: QaNote = { ...after, points: changes.flatMap((change) => change.after ?? []) };
  const going = new Set(changes.flatMap((change) => change.before?.id ?? []));
  const continued = new Set(before.points.flatMap(({ id }, place) => (going.has(id) ? [place] : [])));
  const points = withRemoved(before.points, changes, continued);
  return { ...row, after: note, points, kind: kindOf(points, before, note, isAnew) };
}

// Of a note that the learner matched, the only point that is new goes on as the only one that is gone, however it is worded.
function onlyPair({ joinedFrom, points }: NoteChange): { place: number; id: PointId } | undefined {
  if (joinedFrom === undefined) return undefined;
  const [gone, ...others] = points.filter(({ kind }) => kind === 'removed');
  const newer = points.filter(({ after }) => after !== undefined);
  const isNew = newer.filter(({ kind }) => kind === 'new').length === 1;
  if (gone?.before === undefined || others.length > 0 || !isNew) return undefined;
  return { place: newer.findIndex(({ kind }) => kind === 'new'), id: gone.before.id };
}

function linkPoints(
  before: QaNote,
  { points }: NoteChange,
  said: readonly (string | undefined)[],
  compare: (older: Point, newer: Point) => PointChange,
): readonly PointChange[] {
  const olders = new Map(before.points.map((point) => [point.id, point]));
  // The first that was said to go on as a point does, and what the comparison had there gives way.
  const takers = new Map<PointId, number>();
  said.forEach((link, place) => {
    if (link !== undefined && olders.has(link) && !takers.has(link)) takers.set(link, place);
  });
  const linked = points
    .filter(({ after }) => after !== undefined)
    .map((change, place): PointChange => {
      const { before: own, after } = change;
      const link = said[place];
      const older = link === undefined ? own : olders.get(link);
      const isTaken = older !== undefined && (takers.get(older.id) ?? place) !== place;
      if (after === undefined || (older === own && !isTaken)) return change;
      // A mark that came with the older point stays with its history.
      const { changedOn, ...plain } = after;
      const point = changedOn === undefined || changedOn === own?.changedOn ? plain : after;
      if (older !== undefined && !isTaken) return compare(older, continuePoint(older, point));
      // An id that nothing had: that of the older point stays with its history.
      const id = hashText(`anew\n${before.id}\n${after.id}\n${place}`);
      return { kind: 'new', after: { ...plain, id }, isToCheck: false };
    });
  return withHeirs(linked, compare);
}

// What goes on in parts goes on as one of them: the first, where what did so before goes on as something else now.
function withHeirs(
  changes: readonly PointChange[],
  compare: (older: Point, newer: Point) => PointChange,
): readonly PointChange[] {
  const going = new Set(
    changes.flatMap(({ kind, before }) => (kind === 'split' || !before ? [] : before.id)),
  );
  return changes.map((change): PointChange => {
    const { kind, before, after } = change;
    if (kind !== 'split' || before === undefined || after === undefined || going.has(before.id))
      return change;
    going.add(before.id);
    return compare(before, continuePoint(before, after));
  });
}

// What the learner says of a comparison that has it wrong: a note that is called new may be one that is called removed; a point,
// a gap or a card may go on as another, or as none, with its history; and a fact may differ, or not.
import type { NoteId } from '../ids';
import { commonWordsOf } from './commonWords';
import { compareNote, withKind, type Comparison, type NoteChange } from './compareNotes';
import { comparePoint, linkedPointsOf, withRemoved, type PointChange } from './comparePoints';
import type { IsCommon } from './facts';
import { judge } from './judge';
import { linkPoints, onlyPair } from './linkPoints';
import { continuePoint } from './matchNotes';
import { ownersOf } from './pointOwners';
import { NOTHING_REMEMBERED, type Remembered } from './remembered';

/** Says that something newer goes on as nothing older. No id is empty. */
export const NOTHING = '';

/**
 * What the learner said: of a link ({@link noteLink}, {@link pointLink}) the older id, or {@link NOTHING}; of a verdict
 * (judge.ts) what it is.
 */
export type Said = (name: string) => string | undefined;

/**
 * The comparison as the learner corrected it; names of what is not there change nothing. What is said to be new gets the slot
 * of no card that is `remembered`.
 */
export function relink(
  { rows, isSame }: Comparison,
  said: Said,
  remembered: Remembered = NOTHING_REMEMBERED,
): Comparison {
  const isCommon = commonWordsOf(
    rows.flatMap(({ before }) => before ?? []),
    rows.flatMap(({ after }) => after ?? []),
  );
  const linked = joinNotes(rows, said, remembered, isCommon).map((row) =>
    judge(relinkPoints(row, said, remembered, isCommon), said),
  );
  return { rows: linked, isSame: isSame && linked.every((row, index) => row === rows[index]) };
}

/** Names the link of a note that is new without the learner's word; undefined for any other. */
export function noteLink({ id, kind, joinedFrom }: NoteChange): string | undefined {
  return kind === 'new' ? id : joinedFrom;
}

/** What of a note can go on as something else: the points of an answer, the gaps of a text, the cards of an imported note. */
export function linkedPoints({ points, cards }: NoteChange): readonly PointChange[] {
  return cards ?? points;
}

/** Names the link of a point by the place that it has among those of the newer note. */
export function pointLink({ id }: NoteChange, place: number): string {
  return `${id}/${place}`;
}

function joinNotes(
  rows: readonly NoteChange[],
  said: Said,
  remembered: Remembered,
  isCommon: IsCommon,
): readonly NoteChange[] {
  const removed = new Map(
    rows.flatMap(({ kind, before }) => (kind === 'removed' && before ? [[before.id, before] as const] : [])),
  );
  const joined = new Set<NoteId>();
  const linked = rows.map((row): NoteChange => {
    const { kind, after } = row;
    const older = kind === 'new' ? removed.get(said(row.id) ?? NOTHING) : undefined;
    if (older === undefined || after === undefined || joined.has(older.id) || older.kind !== after.kind)
      return row;
    joined.add(older.id);
    return { ...compareNote(older, after, isCommon, remembered), joinedFrom: row.id };
  });
  return linked.filter(({ kind, before }) => kind !== 'removed' || !before || !joined.has(before.id));
}

function relinkPoints(row: NoteChange, said: Said, remembered: Remembered, isCommon: IsCommon): NoteChange {
  const { before, after } = row;
  if (before === undefined || after === undefined) return row;
  const newer = linkedPoints(row).filter((point) => point.after !== undefined);
  const usual = onlyPair(row);
  const links = newer.map((_, place) => said(pointLink(row, place)));
  // What goes without saying gives way to what was said.
  if (usual !== undefined && !links.includes(usual.id)) links[usual.place] ??= usual.id;
  if (links.every((link) => link === undefined)) return row;
  const owners = ownersOf(before, after, remembered(before.id));
  const olders = linkedPointsOf(before);
  const linked = linkPoints(newer, olders, links, owners.freshId, (older, point) =>
    comparePoint(older, continuePoint(older, point), isCommon),
  );
  const points = withRemoved(olders, linked);
  const note = owners.noteOf(linked.flatMap((change) => change.after ?? []));
  return withKind({ ...row, after: note, ...(row.cards === undefined ? { points } : { cards: points }) });
}

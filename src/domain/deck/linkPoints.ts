// The points of a newer note as the learner said that they go on.
import type { PointId } from '../ids';
import type { NoteChange } from './compareNotes';
import type { PointChange } from './comparePoints';
import type { Point } from './deck';

/** Of a note that the learner matched, the only point that is new goes on as the only one that is gone, however it is worded. */
export function onlyPair({
  joinedFrom,
  points,
}: NoteChange): { readonly place: number; readonly id: PointId } | undefined {
  if (joinedFrom === undefined) return undefined;
  const [gone, ...others] = points.filter(({ kind }) => kind === 'removed');
  const newer = points.filter(({ after }) => after !== undefined);
  const isNew = newer.filter(({ kind }) => kind === 'new').length === 1;
  if (gone?.before === undefined || others.length > 0 || !isNew) return undefined;
  return { place: newer.findIndex(({ kind }) => kind === 'new'), id: gone.before.id };
}

/**
 * The points of a newer note with those of the older one that they go on as; `links` are the older ids as they were said, or the
 * empty text for none, by the places of the points. `compare` makes a point that goes on, and `freshId` an id that nothing had.
 */
export function linkPoints(
  newer: readonly PointChange[],
  older: readonly Point[],
  links: readonly (string | undefined)[],
  freshId: (point: Point, place: number) => PointId,
  compare: (older: Point, newer: Point) => PointChange,
): readonly PointChange[] {
  const olders = new Map(older.map((point) => [point.id, point]));
  // What the comparison had there gives way. Of two points that are said to go on as one, the first of the text does.
  const takers = new Map<PointId, number>();
  links.forEach((link, place) => {
    const isOther = link !== undefined && olders.has(link) && newer[place]?.before?.id !== link;
    if (isOther && !takers.has(link)) takers.set(link, place);
  });
  const linked = newer.map((change, place): PointChange => {
    const { before: own, after } = change;
    const link = links[place];
    const goesOn = link === undefined ? own : olders.get(link);
    const isTaken = goesOn !== undefined && (takers.get(goesOn.id) ?? place) !== place;
    if (after === undefined || (goesOn?.id === own?.id && !isTaken)) return change;
    // A mark that came with the older point stays with its history.
    const { changedOn, ...plain } = after;
    const point = changedOn === undefined || changedOn === own?.changedOn ? plain : after;
    if (goesOn !== undefined && !isTaken) return compare(goesOn, point);
    // The id of the older point stays with its history.
    return { kind: 'new', after: { ...plain, id: freshId(after, place) } };
  });
  return withHeirs(linked, compare);
}

// What goes on in parts goes on as one of them: the first, where what did so before goes on as something else now.
function withHeirs(
  changes: readonly PointChange[],
  compare: (older: Point, newer: Point) => PointChange,
): readonly PointChange[] {
  const going = new Set(
    changes.flatMap(({ splitFrom, before }) => (splitFrom !== undefined || !before ? [] : before.id)),
  );
  return changes.map((change): PointChange => {
    const { splitFrom, before, after } = change;
    if (splitFrom === undefined || before === undefined || after === undefined || going.has(before.id))
      return change;
    going.add(before.id);
    return compare(before, after);
  });
}

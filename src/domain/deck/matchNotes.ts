// When a text is read again, ids, and with them histories, go from the older notes to the newer ones that continue them.
// No id ever goes to two places.
import { hashText, type NoteId, type PointId } from '../ids';
import { carryChangedSlots } from './changedSlots';
import { commonWordsOf } from './commonWords';
import { type Note, type Point } from './deck';
import type { IsCommon } from './facts';
import { carryFaces } from './fieldFaces';
import { carryGaps } from './matchGaps';
import { pairPoints, type PointPairs } from './matchPoints';
import { pairNotes } from './pairNotes';
import { NOTHING_REMEMBERED, type Remembered } from './remembered';

/**
 * The newer notes in their order, with the ids of the older notes and points they continue. A note that the
 * learner edited (`editedAtMs`) stays as it is in its place, and comes last when the newer notes no longer
 * have it.
 */
export function matchNotes(old: readonly Note[], next: readonly Note[]): readonly Note[] {
  const isCommon = commonWordsOf(old, next);
  const pairs = pairNotes(old, next, isCommon);
  const used = new Set(old.map((note) => note.id));
  const matched = next.map((note, index) => {
    const before = old[pairs.get(index) ?? -1];
    if (before === undefined) return withFreshId(note, used);
    return before.editedAtMs === undefined ? continueNote(before, note, isCommon).note : before;
  });
  const continued = new Set(pairs.values());
  return [...matched, ...old.filter((note, index) => note.editedAtMs !== undefined && !continued.has(index))];
}

/** A newer note with what it carries on from an older one. */
export interface Continued {
  readonly note: Note;
  /** How the points of an answer go on; undefined for notes of other kinds. */
  readonly points?: PointPairs;
}

/**
 * The newer note with the ids of the older one, of its points, and the numbers of its gaps (matchGaps.ts); both are of one kind.
 */
export function continueNote(
  before: Note,
  note: Note,
  isCommon: IsCommon,
  remembered: Remembered = NOTHING_REMEMBERED,
): Continued {
  if (before.kind === 'qa' && note.kind === 'qa') {
    const paired = pairPoints(before.points, note.points, isCommon);
    return {
      note: { ...note, id: before.id, points: carryPoints(before.points, note.points, paired) },
      points: paired,
    };
  }
  if (before.kind === 'cloze' && note.kind === 'cloze')
    return { note: carryChangedSlots(before, { ...carryGaps(before, note, remembered), id: before.id }) };
  if (before.kind === 'fields' && note.kind === 'fields')
    return { note: carryChangedSlots(before, { ...carryFaces(before, note), id: before.id }) };
  return { note: { ...note, id: before.id } };
}

/**
 * A newcomer whose id an older one has gets another: the first free one of a row that depends on the id only.
 */
export function withFreshId<Owner extends { readonly id: NoteId | PointId }>(
  owner: Owner,
  used: Set<string>,
): Owner {
  let id = owner.id;
  for (let again = 1; used.has(id); again += 1) id = hashText(`again\n${owner.id}\n${again}`);
  used.add(id);
  return id === owner.id ? owner : { ...owner, id };
}

function carryPoints(
  before: readonly Point[],
  points: readonly Point[],
  { pairs }: PointPairs,
): readonly Point[] {
  const used = new Set(before.map((point) => point.id));
  return points.map((point, index) => {
    const older = before[pairs.get(index) ?? -1];
    if (older === undefined) return withFreshId(point, used);
    return continuePoint(older, point);
  });
}

/** The newer point as what the older one goes on as: with its id, and with its mark unless it has a newer one. */
export function continuePoint(older: Point, point: Point): Point {
  const changedOn = point.changedOn ?? older.changedOn;
  return { ...point, id: older.id, ...(changedOn === undefined ? {} : { changedOn }) };
}

// What became of each point of an answer that was read again: the rows of a review, point by point.
import type { PointId } from '../ids';
import { answersBySlot } from './cloze';
import {
  onlyPointId,
  spokenPoint,
  type ClozeNote,
  type FieldsNote,
  type Note,
  type Point,
  type QaNote,
} from './deck';
import { facesOf } from './fieldFaces';
import { fieldTextOf, gapAnswerOf, hasGaps, plainTextOf } from './titles';
import { changesFact, type IsCommon } from './facts';
import type { PointPairs } from './matchPoints';

/** How a note or a point differs from the one before: `changed` when a number, date, name or negation does. */
export type ChangeKind = 'unchanged' | 'reworded' | 'changed' | 'new' | 'removed';

/** A point before and after. Points of gaps and of fields stand for what their cards ask. */
export interface PointChange {
  readonly kind: ChangeKind;
  readonly before?: Point;
  /** With the id it keeps, or gets. */
  readonly after?: Point;
  /**
   * Where a point was written as several: the one that all of them were, for those that do not go on as it. Their memory is a
   * copy of its.
   */
  readonly splitFrom?: PointId;
}

/** The points of a note that is new, or removed. */
export function pointsOfOne(note: Note, kind: 'new' | 'removed'): readonly PointChange[] {
  return pointsOf(note).map((point) => ({
    kind,
    ...(kind === 'new' ? { after: point } : { before: point }),
  }));
}

/**
 * The points of a newer answer in its order, with the points that are gone behind those they stood behind. `after` has
 * the ids it carries on already.
 */
export function compareAnswers(
  before: QaNote,
  after: QaNote,
  { pairs, splits, joins }: PointPairs,
  isCommon: IsCommon,
): readonly PointChange[] {
  // What was divided is compared as a whole: a number that went to another part did not change.
  const kindOfPair = (olderPlace: number, newerPlace: number): ChangeKind => {
    const joined = keysFor(joins, newerPlace);
    const parts = keysFor(splits, olderPlace);
    const [old, newer] = [
      textOf(before.points, [olderPlace, ...joined]),
      textOf(after.points, [newerPlace, ...parts]),
    ];
    return changesFact(old, newer, isCommon) ? 'changed' : 'reworded';
  };
  const newerOf = new Map([...pairs].map(([newer, older]) => [older, newer]));
  const rows = after.points.map((point, index): PointChange => {
    const whole = splits.get(index);
    const older = before.points[pairs.get(index) ?? whole ?? -1];
    if (older === undefined) return { kind: 'new', after: point };
    if (whole !== undefined) {
      const kind = kindOfPair(whole, newerOf.get(whole) ?? index);
      return { kind, before: older, after: point, splitFrom: older.id };
    }
    const kind = isSameText(older, point) ? 'unchanged' : kindOfPair(pairs.get(index) ?? -1, index);
    return { kind, before: older, after: point };
  });
  return withRemoved(before.points, rows);
}

/** What became of a point that goes on as another; `after` has its id already. */
export function comparePoint(before: Point, after: Point, isCommon: IsCommon): PointChange {
  if (isSameText(before, after)) return { kind: 'unchanged', before, after };
  const isChanged = changesFact(textOf([before], [0]), textOf([after], [0]), isCommon);
  return { kind: isChanged ? 'changed' : 'reworded', before, after };
}

/**
 * The gaps of a text before and after, by the slots they are in and in the order of the newer text, which has the numbers it
 * carries on already.
 */
export function compareGaps(before: ClozeNote, after: ClozeNote, isCommon: IsCommon): readonly PointChange[] {
  const olds = linkedPointsOf(before);
  const older = new Map(olds.map((point) => [point.id, point]));
  const rows = linkedPointsOf(after).map((point): PointChange => {
    const old = older.get(point.id);
    return old === undefined ? { kind: 'new', after: point } : comparePoint(old, point, isCommon);
  });
  return withRemoved(olds, rows);
}

/** The cards of an imported note before and after, by their slots. What their points say is for the type of the note to say. */
export function compareCards(before: FieldsNote, after: FieldsNote): readonly PointChange[] {
  const olds = linkedPointsOf(before);
  const older = new Set(olds.map(({ id }) => id));
  const rows = linkedPointsOf(after).map((point): PointChange =>
    older.has(point.id) ? { kind: 'unchanged', before: point, after: point } : { kind: 'new', after: point },
  );
  return withRemoved(olds, rows);
}

/** The fields of an imported note that differ, as plain text, each as a point of its first card. */
export function compareFields(
  before: FieldsNote,
  after: FieldsNote,
  isCommon: IsCommon,
): readonly PointChange[] {
  const id = onlyPointId(before.id, before.slots[0] ?? '');
  const count = Math.max(before.fields.length, after.fields.length);
  return Array.from({ length: count }, (_, place) => place).flatMap((place): PointChange[] => {
    const [old, newer] = [before.fields[place] ?? '', after.fields[place] ?? ''];
    if (old === newer) return [];
    const [one, other] = [
      { id, text: fieldTextOf(before, old) },
      { id, text: fieldTextOf(after, newer) },
    ];
    const kind = changesFact(one.text, other.text, isCommon) ? 'changed' : 'reworded';
    return [{ kind, before: one, after: other }];
  });
}

function pointsOf(note: Note): readonly Point[] {
  if (note.kind !== 'fields') return linkedPointsOf(note);
  const [first] = note.slots;
  if (first === undefined) return [];
  if (hasGaps(note)) {
    const faces = facesOf(note);
    return linkedPointsOf(note).map(({ id }, place) => ({ id, text: gapAnswerOf(note, faces[place] ?? '') }));
  }
  const texts = note.fields.map(plainTextOf).filter((field) => field !== '');
  return [{ id: onlyPointId(note.id, first), text: texts.slice(1).join('\n') }];
}

/**
 * What a learner can say of that it goes on as another: the points of an answer, what each gap card asks, in the order of the
 * text, and an empty point for each card of an imported note.
 */
export function linkedPointsOf(note: Note): readonly Point[] {
  switch (note.kind) {
    case 'qa':
      return note.points;
    case 'cloze':
      return [...answersBySlot(note.text)].map(([slot, answers]) => ({
        id: onlyPointId(note.id, slot),
        text: answers.join('\n'),
      }));
    case 'fields':
      return note.slots.map((slot) => ({ id: onlyPointId(note.id, slot), text: '' }));
  }
}

function isSameText(one: Point, other: Point): boolean {
  return one.text === other.text && one.label === other.label && one.leadIn === other.leadIn;
}

function textOf(points: readonly Point[], places: readonly number[]): string {
  return places
    .toSorted((one, other) => one - other)
    .flatMap((place) => points[place] ?? [])
    .map((point) => `${point.leadIn ?? ''}\n${spokenPoint(point)}`)
    .join('\n');
}

function keysFor(places: ReadonlyMap<number, number>, whole: number): readonly number[] {
  return [...places].flatMap(([part, of]) => (of === whole ? [part] : []));
}

/** The points of a newer note with those of the older one that are gone behind those they stood behind. */
export function withRemoved(old: readonly Point[], rows: readonly PointChange[]): readonly PointChange[] {
  const goesOn = ({ splitFrom, before }: PointChange): Point | undefined =>
    splitFrom === undefined ? before : undefined;
  const going = new Set(rows.flatMap((row) => goesOn(row)?.id ?? []));
  // By the points of the older note: those of the rows may be other values that say the same.
  const olds = new Map(old.map((point) => [point.id, point]));
  return placeRemoved(
    old,
    rows,
    (place) => going.has(old[place]?.id ?? ''),
    (row) => olds.get(goesOn(row)?.id ?? ''),
    (before): PointChange => ({ kind: 'removed', before }),
  );
}

/**
 * Rows with those of what is gone put in: each behind the row of what stood before it, or first when nothing did.
 */
export function placeRemoved<Entry, Row>(
  old: readonly Entry[],
  rows: readonly Row[],
  isContinued: (place: number) => boolean,
  beforeOf: (row: Row) => Entry | undefined,
  removedRow: (entry: Entry) => Row,
): readonly Row[] {
  const first: Row[] = [];
  const behind = new Map<Entry, Row[]>();
  let gone = first;
  old.forEach((entry, place) => {
    if (!isContinued(place)) {
      gone.push(removedRow(entry));
      return;
    }
    gone = [];
    behind.set(entry, gone);
  });
  return [
    ...first,
    ...rows.flatMap((row) => {
      const entry = beforeOf(row);
      return [row, ...(entry === undefined ? [] : (behind.get(entry) ?? []))];
    }),
  ];
}

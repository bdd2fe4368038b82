// What became of each point of an answer that was read again: the rows of a review, point by point.
import type { PointId } from '../ids';
import { answersBySlot, openCloze } from './cloze';
import {
  onlyPointId,
  spokenPoint,
  type ClozeNote,
  type FieldsNote,
  type Note,
  type Point,
  type QaNote,
} from './deck';
import { cardIdsOf, slotsOf } from './slots';
import { plainTextOf } from './titles';
import { changesFact, type IsCommon } from './facts';
import type { PointPairs } from './matchPoints';

/** How a note or a point differs from the one before: `changed` when a number, date, name or negation does. */
export type ChangeKind = 'unchanged' | 'reworded' | 'changed' | 'new' | 'removed';

/** A point before and after. Points of gaps and of fields stand for what their cards ask. */
export interface PointChange {
  /** `split`: one of several points that say what one point said; its memory is a copy of that point's. */
  readonly kind: ChangeKind | 'split';
  readonly before?: Point;
  /** With the id it keeps, or gets. */
  readonly after?: Point;
  /** For a split, the point it was a part of. */
  readonly splitFrom?: PointId;
  /** Whether it is to be checked again: a fact of it differs, or of the question it answers. */
  readonly isToCheck: boolean;
}

/** The points of a note that is new, or removed. */
export function pointsOfOne(note: Note, kind: 'new' | 'removed'): readonly PointChange[] {
  return pointsOf(note).map((point) => ({
    kind,
    ...(kind === 'new' ? { after: point } : { before: point }),
    isToCheck: false,
  }));
}

/**
 * The points of a newer answer in its order, with the points that are gone behind those they stood behind. `after` has
 * the ids it carries on already, and `asksAnew` says that a fact of its question differs.
 */
export function compareAnswers(
  before: QaNote,
  after: QaNote,
  { pairs, splits, joins }: PointPairs,
  asksAnew: boolean,
  isCommon: IsCommon,
): readonly PointChange[] {
  // What was divided is compared as a whole: a number that went to another part did not change.
  const isChanged = (olderPlace: number, newerPlace: number): boolean => {
    const joined = keysFor(joins, newerPlace);
    const parts = keysFor(splits, olderPlace);
    const [old, newer] = [
      textOf(before.points, [olderPlace, ...joined]),
      textOf(after.points, [newerPlace, ...parts]),
    ];
    return changesFact(old, newer, isCommon);
  };
  const newerOf = new Map([...pairs].map(([newer, older]) => [older, newer]));
  const rows = after.points.map((point, index): PointChange => {
    const whole = splits.get(index);
    const older = before.points[pairs.get(index) ?? whole ?? -1];
    if (older === undefined) return { kind: 'new', after: point, isToCheck: false };
    if (whole !== undefined) {
      const isToCheck = asksAnew || isChanged(whole, newerOf.get(whole) ?? index);
      return { kind: 'split', before: older, after: point, splitFrom: older.id, isToCheck };
    }
    if (isSameText(older, point))
      return { kind: 'unchanged', before: older, after: point, isToCheck: asksAnew };
    const kind = isChanged(pairs.get(index) ?? -1, index) ? 'changed' : 'reworded';
    return { kind, before: older, after: point, isToCheck: asksAnew || kind === 'changed' };
  });
  return withRemoved(before.points, rows, new Set(pairs.values()));
}

/** What became of a point that goes on as another; `after` has its id already, and `asksAnew` is as above. */
export function comparePoint(
  before: Point,
  after: Point,
  asksAnew: boolean,
  isCommon: IsCommon,
): PointChange {
  if (isSameText(before, after)) return { kind: 'unchanged', before, after, isToCheck: asksAnew };
  const isChanged = changesFact(textOf([before], [0]), textOf([after], [0]), isCommon);
  return { kind: isChanged ? 'changed' : 'reworded', before, after, isToCheck: asksAnew || isChanged };
}

/** The gaps of a text before and after, by the slots they are in; the newer text has the numbers it carries on already. */
export function compareGaps(before: ClozeNote, after: ClozeNote, isCommon: IsCommon): readonly PointChange[] {
  const asksAnew = changesFact(openCloze(before.text), openCloze(after.text), isCommon);
  const older = new Map(pointsOf(before).map((point) => [point.id, point]));
  const rows = pointsOf(after).map((point): PointChange => {
    const old = older.get(point.id);
    older.delete(point.id);
    if (old === undefined) return { kind: 'new', after: point, isToCheck: false };
    if (old.text === point.text) return { kind: 'unchanged', before: old, after: point, isToCheck: asksAnew };
    const kind = changesFact(old.text, point.text, isCommon) ? 'changed' : 'reworded';
    return { kind, before: old, after: point, isToCheck: asksAnew || kind === 'changed' };
  });
  return [...rows, ...[...older.values()].map(removedPoint)];
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
    const [old, newer] = [before.fields[place], after.fields[place]];
    if (old === newer) return [];
    const [one, other] = [old, newer].map((html) => ({ id, text: plainTextOf(html ?? '') }));
    if (one === undefined || other === undefined) return [];
    const isToCheck = changesFact(one.text, other.text, isCommon);
    return [{ kind: isToCheck ? 'changed' : 'reworded', before: one, after: other, isToCheck }];
  });
}

function pointsOf(note: Note): readonly Point[] {
  switch (note.kind) {
    case 'qa':
      return note.points;
    case 'cloze':
      return gapPoints(note);
    case 'fields': {
      const text = note.fields.map(plainTextOf).filter((field) => field !== '');
      return cardIdsOf(note).length === 0
        ? []
        : [{ id: onlyPointId(note.id, note.slots[0] ?? ''), text: text.slice(1).join('\n') }];
    }
  }
}

/** One for each gap card, in the order of the slots. */
function gapPoints(note: ClozeNote): readonly Point[] {
  const answers = answersBySlot(note.text);
  return slotsOf(note).map((slot) => ({
    id: onlyPointId(note.id, slot),
    text: (answers.get(slot) ?? []).join('\n'),
  }));
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

function removedPoint(point: Point): PointChange {
  return { kind: 'removed', before: point, isToCheck: false };
}

/** The points of a newer answer with those that are gone behind those they stood behind; `continued` are older places. */
export function withRemoved(
  old: readonly Point[],
  rows: readonly PointChange[],
  continued: ReadonlySet<number>,
): readonly PointChange[] {
  return placeRemoved(
    old,
    rows,
    (place) => continued.has(place),
    (row) => (row.kind === 'split' ? undefined : row.before),
    removedPoint,
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

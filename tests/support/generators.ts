// Random events and histories for fast-check: those that can happen, and those that cannot but may be found all the same.
import fc from 'fast-check';
import { eventIdOf, type EventId, type PointId } from '../../src/domain/ids';
import {
  compareEvents,
  GRADES,
  type Graded,
  type PointOutcome,
  type ReviewEvent,
  type Undone,
} from '../../src/domain/review/event';
import type { Due } from '../../src/domain/studyDay';

/** The seed of every property test. */
export const SEED = 20261123;

/** The points that generated events speak of. */
export const POINTS: readonly PointId[] = ['0a1b2c3d4e5', '1a1b2c3d4e5', '2a1b2c3d4e5', '3a1b2c3d4e5'];

const FROM_MS = Date.UTC(2020, 0, 1);
const TO_MS = Date.UTC(2030, 0, 1);
const FROM_DAY = 18_000;
const TO_DAY = 22_000;
const GRADED_WEIGHT = 8;
const A_DAY_LIST_LENGTH = 12;

const aPoint = fc.constantFrom(...POINTS);
const aDay = fc.integer({ min: FROM_DAY, max: TO_DAY });
const aGrade = fc.constantFrom(...GRADES);

// Many events share a moment, as those of several devices may.
const aMoment = fc.oneof(
  fc.integer({ min: FROM_MS, max: TO_MS }),
  fc.integer({ min: FROM_MS, max: FROM_MS + 3 }),
);

const aBase = fc
  .record({
    atMs: aMoment,
    device: fc.integer({ min: 0, max: 46_655 }),
    counter: fc.integer({ min: 0, max: 60_466_175 }),
    day: aDay,
  })
  .map(({ atMs, device, counter, day }) => ({ id: eventIdOf(atMs, device, counter), atMs, day }));

const aDue: fc.Arbitrary<Due> = fc.oneof(
  fc.record({ kind: fc.constant('day' as const), day: aDay }),
  fc.record({ kind: fc.constant('at' as const), atMs: fc.integer({ min: FROM_MS, max: TO_MS }) }),
);

const anOutcome: fc.Arbitrary<PointOutcome> = fc.record({
  pointId: aPoint,
  grade: aGrade,
  phase: fc.constantFrom('learning', 'review', 'relearning'),
  step: fc.integer({ min: 0, max: 9 }),
  due: aDue,
});

const someOutcomes = fc.uniqueArray(anOutcome, {
  selector: ({ pointId }) => pointId,
  minLength: 1,
  maxLength: POINTS.length,
});

/** A graded event of a mode. */
export function aGraded(mode: fc.Arbitrary<Graded['mode']>): fc.Arbitrary<Graded> {
  return fc
    .record({
      base: aBase,
      grade: aGrade,
      outcomes: someOutcomes,
      tookMs: fc.integer({ min: 0, max: 60_000 }),
      mode,
      confidence: fc.option(fc.constantFrom('sure', 'unsure', 'guess'), { nil: undefined }),
    })
    .map(({ base, confidence, ...rest }) => ({
      ...base,
      kind: 'graded' as const,
      ...rest,
      ...(confidence === undefined ? {} : { confidence }),
    }));
}

/** A graded event that counts for memory. */
export const aStudied = aGraded(fc.constantFrom('study', 'paper'));

const anImported: fc.Arbitrary<ReviewEvent> = fc
  .record({
    base: aBase,
    pointIds: fc.uniqueArray(aPoint, { minLength: 1 }),
    dueDay: aDay,
    intervalDays: fc.integer({ min: 0, max: 4000 }),
    lapses: fc.integer({ min: 0, max: 40 }),
    stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  })
  .map(({ base, ...rest }) => ({ ...base, kind: 'imported', ...rest }));

const aSplit: fc.Arbitrary<ReviewEvent> = fc
  .tuple(aBase, aPoint, fc.uniqueArray(aPoint))
  .map(([base, from, into]) => ({ ...base, kind: 'split', from, into }));

const aMark: fc.Arbitrary<ReviewEvent> = fc.oneof(
  fc
    .tuple(aBase, fc.constantFrom('suspended', 'resumed', 'reset', 'cleared'))
    .map(([base, kind]) => ({ ...base, kind })),
  fc
    .tuple(aBase, fc.constantFrom('learner', 'sibling'))
    .map(([base, by]) => ({ ...base, kind: 'buried' as const, by })),
  fc
    .tuple(aBase, fc.integer({ min: 0, max: 7 }))
    .map(([base, flag]) => ({ ...base, kind: 'flagged' as const, flag })),
  fc.tuple(aBase, aDay, fc.boolean()).map(([base, dueDay, byHand]) => ({
    ...base,
    kind: 'rescheduled' as const,
    dueDay,
    ...(byHand ? { byHand } : {}),
  })),
  aBase.map((base) => ({ ...base, kind: 'reset' as const, resetCounts: true as const })),
);

/** An event of any kind but `undone`. */
export const anEvent: fc.Arbitrary<ReviewEvent> = fc.oneof(
  { arbitrary: aGraded(fc.constantFrom('study', 'paper', 'cram')), weight: GRADED_WEIGHT },
  { arbitrary: aMark, weight: 3 },
  { arbitrary: anImported, weight: 1 },
  { arbitrary: aSplit, weight: 1 },
);

/** Events with different ids, in order, none of them taken back. */
export const aStandingHistory: fc.Arbitrary<readonly ReviewEvent[]> = historyOf(anEvent);

/** Events with different ids, in order; some are taken back, and some of that taken back again. */
export const aHistory: fc.Arbitrary<readonly ReviewEvent[]> = fc
  .tuple(
    fc.array(anEvent, { maxLength: A_DAY_LIST_LENGTH }),
    fc.array(fc.tuple(aBase, fc.nat()), { maxLength: 6 }),
  )
  .map(([events, undones]) => {
    const all = [...events];
    for (const [base, pick] of undones) {
      const target = all[pick % Math.max(1, all.length)]?.id ?? base.id;
      all.push({ ...base, kind: 'undone', target });
    }
    return inOrder(all);
  });

/** Events of one sort with different ids, in order. */
export function historyOf(event: fc.Arbitrary<ReviewEvent>): fc.Arbitrary<readonly ReviewEvent[]> {
  return fc.array(event, { maxLength: A_DAY_LIST_LENGTH }).map(inOrder);
}

/** What a history could hold at its worst: ids, days and numbers without any sense. */
export const aNonsenseHistory: fc.Arbitrary<readonly ReviewEvent[]> = fc.array(
  fc
    .tuple(
      anEvent,
      fc.record({
        id: fc.oneof(fc.string(), fc.constantFrom('x', 'y')),
        atMs: aWholeNumber(),
        day: aWholeNumber(),
        number: aWholeNumber(),
        fraction: fc.double(),
        target: fc.oneof(fc.string(), fc.constantFrom('x', 'y')),
        isUndone: fc.boolean(),
      }),
    )
    .map(([event, { id, atMs, day, number, fraction, target, isUndone }]): ReviewEvent => {
      const base = { id, atMs, day };
      if (isUndone) return { ...base, kind: 'undone', target };
      switch (event.kind) {
        case 'graded': {
          const outcomes = event.outcomes.map((outcome) => ({
            ...outcome,
            step: number,
            due: number % 2 === 0 ? { kind: 'day' as const, day: number } : outcome.due,
          }));
          return { ...event, ...base, outcomes };
        }
        case 'imported': {
          const numbers = { dueDay: number, intervalDays: day, lapses: number };
          return { ...event, ...base, ...numbers, stability: fraction, difficulty: -fraction };
        }
        case 'rescheduled':
          return { ...event, ...base, dueDay: number };
        case 'flagged':
          return { ...event, ...base, flag: number };
        case 'split':
        case 'buried':
        case 'suspended':
        case 'resumed':
        case 'reset':
        case 'cleared':
        case 'undone':
          return { ...event, ...base };
      }
    }),
  { maxLength: A_DAY_LIST_LENGTH },
);

/** Some events in any order, some of them more than once. */
export function arrivalsOf(history: readonly ReviewEvent[]): fc.Arbitrary<readonly ReviewEvent[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...history], { minLength: history.length }),
      fc.shuffledSubarray([...history]),
      fc.boolean(),
    )
    .map(([all, again, isFirst]) => (isFirst ? [...again, ...all] : [...all, ...again]));
}

/** An `undone` event for a target, `byMs` after it. */
export function undoneOf(target: ReviewEvent, byMs: number, counter = 0): Undone {
  const atMs = target.atMs + byMs;
  return { id: eventIdOf(atMs, 0, counter), atMs, day: target.day, kind: 'undone', target: target.id };
}

function inOrder(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const seen = new Set<EventId>();
  return [...events].sort(compareEvents).filter(({ id }) => !seen.has(id) && seen.add(id));
}

function aWholeNumber(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.maxSafeInteger(),
    fc.constantFrom(2 ** 63, -(2 ** 63), 0),
  );
}

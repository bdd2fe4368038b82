// A big made-up library: notes with one to three points, and histories as years of study leave them. The idea to
// know: everything comes from a seed, so two runs measure the same library, and only the last due days depend on the
// day it is made for.
import type { Note } from '../../src/domain/deck/deck';
import { eventIdOf, noteIdOf, pointIdOf, type PointId } from '../../src/domain/ids';
import type { Memory } from '../../src/domain/review/cardState';
import type { Grade, Graded, PointOutcome } from '../../src/domain/review/event';
import type { Scheduler } from '../../src/domain/review/scheduler';
import { DAY_MS, type Due } from '../../src/domain/studyDay';

/** A number in [0, 1), a new one with each call. */
export type Random = () => number;

/** The same sequence of numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS =
  'anchor barge canal dyke estuary ferry gauge harbour inlet jetty keel lock mole narrows outlet pier quay reach sluice tide upstream vessel weir yard'.split(
    ' ',
  );

/** A note with one to three points of six to fourteen words. */
export function makeNote(deckKey: string, number: number, random: Random): Note {
  const question = `What is known of ${sentence(random, 4)}, number ${number}?`;
  const id = noteIdOf(deckKey, question, 0);
  const points = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => {
    const text = `${sentence(random, 6 + Math.floor(random() * 9))}.`;
    return { id: pointIdOf(id, text, index), label: `Part ${index + 1}`, text };
  });
  return { kind: 'qa', id, question, points };
}

/** Words of a harbour, in any order. */
export function sentence(random: Random, count: number): string {
  return Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
}

/** What a made-up history is to end in. */
export interface HistoryPlan {
  readonly pointIds: readonly PointId[];
  /** Graded showings in all, at least 1. */
  readonly reviews: number;
  readonly today: number;
  /** Days from today to the day the card is due again; held below its last interval. */
  readonly dueInDays: number;
}

const LONGEST_DAYS = 180;
const RECALLED = 0.9;
const DEVICE = 77;

/**
 * A plausible history: the whole answer is asked on each due day, nine in ten points are recalled, missed ones come
 * again ten minutes later, intervals are those of FSRS. It ends with every point in review.
 */
export function makeHistory(plan: HistoryPlan, scheduler: Scheduler, random: Random): readonly Graded[] {
  const learner: Learner = { memories: new Map(), scheduler };
  const showings: Showing[] = [];
  let day = 0;
  while (showings.length < plan.reviews) {
    const missed = new Set<PointId>();
    // The last showing must recall everything, and a missed point needs one more showing on the same day.
    const mayMiss = showings.length < plan.reviews - 2;
    for (const id of plan.pointIds) if (mayMiss && random() > RECALLED) missed.add(id);
    showings.push({ day, minute: 0, grades: gradesOf(plan.pointIds, missed, random) });
    let next = recallPoints(learner, plan.pointIds, missed, day, showings.at(-1));
    if (missed.size > 0) {
      showings.push({ day, minute: 10, grades: new Map([...missed].map((id) => [id, 'good'])) });
      next = Math.min(next, recallPoints(learner, [...missed], new Set(), day, showings.at(-1)));
    }
    const isLast = showings.length >= plan.reviews;
    if (isLast) return dated(showings, plan, next, day);
    day = next + Math.floor(random() * 1.4);
  }
  return [];
}

interface Showing {
  readonly day: number;
  readonly minute: number;
  readonly grades: ReadonlyMap<PointId, Grade>;
  /** Filled while the learner is asked. */
  outcomes?: readonly RelativeOutcome[];
}

/** An outcome whose due day counts from the first day of the history. */
type RelativeOutcome = Omit<PointOutcome, 'due'> & { readonly dueDay: number | undefined };

interface Learner {
  readonly memories: Map<PointId, { readonly memory: Memory; readonly day: number }>;
  readonly scheduler: Scheduler;
}

function gradesOf(
  pointIds: readonly PointId[],
  missed: ReadonlySet<PointId>,
  random: Random,
): ReadonlyMap<PointId, Grade> {
  const draw = random();
  const pressed: Grade = draw < 0.12 ? 'hard' : draw < 0.9 ? 'good' : 'easy';
  return new Map(pointIds.map((id) => [id, missed.has(id) ? 'again' : pressed]));
}

/** Answers a showing; returns the first day on which any recalled point is due. */
function recallPoints(
  learner: Learner,
  asked: readonly PointId[],
  missed: ReadonlySet<PointId>,
  day: number,
  showing: Showing | undefined,
): number {
  let next = Number.MAX_SAFE_INTEGER;
  const outcomes = asked.map((pointId): RelativeOutcome => {
    const before = learner.memories.get(pointId);
    const grade = showing?.grades.get(pointId) ?? 'good';
    const elapsedDays = before === undefined ? 0 : day - before.day;
    const memory = learner.scheduler.nextMemory(before?.memory, elapsedDays, grade);
    learner.memories.set(pointId, { memory: { ...memory }, day });
    if (missed.has(pointId)) {
      const phase = before === undefined ? 'learning' : 'relearning';
      return { pointId, grade, phase, step: 0, dueDay: undefined };
    }
    const days = Math.round(learner.scheduler.intervalDays(memory.stability, RECALLED));
    const dueDay = day + Math.min(Math.max(days, 1), LONGEST_DAYS);
    next = Math.min(next, dueDay);
    return { pointId, grade, phase: 'review', step: 0, dueDay };
  });
  if (showing !== undefined) showing.outcomes = outcomes;
  return next;
}

function dated(showings: readonly Showing[], plan: HistoryPlan, lastDue: number, lastDay: number): Graded[] {
  const shift = plan.today + Math.min(plan.dueInDays, lastDue - lastDay - 1) - lastDue;
  return showings.map(({ day, minute, grades, outcomes = [] }, index): Graded => {
    // Noon: the same study day in every zone and at every rollover hour.
    const atMs = (day + shift) * DAY_MS + DAY_MS / 2 + minute * 60_000 + (index % 60) * 1000;
    const given = [...grades.values()];
    return {
      kind: 'graded',
      id: eventIdOf(atMs, DEVICE, index),
      atMs,
      day: day + shift,
      grade: given.find((grade) => grade !== 'again') ?? 'again',
      outcomes: outcomes.map(({ dueDay, ...outcome }) => {
        const due: Due =
          dueDay === undefined ? { kind: 'at', atMs: atMs + 600_000 } : { kind: 'day', day: dueDay + shift };
        return { ...outcome, due };
      }),
      tookMs: 4000 + ((index * 977) % 9000),
      mode: 'study',
    };
  });
}

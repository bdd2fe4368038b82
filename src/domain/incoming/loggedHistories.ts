// A review log as histories: entries that name a card here become graded events. The log tells no due days, so they are what
// the scheduler makes of the grades.
import { foreignEventId, type CardId, type PointId } from '../ids';
import type { Memory } from '../review/cardState';
import { GRADES, type Graded } from '../review/event';
import type { Scheduler } from '../review/scheduler';
import { studyDayOf, type DayClock, type StudyDay } from '../studyDay';
import type { LeftOut, LoggedReview } from './incoming';

/** A card of the library that a log may name. */
export interface LoggedCard {
  readonly cardId: CardId;
  readonly pointIds: readonly PointId[];
}

/** What turns grades into due days. */
export interface LogContext {
  readonly clock: DayClock;
  readonly scheduler: Scheduler;
  /** From 0 to 1. */
  readonly desiredRetention: number;
}

const LONGEST_MS = 60_000;
const MOST_EXAMPLES = 5;

/** Histories of the cards that the log names, by card, and how many entries name none. */
export function loggedHistories(
  log: readonly LoggedReview[],
  cardOf: (name: string) => LoggedCard | undefined,
  context: LogContext,
): { readonly histories: ReadonlyMap<CardId, readonly Graded[]>; readonly leftOut: readonly LeftOut[] } {
  const byName = new Map<string, LoggedReview[]>();
  for (const review of log) {
    const known = byName.get(review.card);
    if (known === undefined) byName.set(review.card, [review]);
    else known.push(review);
  }
  const histories = new Map<CardId, readonly Graded[]>();
  const strays: LoggedReview[] = [];
  for (const [name, reviews] of byName) {
    const card = cardOf(name);
    if (card === undefined) strays.push(...reviews);
    else
      histories.set(card.cardId, [
        ...(histories.get(card.cardId) ?? []),
        ...historyOf(card, reviews, context),
      ]);
  }
  return { histories, leftOut: strayReviews(strays) };
}

function strayReviews(strays: readonly LoggedReview[]): readonly LeftOut[] {
  if (strays.length === 0) return [];
  const examples = [...new Set(strays.map(({ card }) => card))].slice(0, MOST_EXAMPLES);
  return [{ code: 'reviews-without-card', count: strays.length, examples }];
}

function historyOf(
  card: LoggedCard,
  reviews: readonly LoggedReview[],
  context: LogContext,
): readonly Graded[] {
  const { clock, scheduler, desiredRetention } = context;
  const ordered = [...reviews].sort((one, other) => one.atMs - other.atMs);
  let memory: Memory | undefined;
  let lastDay: StudyDay | undefined;
  return ordered.flatMap(({ atMs, rating, tookMs = 0 }): Graded[] => {
    const grade = GRADES[rating - 1];
    if (grade === undefined) return [];
    const day = studyDayOf(atMs, clock);
    memory = scheduler.nextMemory(memory, Math.max(0, day - (lastDay ?? day)), grade);
    lastDay = day;
    const interval = Math.max(1, Math.round(scheduler.intervalDays(memory.stability, desiredRetention)));
    const due = { kind: 'day', day: day + interval } as const;
    return [
      {
        kind: 'graded',
        id: foreignEventId(atMs, `${card.cardId}\n${atMs}`),
        atMs,
        day,
        grade,
        outcomes: card.pointIds.map((pointId) => ({ pointId, grade, phase: 'review', step: 0, due })),
        tookMs: Math.min(LONGEST_MS, Math.max(0, tookMs)),
        mode: 'study',
      },
    ];
  });
}

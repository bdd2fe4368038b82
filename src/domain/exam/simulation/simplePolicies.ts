// What a plan has to beat: FSRS as it is, and FSRS with a simple rule for an exam.
import { gainOfCard, recallOn, secondsOfCard } from '../gain';
import type { PlanRequest } from '../plan';
import type { PlanCard } from '../planCard';
import type { Policy } from './simulation';

/** FSRS at a retention, and what it does for the exam besides. */
export interface SimpleRule {
  /** Above 0 and below 1. */
  readonly retention: number;
  /** New cards before those that are due. */
  readonly newFirst: boolean;
  /** Days before the last goal on which the lowest recall then is studied: after everything else, or instead of what is due. */
  readonly cram: { readonly days: number; readonly when: 'after' | 'instead' };
}

/** FSRS under a rule. */
export function simplePolicy<Name extends string>(
  name: Name,
  rule: SimpleRule,
): Policy & { readonly name: Name } {
  return {
    name,
    start: () => (request) => {
      const lastDay = Math.max(...request.goals.map(({ day }) => day));
      const crams = lastDay - request.today <= rule.cram.days;
      const isNew = numbersWhere(request, (card) => card.points.every(({ memory }) => memory === undefined));
      const reviews =
        crams && rule.cram.when === 'instead' ? weakest(request, lastDay) : dueCards(request, rule.retention);
      const ordered = rule.newFirst ? [...isNew, ...reviews] : [...reviews, ...isNew];
      return crams && rule.cram.when === 'after' ? [...ordered, ...weakest(request, lastDay)] : ordered;
    },
  };
}

const AT_90 = { retention: 0.9, newFirst: false, cram: { days: 0, when: 'after' } } as const;

/** Plain FSRS at 0.90: what is due, then what is new. */
export const PLAIN_FSRS = simplePolicy('reviewsFirst', AT_90);

/** Rules at 0.90 that a learner could follow without a plan. */
export const SIMPLE_POLICIES = [
  PLAIN_FSRS,
  simplePolicy('newFirst', { ...AT_90, newFirst: true }),
  simplePolicy('weakestOnLastDay', { ...AT_90, cram: { days: 1, when: 'after' } }),
  simplePolicy('weakestOnLastDays', { ...AT_90, cram: { days: 3, when: 'after' } }),
  simplePolicy('newFirstWeakestLast', { ...AT_90, newFirst: true, cram: { days: 3, when: 'instead' } }),
] as const;

/** One of {@link SIMPLE_POLICIES}. */
export type SimpleName = (typeof SIMPLE_POLICIES)[number]['name'];

/** Every day what wins most marks per second by being studied on it and never again. */
export const GREEDY: Policy = {
  name: 'greedy',
  start:
    () =>
    ({ cards, goals, today, scheduler, shares }) =>
      ranked(cards, (card) => {
        const gain = gainOfCard(card, goals, today, scheduler, shares);
        return gain > 0 ? -gain / secondsOfCard(card, today, scheduler) : undefined;
      }),
};

// The day of the weakest point, and of those that are due what is least likely to be recalled first, as FSRS would have it.
function dueCards({ cards, today, scheduler }: PlanRequest, retention: number): readonly number[] {
  return ranked(cards, ({ points }) => {
    let least = 1;
    let isDue = false;
    for (const point of points) {
      if (point.memory === undefined) continue;
      const { stability, lastDay } = point.memory;
      isDue ||= lastDay + Math.max(1, Math.round(scheduler.intervalDays(stability, retention))) <= today;
      least = Math.min(least, recallOn(today, point, scheduler));
    }
    return isDue ? least : undefined;
  });
}

function weakest({ cards, scheduler }: PlanRequest, day: number): readonly number[] {
  return ranked(cards, ({ points }) =>
    points.every(({ memory }) => memory === undefined)
      ? undefined
      : points.reduce((sum, point) => sum + recallOn(day, point, scheduler), 0) / points.length,
  );
}

function numbersWhere({ cards }: PlanRequest, holds: (card: PlanCard) => boolean): readonly number[] {
  return cards.flatMap((card, index) => (holds(card) ? [index] : []));
}

/** Indices of cards with a rank, the lowest first. */
function ranked(
  cards: readonly PlanCard[],
  rankOf: (card: PlanCard) => number | undefined,
): readonly number[] {
  return cards
    .flatMap((card, index) => {
      const rank = rankOf(card);
      return rank === undefined ? [] : [{ rank, index }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ index }) => index);
}

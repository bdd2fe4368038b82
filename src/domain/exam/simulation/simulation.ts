// What is simulated, and by what policy a learner studies in it.
import type { PlanRequest } from '../plan';
import type { Truth } from './trueMemory';

/**
 * Indices of cards in the order to study them on the request's day; one that does not fit, or was studied on this day, is
 * passed over. The request's cards change as they are studied, and `secondsLeft` with them: a generator sees both.
 */
export type DayRule = (request: PlanRequest, secondsLeft: () => number) => Iterable<number>;

/** A way to choose what to study. */
export interface Policy {
  readonly name: string;
  /** Begins anew with a learner; what it returns is asked on each day, and may remember the days before. */
  readonly start: () => DayRule;
}

/**
 * When a card may still be begun: when its expected seconds fit what is left of the day, or while anything is left of it. Of both
 * an overrun comes off the next day's minutes, so that all days together are never exceeded; `overrun` lets each day run over.
 */
export type Budget = 'fits' | 'anyLeft' | 'overrun';

/** What is simulated. */
export interface Simulation {
  /** As on the first morning; its days, shares, seconds and goals hold for the learner too. */
  readonly request: PlanRequest;
  readonly truth: Truth;
  readonly budget: Budget;
  /** Points that each card truly has; absent where they are those that the planner sees. A planner that sees one of many sees a miss of any as a miss. */
  readonly truePoints?: readonly number[];
  /** Called on each morning, with the share of each goal's marks that would be won were nothing studied any more. */
  readonly watch?: (request: PlanRequest, stopNow: readonly number[]) => void;
}

/** How it went. */
export interface Run {
  /** Share of the marks, by goal, that true recall gives on its morning. */
  readonly scores: readonly number[];
  /** Seconds studied, by day. */
  readonly seconds: readonly number[];
  /** Showings of cards, follow-ups not counted. */
  readonly showings: number;
  readonly unseen: number;
}

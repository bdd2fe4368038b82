// A card as a plan sees it: the memory of its points, what they count for in each exam, and the seconds it takes.
import type { CardId, PointId } from '../ids';
import type { Memory } from '../review/cardState';
import type { StudyDay } from '../studyDay';

/** A goal of a plan: the morning on which recall counts. Exams are goals; without one a plan looks a month ahead. */
export interface Goal {
  readonly day: StudyDay;
}

/** A point. Its memory is undefined while it was never asked. */
export interface PlanPoint {
  readonly id: PointId;
  readonly memory: (Memory & { readonly lastDay: StudyDay }) | undefined;
}

/** Seconds until a card is done for the day, by what happens to it: above 0. */
export interface CardSeconds {
  /** Its first showing with what follows it on the same day. */
  readonly first: number;
  /** A review in which everything is recalled. */
  readonly pass: number;
  /** A review in which something is missed, with what follows it. */
  readonly lapse: number;
}

/** Expected seconds of a review, by how likely everything is recalled. */
export function secondsOfReview(
  { pass, lapse }: Pick<CardSeconds, 'pass' | 'lapse'>,
  allRecalled: number,
): number {
  return allRecalled * pass + (1 - allRecalled) * lapse;
}

/** A card that may be studied. */
export interface PlanCard {
  readonly id: CardId;
  /** At least one. */
  readonly points: readonly PlanPoint[];
  /** Marks that each of its points gives, by goal; all marks of a goal together are 1. */
  readonly marks: readonly number[];
  readonly seconds: CardSeconds;
}

/** How often each grade is given: again, hard, good, easy for a first showing; hard, good, easy where a point is recalled. Both add up to 1. */
export interface GradeShares {
  readonly first: readonly [again: number, hard: number, good: number, easy: number];
  readonly pass: readonly [hard: number, good: number, easy: number];
}

/** Shares of grades and, for a card of one point, seconds, as fsrs-rs simulates with (FSRS.md part 5.1). */
export const USUAL_SHARES: GradeShares = {
  first: [0.24, 0.094, 0.495, 0.171],
  pass: [0.224, 0.631, 0.145],
};
export const USUAL_SECONDS: CardSeconds = { first: 29.1, pass: 13.0, lapse: 35.2 };

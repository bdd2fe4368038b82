// A plan: which cards to study on which day, so that the marks expected on the days of the exams are highest.
import type { CardId } from '../ids';
import type { Scheduler } from '../review/scheduler';
import type { StudyDay } from '../studyDay';
import type { GradeShares, Goal, PlanCard } from './planCard';

/** What a plan is made from. */
export interface PlanRequest {
  readonly today: StudyDay;
  readonly goals: readonly Goal[];
  readonly cards: readonly PlanCard[];
  /** Minutes to study on each day from today on, up to the day before the last goal; 0 on days off. Today's are what is left of them. */
  readonly minutes: readonly number[];
  readonly scheduler: Scheduler;
  readonly shares: GradeShares;
}

/** A card of today's plan. */
export interface PlannedCard {
  readonly id: CardId;
  /** Expected seconds. */
  readonly seconds: number;
  /** Marks (shares of all marks of the goals) that studying it now is expected to win. */
  readonly gain: number;
}

/** A day of a plan. */
export interface PlannedDay {
  readonly day: StudyDay;
  readonly budgetMinutes: number;
  /** Expected. */
  readonly minutes: number;
  readonly reviews: number;
  readonly newCards: number;
  /** Share of the marks to expect of each goal, were it on the morning of this day: with the plan, and without study from today on. */
  readonly recall: readonly { readonly withPlan: number; readonly stopNow: number }[];
}

/** A card in a plan's forecast. */
export interface CardForecast {
  readonly id: CardId;
  /** Expected recall of each of its points on the morning of the goal, by goal: with the plan, and without study from today on. */
  readonly recall: readonly (readonly { readonly withPlan: number; readonly stopNow: number }[])[];
  /** How likely it is to be shown before the day of each goal, 0 to 1. */
  readonly shown: readonly number[];
}

/** What a plan expects. */
export interface Forecast {
  /** From today up to the day before the last goal, and the morning of that day. */
  readonly days: readonly PlannedDay[];
  readonly cards: readonly CardForecast[];
}

// How reviews are scheduled: the learner's choices, with the defaults of STUDY-RULES.
import type { StudyDay } from '../studyDay';
import { DEFAULT_PARAMETERS, type Parameters } from './scheduler';

/** Options of scheduling; global, with overrides per deck. */
export interface SchedulingOptions {
  /** Delays before a new point becomes a review, in minutes. */
  readonly learningStepsMin: readonly number[];
  /** Delays before a forgotten point becomes a review again, in minutes. */
  readonly relearningStepsMin: readonly number[];
  /** The recall to plan for: 0.70 to 0.99. */
  readonly desiredRetention: number;
  readonly maximumIntervalDays: number;
  /** Spread due days, so that points learned together do not stay together. */
  readonly fuzz: boolean;
  /** Lapses that make a leech; 0 is off. */
  readonly leechThreshold: number;
  /** What happens to a card at the moments at which it becomes a leech, or one again (STUDY-RULES E2). */
  readonly leechAction: 'tell' | 'suspend';
  readonly parameters: Parameters;
  /** Choose among the days of the fuzz by how much is due on them (STUDY-RULES B1). */
  readonly loadBalancing: boolean;
  /** How much each day of the week takes, Monday first (STUDY-RULES B3). */
  readonly easyDays: readonly EasyDay[];
  /** Reviews before this study day are left out of memory, and filled in (STUDY-RULES P4); 0 for none. */
  readonly ignoreBeforeDay: StudyDay;
  /** The recall that is taken for what was left out: 0.50 to 0.99. */
  readonly historicalRetention: number;
}

export const EASY_DAYS = ['normal', 'reduced', 'minimum'] as const;
/** How much a day of the week takes. */
export type EasyDay = (typeof EASY_DAYS)[number];

export const DEFAULT_SCHEDULING: SchedulingOptions = {
  learningStepsMin: [1, 10],
  relearningStepsMin: [10],
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
  fuzz: true,
  leechThreshold: 8,
  leechAction: 'tell',
  parameters: DEFAULT_PARAMETERS,
  loadBalancing: true,
  easyDays: ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal'],
  ignoreBeforeDay: 0,
  historicalRetention: 0.9,
};

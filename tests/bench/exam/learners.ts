// Many learners who study by one policy, and what they score.
import type { PlanRequest } from '../../../src/domain/exam/plan';
import type { Policy, Run, Simulation } from '../../../src/domain/exam/simulation/simulation';
import { simulate } from '../../../src/domain/exam/simulation/simulate';

/** What some learners came to: scores in percent and minutes studied, one for each learner. */
export interface Trial {
  readonly policy: string;
  readonly scores: readonly number[];
  readonly minutes: readonly number[];
}

/** Lets learners from a seed on study, each from a first morning of their own. */
export function trial(
  policy: Policy,
  simulationOf: (seed: number) => Omit<Simulation, 'watch'>,
  learners: { readonly from: number; readonly count: number },
): Trial {
  const runs = Array.from({ length: learners.count }, (_, nth): Run => {
    const seed = learners.from + nth;
    return simulate(simulationOf(seed), policy, seed);
  });
  return {
    policy: policy.name,
    scores: runs.map(({ scores }) => 100 * mean(scores)),
    minutes: runs.map(({ seconds }) => seconds.reduce((sum, one) => sum + one, 0) / 60),
  };
}

/** Minutes that a request allows in all. */
export function budgetOf({ minutes }: PlanRequest): number {
  return minutes.reduce((sum, one) => sum + one, 0);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** Standard error of the mean. */
export function standardError(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  const squares = values.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** How far one policy is ahead of another, learner by learner: they meet the same luck. */
export function lead(one: Trial, other: Trial): { readonly mean: number; readonly error: number } {
  const leads = one.scores.map((score, nth) => score - (other.scores[nth] ?? 0));
  return { mean: mean(leads), error: standardError(leads) };
}

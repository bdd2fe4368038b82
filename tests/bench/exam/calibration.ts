// How far predictions are from the truth: what the planner expects of the exam, on each morning, beside what comes true.
import { forecastOf } from '../../../src/domain/exam/forecast';
import { solvePlan } from '../../../src/domain/exam/solvePlan';
import { PLAN_POLICY } from '../../../src/domain/exam/simulation/planPolicy';
import { simulate } from '../../../src/domain/exam/simulation/simulate';
import type { Simulation } from '../../../src/domain/exam/simulation/simulation';
import { mean } from './learners';

/** Errors in percentage points, each the mean over mornings of how far the mean prediction is off. */
export interface Calibration {
  readonly withPlan: number;
  readonly stopNow: number;
}

/** Follows learners who study by the plan, and asks for the forecast on every few mornings. */
export function calibrationOf(
  simulationOf: (seed: number) => Omit<Simulation, 'watch'>,
  learners: number,
): Calibration {
  const withPlan = new Map<number, number[]>();
  const stopNow = new Map<number, number[]>();
  for (let seed = 0; seed < learners; seed += 1) {
    const simulation = simulationOf(seed);
    const step = Math.ceil(simulation.request.minutes.length / 6);
    const predicted = new Map<number, number>();
    const { scores } = simulate(
      {
        ...simulation,
        watch: (request, truth) => {
          if (request.today % step !== 0) return;
          const last = forecastOf(request, solvePlan(request)).days.at(-1)?.recall[0];
          predicted.set(request.today, last?.withPlan ?? 0);
          note(stopNow, request.today, (last?.stopNow ?? 0) - (truth[0] ?? 0));
        },
      },
      PLAN_POLICY,
      seed,
    );
    for (const [day, expected] of predicted) note(withPlan, day, expected - (scores[0] ?? 0));
  }
  return { withPlan: error(withPlan), stopNow: error(stopNow) };
}

function note(byDay: Map<number, number[]>, day: number, off: number): void {
  byDay.set(day, [...(byDay.get(day) ?? []), off]);
}

function error(byDay: ReadonlyMap<number, readonly number[]>): number {
  return 100 * mean([...byDay.values()].map((offs) => Math.abs(mean(offs))));
}

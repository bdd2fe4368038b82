// The workloads of FSRS.md part 5.3: what they ask, whose memory truly decides, and the bar for the plan.
import type { PlanRequest } from '../../../src/domain/exam/plan';
import {
  USUAL_SECONDS,
  USUAL_SHARES,
  type PlanCard,
  type PlanPoint,
} from '../../../src/domain/exam/planCard';
import { chanceOf } from '../../../src/domain/exam/simulation/chance';
import { fsrs6Truth, type Truth } from '../../../src/domain/exam/simulation/trueMemory';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../../src/domain/review/scheduler';
import { FSRS7_TRUTH } from './fsrs7Truth';

/** An exam that simulated learners study for. */
export interface Workload {
  readonly name: string;
  readonly cards: number;
  readonly days: number;
  readonly minutesADay: number;
  /** Share of the cards that are known in part on the first morning. */
  readonly known?: number;
  readonly truth: Truth;
  /** Least expected score of the plan in percent; absent where it is compared with the best simple rule. */
  readonly bar?: number;
  /** The prototype's plain FSRS and best simple rule, in percent. */
  readonly prototype?: readonly [plain: number, simple: number];
}

/** What planners believe. */
export const PLANNER = schedulerFor(DEFAULT_PARAMETERS);

const AS_PLANNED = fsrs6Truth(PLANNER);
// Parameters as trainings bring forth: memories that last a third shorter and grow slower, or a half longer and grow faster.
const FORGETFUL = fsrs6Truth(
  schedulerFor(
    DEFAULT_PARAMETERS.map((one, at) => (at < 4 ? one * 0.65 : at === 8 ? one - 0.2 : at === 20 ? 0.2 : one)),
  ),
);
const RETENTIVE = fsrs6Truth(
  schedulerFor(
    DEFAULT_PARAMETERS.map((one, at) => (at < 4 ? one * 1.5 : at === 8 ? one + 0.2 : at === 20 ? 0.12 : one)),
  ),
);

export const WORKLOADS: readonly Workload[] = [
  workload(500, 30, 15, AS_PLANNED, '', { bar: 90.6, prototype: [70.4, 87.7] }),
  workload(500, 30, 23, AS_PLANNED, '', { bar: 97.6, prototype: [94.7, 96.2] }),
  workload(500, 30, 30, AS_PLANNED, '', { bar: 98.7, prototype: [95, 97.6] }),
  workload(100, 7, 5, AS_PLANNED, '', { bar: 62.4, prototype: [42.7, 62.4] }),
  workload(100, 7, 10, AS_PLANNED, '', { bar: 91.4, prototype: [83.9, 90.8] }),
  workload(100, 7, 15, AS_PLANNED, '', { prototype: [94, 97] }),
  workload(100, 7, 20, AS_PLANNED, '', { bar: 97.9, prototype: [93.8, 97.9] }),
  workload(200, 14, 10, AS_PLANNED, ', half of them known', { known: 0.5, bar: 97.1, prototype: [94.4, 96] }),
  workload(6, 3, 1, AS_PLANNED, '', { prototype: [81.6, 88.2] }),
  workload(6, 3, 5, AS_PLANNED, '', { bar: 95.2, prototype: [93.2, 94.8] }),
  workload(500, 30, 15, FORGETFUL, ', forgets faster'),
  workload(500, 30, 23, FORGETFUL, ', forgets faster'),
  workload(500, 30, 15, RETENTIVE, ', forgets slower'),
  workload(500, 30, 23, RETENTIVE, ', forgets slower'),
  workload(500, 30, 15, FSRS7_TRUTH, ', FSRS-7'),
  workload(500, 30, 23, FSRS7_TRUTH, ', FSRS-7'),
  workload(100, 7, 20, FSRS7_TRUTH, ', FSRS-7'),
  workload(6, 3, 5, FSRS7_TRUTH, ', FSRS-7'),
];

/** Those of {@link ./points}: their cards have 1 to 5 points. */
export const POINTS_WORKLOADS: readonly Workload[] = [
  workload(100, 14, 15, AS_PLANNED, ', 1 to 5 points'),
  workload(100, 14, 20, AS_PLANNED, ', 1 to 5 points'),
];

/** The first morning of a learner. */
export function requestOf(
  { cards, days, minutesADay, known = 0 }: Pick<Workload, 'cards' | 'days' | 'minutesADay' | 'known'>,
  seed: number,
): PlanRequest {
  const card = (index: number): PlanCard => ({
    id: `c${index}`,
    points: [{ id: `p${index}`, memory: index < cards * known ? knownMemory(seed, index) : undefined }],
    marks: [1 / cards],
    seconds: USUAL_SECONDS,
  });
  return {
    today: 0,
    goals: [{ day: days }],
    cards: Array.from({ length: cards }, (_, index) => card(index)),
    minutes: Array.from({ length: days }, () => minutesADay),
    scheduler: PLANNER,
    shares: USUAL_SHARES,
  };
}

function workload(
  cards: number,
  days: number,
  minutesADay: number,
  truth: Truth,
  besides: string,
  more: Pick<Workload, 'known' | 'bar' | 'prototype'> = {},
): Workload {
  const name = `${cards} cards, ${days} days, ${minutesADay} min${besides}`;
  return { name, cards, days, minutesADay, truth, ...more };
}

// Stable for days to weeks, and reviewed within the last ten days.
function knownMemory(seed: number, index: number): PlanPoint['memory'] {
  const chance = (nth: number): number => chanceOf(seed, index, nth, 'start');
  return {
    stability: 2 + 18 * chance(0),
    difficulty: 1 + 8 * chance(1),
    lastDay: -1 - Math.floor(10 * chance(2)),
  };
}

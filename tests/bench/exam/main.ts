// `npm run bench -- exam`: simulated learners study for exams by the plan and by what it has to beat, at equal minutes. Runs in Node.
import { parseArgs } from 'node:util';
import { PLAN_POLICY } from '../../../src/domain/exam/simulation/planPolicy';
import { GREEDY, SIMPLE_POLICIES } from '../../../src/domain/exam/simulation/simplePolicies';
import type { Budget, Simulation } from '../../../src/domain/exam/simulation/simulation';
import { calibrationOf } from './calibration';
import { budgetOf, lead, mean, standardError, trial, type Trial } from './learners';
import { pointsWorkload } from './points';
import { tunedFsrs } from './tuned';
import { POINTS_WORKLOADS, requestOf, WORKLOADS, type Workload } from './workloads';

const BUDGETS: readonly Budget[] = ['fits', 'anyLeft', 'overrun'];

interface Wanted {
  readonly learners: number;
  readonly budget: Budget;
  /** Without FSRS at its best, whose search takes longest. */
  readonly quick: boolean;
}

/** Simulates the workloads whose names contain one of the words given (all without any), and prints tables; 1 where a bar is missed. */
export function benchExam(given: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '20' },
      budget: { type: 'string', default: 'overrun' },
      quick: { type: 'boolean', default: false },
    },
  });
  const budget = BUDGETS.find((one) => one === values.budget);
  const learners = Number(values.seeds);
  if (budget === undefined || !(learners >= 2)) {
    console.error(`--seeds is 2 or more, and --budget one of ${BUDGETS.join(', ')}.`);
    return 2;
  }
  const isWanted = ({ name }: Workload): boolean =>
    positionals.length === 0 || positionals.some((word) => name.includes(word));
  const wanted: Wanted = { learners, budget, quick: values.quick };
  const rows = WORKLOADS.filter(isWanted).map((workload) => rowOf(workload, wanted));
  const pointRows = POINTS_WORKLOADS.filter(isWanted).map((workload) => pointsRow(workload, wanted));
  if (rows.length > 0)
    console.log(
      `\n${tableOf(
        HEAD,
        rows.map(({ cells }) => cells),
      )}`,
    );
  if (pointRows.length > 0)
    console.log(
      `\n${tableOf(
        POINTS_HEAD,
        pointRows.map(({ cells }) => cells),
      )}`,
    );
  return [...rows, ...pointRows].every(({ passes }) => passes) ? 0 : 1;
}

interface Row {
  readonly cells: readonly string[];
  readonly passes: boolean;
}

const HEAD = [
  'Workload',
  'plain FSRS 0.90',
  'best simple rule',
  'FSRS at its best',
  'greedy',
  '**the plan**',
  'minutes (plain / plan / budget)',
  'bar',
  'verdict',
  'prediction off by',
];

function rowOf(workload: Workload, { learners, budget, quick }: Wanted): Row {
  const simulationOf = (seed: number): Simulation => ({
    request: requestOf(workload, seed),
    truth: workload.truth,
    budget,
  });
  const judged = { from: 0, count: learners };
  const tell = (policy: Parameters<typeof trial>[0]): Trial => {
    const found = trial(policy, simulationOf, judged);
    console.log(
      `${workload.name}: ${found.policy}: ${scoreOf(found)}, ${mean(found.minutes).toFixed(1)} min`,
    );
    return found;
  };
  const simple = SIMPLE_POLICIES.map((policy) => tell(policy));
  const best = bestOf(simple);
  const tuned = quick ? undefined : tell(tunedFsrs(simulationOf));
  const greedy = tell(GREEDY);
  const plan = tell(PLAN_POLICY);
  const { withPlan, stopNow } = calibrationOf(simulationOf, Math.min(learners, 5));
  const ahead = lead(plan, best);
  const error = standardError(plan.scores);
  const passes =
    workload.bar === undefined ? ahead.mean >= -ahead.error : mean(plan.scores) >= workload.bar - error;
  const [plain = best] = simple;
  const cells = [
    workload.name,
    scoreOf(plain),
    scoreOf(best),
    tuned === undefined ? '' : scoreOf(tuned),
    scoreOf(greedy),
    `**${scoreOf(plan)}**`,
    `${mean(plain.minutes).toFixed(0)} / ${mean(plan.minutes).toFixed(0)} / ${budgetOf(requestOf(workload, 0))}`,
    workload.bar === undefined ? `best simple rule (${signed(ahead.mean)})` : workload.bar.toFixed(1),
    passes ? 'pass' : 'missed',
    `${withPlan.toFixed(1)} (stopping: ${stopNow.toFixed(1)})`,
  ];
  return { cells, passes };
}

const POINTS_HEAD = ['Workload', 'the plan by whole cards', '**the plan by points**', 'ahead by', 'verdict'];

function pointsRow(workload: Workload, { learners, budget }: Wanted): Row {
  const { byPoints, byCards, name } = pointsWorkload(workload);
  const judged = { from: 0, count: learners };
  const points = trial(PLAN_POLICY, (seed) => byPoints(seed, budget), judged);
  const cards = trial(PLAN_POLICY, (seed) => byCards(seed, budget), judged);
  const { mean: ahead, error } = lead(points, cards);
  const passes = ahead > 0;
  return {
    cells: [
      name,
      scoreOf(cards),
      `**${scoreOf(points)}**`,
      `${signed(ahead)} (${error.toFixed(2)})`,
      passes ? 'pass' : 'missed',
    ],
    passes,
  };
}

function bestOf(trials: readonly Trial[]): Trial {
  const [first, ...others] = trials;
  if (first === undefined) throw new Error('there is no rule to compare with');
  return others.reduce((best, one) => (mean(one.scores) > mean(best.scores) ? one : best), first);
}

function scoreOf({ scores }: Trial): string {
  return `${mean(scores).toFixed(1)} (${standardError(scores).toFixed(2)})`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((cells) => line(cells))].join('\n');
}

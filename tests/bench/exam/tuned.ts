// FSRS at its best: retention, order and last days chosen by simulation on other learners than those it is judged by.
import { simplePolicy, type SimpleRule } from '../../../src/domain/exam/simulation/simplePolicies';
import type { Policy, Simulation } from '../../../src/domain/exam/simulation/simulation';
import { mean, trial } from './learners';

const RETENTIONS = [0.7, 0.8, 0.85, 0.9, 0.95];
const CRAMS: readonly SimpleRule['cram'][] = [
  { days: 0, when: 'after' },
  { days: 1, when: 'after' },
  { days: 3, when: 'after' },
  { days: 3, when: 'instead' },
];
const LEARNERS = { from: 1000, count: 4 };

/** The best of all rules for a workload. */
export function tunedFsrs(simulationOf: (seed: number) => Omit<Simulation, 'watch'>): Policy {
  const policies = RETENTIONS.flatMap((retention) =>
    [false, true].flatMap((newFirst) => CRAMS.map((cram) => named({ retention, newFirst, cram }))),
  );
  const scores = policies.map((policy) => mean(trial(policy, simulationOf, LEARNERS).scores));
  const best = policies[scores.indexOf(Math.max(...scores))];
  if (best === undefined) throw new Error('there is no rule to choose from');
  return best;
}

function named(rule: SimpleRule): Policy {
  const order = rule.newFirst ? 'new first' : 'reviews first';
  const cram = rule.cram.days === 0 ? '' : `, cram ${rule.cram.days} ${rule.cram.when}`;
  return simplePolicy(`FSRS ${rule.retention.toFixed(2)}, ${order}${cram}`, rule);
}

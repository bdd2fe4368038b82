// Simulated learners who remember as FSRS says under the learner's own parameters, with their cards, pace and grades, study by the
// plan and by what a learner could do without it.
import { recallOn } from '../../domain/exam/gain';
import { PLAN_POLICY } from '../../domain/exam/simulation/planPolicy';
import { PLAIN_FSRS, SIMPLE_POLICIES } from '../../domain/exam/simulation/simplePolicies';
import { simulate } from '../../domain/exam/simulation/simulate';
import type { Simulation } from '../../domain/exam/simulation/simulation';
import { fsrs6Truth } from '../../domain/exam/simulation/trueMemory';
import { failure, success, type Result } from '../../domain/result';
import type { Tell } from '../../domain/tell';
import type { ExamPlan } from './examPlan';
import type { ExamRefusal } from './examState';
import { planOfDraft } from './previewDraft';
import type { Known } from './reckon';
import type { Supposition, WayReport, WhatIfReport } from './whatIfState';

const WAYS = [PLAN_POLICY, ...SIMPLE_POLICIES];
const MOST_LEARNERS = 10;
const LEAST_LEARNERS = 3;
/** Cards times days that are simulated by each way; a large exam has to do with fewer learners. */
const CARD_DAYS = 100_000;

/** Simulates a supposition; tells how many of all runs are done. */
export function simulateWhatIf(
  { cards, exams, learner }: Pick<Known, 'cards' | 'exams' | 'learner'>,
  { draft, insteadOf, minutesADay }: Supposition,
  tell: Tell,
): Result<WhatIfReport, ExamRefusal> {
  const { studyMinutes } = learner.time;
  const time = { ...learner.time, studyMinutes: supposedMinutes(studyMinutes, minutesADay) };
  const planned = planOfDraft({ cards, exams, learner: { ...learner, time } }, draft, insteadOf);
  if (!planned.ok) return planned;
  const { request } = planned.value;
  const days = draft.day - request.today;
  const minutes = sumOf(request.minutes.slice(0, days));
  if (minutes === 0) return failure({ code: 'noMinutes' });
  const learners = learnersFor(request.cards.length * days);
  const simulation: Simulation = { request, truth: fsrs6Truth(request.scheduler), budget: 'fits' };
  const untouched = untouchedMarks(planned.value);
  const ways = WAYS.map((policy, index): WayReport => {
    const runs = Array.from({ length: learners }, (_, seed) => {
      const run = simulate(simulation, policy, seed);
      tell(index * learners + seed + 1, WAYS.length * learners);
      return { score: (run.scores[0] ?? 0) + untouched, minutes: sumOf(run.seconds.slice(0, days)) / 60 };
    });
    const score = sumOf(runs.map((run) => run.score)) / learners;
    const squares = sumOf(runs.map((run) => (run.score - score) ** 2));
    return {
      way: policy.name,
      score,
      error: Math.sqrt(squares / (learners - 1) / learners),
      minutes: sumOf(runs.map((run) => run.minutes)) / learners,
    };
  });
  return success({ ways: worthTelling(ways), minutes, learners });
}

function supposedMinutes(
  studyMinutes: readonly number[],
  minutesADay: number | undefined,
): readonly number[] {
  if (minutesADay === undefined) return studyMinutes;
  const hasAny = studyMinutes.some((minutes) => minutes > 0);
  return studyMinutes.map((minutes) => (minutes > 0 || !hasAny ? minutesADay : 0));
}

function learnersFor(cardDays: number): number {
  return Math.max(LEAST_LEARNERS, Math.min(MOST_LEARNERS, Math.round(CARD_DAYS / Math.max(1, cardDays))));
}

// Cards that cannot be studied give the marks that are remembered of them in any case.
function untouchedMarks({ cards, goals, request }: ExamPlan): number {
  const [goal] = goals;
  if (goal === undefined) return 0;
  return sumOf(
    cards.map(({ standing, plan }) =>
      standing === 'never'
        ? (plan.marks[0] ?? 0) *
          sumOf(plan.points.map((point) => recallOn(goal.day, point, request.scheduler)))
        : 0,
    ),
  );
}

function worthTelling(ways: readonly WayReport[]): readonly WayReport[] {
  const simple = ways.filter(({ way }) => way !== PLAN_POLICY.name);
  const best = simple.reduce<WayReport | undefined>(
    (found, one) => (found === undefined || one.score > found.score ? one : found),
    undefined,
  );
  return ways.filter(({ way }) => way === PLAN_POLICY.name || way === PLAIN_FSRS.name || way === best?.way);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}

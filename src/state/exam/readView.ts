// Everything on the Exam screen.
import { choosePlan } from './chooseNow';
import { planOf } from './examPlan';
import type { ExamsView } from './examState';
import { lookAhead, lookBack, planDaysOf } from './examView';
import { questionOf, readLabels } from './questions';
import { reckon, type Known, type Solved } from './reckon';

/** Reckons it from the plan of all exams ahead, and reads what the points of the weakest questions are called. */
export async function readView(
  known: Known,
  solved: Solved,
  given: Parameters<typeof reckon>[2],
): Promise<ExamsView> {
  const { database, index, learner, exams, cards } = known;
  const { today } = learner;
  const ahead = exams.filter(({ day }) => day > today);
  const over = exams.filter(({ day }) => day <= today).toSorted((one, other) => other.day - one.day);
  const reckoned = reckon(solved, known, given);
  const looked = [
    ...ahead.map((exam, goal) => lookAhead(exam, goal, reckoned)),
    ...over.map((exam) => lookBack(exam, planOf(cards, [exam], learner).cards)),
  ];
  const weakest = looked.flatMap((each) => each.weakest.map(({ of }) => of.plan.id));
  const labels = await readLabels(database, index, new Set(weakest));
  const todays = choosePlan(solved.plan, solved.solved);
  return {
    today,
    exams: looked.map((each) => ({
      ...each.view,
      weakest: each.weakest.map((card) => questionOf(card, labels)),
    })),
    days: ahead.length === 0 ? [] : planDaysOf(reckoned, todays, learner.time),
    todayCards: todays.cards,
    todayMinutes: todays.minutes,
    doneMinutes: learner.doneMinutes,
  };
}

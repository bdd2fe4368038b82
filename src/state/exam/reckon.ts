// What is reckoned once for all exams of a plan: its forecast, and how many minutes would be enough.
import { bandOf } from '../../domain/exam/band';
import { forecastOf } from '../../domain/exam/forecast';
import type { SolvedPlan } from '../../domain/exam/solvePlan';
import { neededMinutes, planScores } from '../../domain/exam/neededMinutes';
import { minutesOn } from '../../domain/exam/studyTime';
import { isDayOff } from '../../domain/load/daysOff';
import type { Exam } from '../../domain/exam/exam';
import type { Calibration } from '../../domain/exam/calibration';
import type { Database } from '../../storage/database';
import type { CardIndex } from '../library/cardIndex';
import type { ExamCard } from './examCards';
import type { ExamMoment } from './examMoment';
import { planOf, type ExamPlan, type Learner } from './examPlan';
import type { Reckoned } from './examView';

/** What is known when a question is answered. */
export interface Known {
  readonly database: Database;
  readonly index: CardIndex;
  readonly moment: ExamMoment;
  readonly learner: Learner;
  readonly exams: readonly Exam[];
  readonly cards: readonly ExamCard[];
  /** Works a plan out, from the last one that was. */
  readonly solve: (plan: ExamPlan) => SolvedPlan;
}

/** A plan that was worked out. */
export interface Solved {
  readonly plan: ExamPlan;
  readonly solved: SolvedPlan;
}

/** The plan of all exams that are ahead. */
export function planAhead({ cards, exams, learner }: Known): ExamPlan {
  const ahead = exams.filter(({ day }) => day > learner.today);
  return planOf(cards, ahead, learner);
}

/** The forecast of a plan, with all that is said about it. */
export function reckon(
  { plan, solved }: Solved,
  { moment }: Known,
  { needed, calibration }: { readonly needed: Reckoned['needed']; readonly calibration: Calibration },
): Reckoned {
  return {
    plan,
    forecast: forecastOf(plan.request, solved),
    needed,
    scoreOf: (points) => bandOf(points, calibration),
    desiredRetention: moment.desiredRetention,
  };
}

/** Minutes a day that would be enough, by goal; undefined where those that there are suffice. */
export function neededFor({ plan, solved }: Solved, { learner }: Known): Reckoned['needed'] {
  return neededMinutes(plan.request, minutesWith(plan, learner), planScores(solved));
}

/** Minutes a day that would be enough if every day had any but those that are off, by goal. */
export function neededOnAllDays({ request }: ExamPlan, { today, time }: Learner): Reckoned['needed'] {
  const minutes = (minutesADay: number): readonly number[] =>
    request.minutes.map((_, index) => (isDayOff(time.daysOff, today + index) ? 0 : minutesADay));
  return neededMinutes(request, minutes, planScores());
}

// Today's were minutes before some of them were studied.
function minutesWith({ request }: ExamPlan, { today, time, doneMinutes }: Learner) {
  return (minutesADay: number): readonly number[] =>
    request.minutes.map((_, index) => {
      if (minutesOn(today + index, time) === 0) return 0;
      return index === 0 ? Math.max(0, minutesADay - doneMinutes) : minutesADay;
    });
}

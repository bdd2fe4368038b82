// Exams behind one interface: runs in a worker of its own, with its own connection to the database. It keeps an index of all cards
// that follows every change, so that after a session everything is reckoned again at once.
import { checkExam, type Exam, type ExamDraft, type ExamId } from '../../domain/exam/exam';
import { forecastOf } from '../../domain/exam/forecast';
import { neededMinutes } from '../../domain/exam/neededMinutes';
import { minutesOn } from '../../domain/exam/studyTime';
import { failure, success, type Result } from '../../domain/result';
import type { Database } from '../../storage/database';
import { readExams } from '../../storage/exams';
import type { CardIndex } from '../library/cardIndex';
import { createKeptIndex } from '../library/keptIndex';
import type { Trouble } from '../trouble';
import { chooseCram, chooseMinutes, choosePlan, type ChosenNow, type ChosenToCram } from './chooseNow';
import { choicesOf } from './examChoices';
import { examCardsOf, type ExamCard } from './examCards';
import type { ExamMoment } from './examMoment';
import { planForAll, planOf, type ExamPlan, type Learner } from './examPlan';
import type { ExamChoices, ExamPreview, ExamRefusal, ExamsView } from './examState';
import { expectedOf, type ScoreOf } from './expected';
import { lookAhead, lookBack, planDaysOf, previewOf, type Reckoned } from './examView';
import { readLearner } from './learner';
import { questionOf, readLabels } from './questions';

/** Reads exams, and chooses what to study. It never throws: trouble is a result. */
export interface ExamService {
  readonly readExams: (moment: ExamMoment) => Promise<Result<ExamsView, Trouble>>;
  readonly readExamChoices: (moment: ExamMoment) => Promise<Result<ExamChoices, Trouble>>;
  /** What a draft would be like, beside all other exams but one that it takes the place of. */
  readonly previewExam: (
    draft: ExamDraft,
    insteadOf: ExamId | undefined,
    moment: ExamMoment,
  ) => Promise<Result<ExamPreview, ExamRefusal | Trouble>>;
  /** Today's part of the plan; empty without an exam ahead. */
  readonly choosePlan: (moment: ExamMoment) => Promise<Result<ChosenNow, Trouble>>;
  /** What some minutes are filled with, for the exams ahead or, without any, for a day in a month. */
  readonly chooseMinutes: (minutes: number, moment: ExamMoment) => Promise<Result<ChosenNow, Trouble>>;
  /** The cards with the least predicted recall now, of an exam or of all cards. */
  readonly chooseCram: (
    examId: ExamId | undefined,
    moment: ExamMoment,
  ) => Promise<Result<ChosenToCram, Trouble>>;
  /** Closes the connection and forgets the index. */
  readonly close: () => void;
}

/** How far a plan without an exam looks ahead, in days. */
const A_MONTH = 30;

/** A service with no index yet. */
export function createExamService(open: () => Promise<Database>): ExamService {
  const kept = createKeptIndex(open);

  /** What is known at a moment. */
  interface Known {
    readonly database: Database;
    readonly index: CardIndex;
    readonly moment: ExamMoment;
    readonly learner: Learner;
    readonly exams: readonly Exam[];
    readonly cards: readonly ExamCard[];
  }
  const inTurn = <Value, Failure>(
    moment: ExamMoment,
    answer: (known: Known) => Result<Value, Failure> | Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | Trouble>> =>
    kept.inTurn(moment, async (index, database) => {
      const learner = await readLearner(database, index.context, moment);
      const exams = await readExams(database);
      const cards = examCardsOf(index, learner.today);
      return answer({ database, index, moment, learner, exams, cards });
    });

  return {
    readExams: (moment) => inTurn(moment, async (known) => success(await viewOf(known))),
    readExamChoices: (moment) => inTurn(moment, ({ index }) => success(choicesOf(index))),
    previewExam: (draft, insteadOf, moment) => inTurn(moment, (known) => preview(known, draft, insteadOf)),
    choosePlan: (moment) => inTurn(moment, (known) => success(choosePlan(planAhead(known)))),
    chooseMinutes: (minutes, moment) =>
      inTurn(moment, ({ cards, learner, ...known }) => {
        const ahead = planAhead({ cards, learner, ...known });
        const plan = ahead.goals.length > 0 ? ahead : planForAll(cards, learner.today + A_MONTH, learner);
        return success(chooseMinutes(plan, minutes));
      }),
    chooseCram: (examId, moment) =>
      inTurn(moment, ({ cards, learner, exams }) => {
        const of = exams.filter(({ id }) => id === examId);
        const plan =
          examId === undefined ? planForAll(cards, learner.today + 1, learner) : planOf(cards, of, learner);
        return success(chooseCram(plan));
      }),
    close: kept.close,
  };

  function planAhead({ cards, exams, learner }: Pick<Known, 'cards' | 'exams' | 'learner'>): ExamPlan {
    return planOf(
      cards,
      exams.filter(({ day }) => day > learner.today),
      learner,
    );
  }

  async function viewOf({ database, index, moment, learner, exams, cards }: Known): Promise<ExamsView> {
    const { today } = learner;
    const ahead = exams.filter(({ day }) => day > today);
    const over = exams.filter(({ day }) => day <= today).toSorted((one, other) => other.day - one.day);
    const reckoned = reckon(planOf(cards, ahead, learner), learner, moment);
    const looked = [
      ...ahead.map((exam, goal) => lookAhead(exam, goal, reckoned)),
      ...over.map((exam) => lookBack(exam, planOf(cards, [exam], learner).cards)),
    ];
    const weakest = looked.flatMap((each) => each.weakest.map(({ of }) => of.plan.id));
    const labels = await readLabels(database, index, new Set(weakest));
    const todays = choosePlan(reckoned.plan);
    return {
      today,
      exams: looked.map((each) => ({
        ...each.view,
        weakest: each.weakest.map((card) => questionOf(card, labels)),
      })),
      days: ahead.length === 0 ? [] : planDaysOf(reckoned, learner.time),
      todayCards: todays.cards,
      todayMinutes: todays.minutes,
      doneMinutes: learner.doneMinutes,
    };
  }

  function preview(
    { cards, exams, learner, moment }: Known,
    draft: ExamDraft,
    insteadOf: ExamId | undefined,
  ): Result<ExamPreview, ExamRefusal> {
    const { today, time } = learner;
    const checked = checkExam(draft, today);
    if (!checked.ok) return checked;
    const others = exams.filter(({ id, day }) => day > today && id !== insteadOf);
    const plan = planOf(cards, [checked.value, ...others], learner);
    if (plan.cards.every((card) => card.plan.marks[0] === 0)) return failure({ code: 'noCards' });
    const days = Array.from({ length: checked.value.day - today }, (_, index) => today + index);
    if (days.every((day) => minutesOn(day, time) === 0)) return failure({ code: 'noMinutes' });
    const reckoned = reckon(plan, learner, moment);
    return success(previewOf(expectedOf(plan, 0, reckoned.forecast), 0, reckoned));
  }
}

function reckon(plan: ExamPlan, { today, time, doneMinutes }: Learner, moment: ExamMoment): Reckoned {
  const { request } = plan;
  // Today's were minutes before some of them were studied.
  const minutesWith = (minutesADay: number): readonly number[] =>
    request.minutes.map((_, index) => {
      if (minutesOn(today + index, time) === 0) return 0;
      return index === 0 ? Math.max(0, minutesADay - doneMinutes) : minutesADay;
    });
  return {
    plan,
    forecast: forecastOf(request),
    needed: neededMinutes(request, minutesWith, forecastOf),
    scoreOf,
    desiredRetention: moment.desiredRetention,
  };
}

const scoreOf: ScoreOf = (points) => {
  let [marks, won] = [0, 0];
  for (const point of points) {
    marks += point.marks;
    won += point.marks * point.recall;
  }
  const expected = marks === 0 ? 0 : won / marks;
  return { expected, low: expected, high: expected };
};

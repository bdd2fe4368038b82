// The plan of all exams ahead: one plan, since they share the minutes. Cards that cannot be studied count in the marks with what is
// remembered of them, but stay out of the plan.
import type { Exam, ExamDraft } from '../../domain/exam/exam';
import { marksOf } from '../../domain/exam/marks';
import type { PlanRequest } from '../../domain/exam/plan';
import type { CardSeconds, GradeShares, PlanCard } from '../../domain/exam/planCard';
import { minutesOn, minutesUntil } from '../../domain/exam/studyTime';
import type { TimeOptions } from '../../domain/options';
import type { Scheduler } from '../../domain/review/scheduler';
import type { StudyDay } from '../../domain/studyDay';
import type { ExamCard } from './examCards';

/** The learner on a day: how long cards take them, what they grade, and what time there is. */
export interface Learner {
  readonly today: StudyDay;
  readonly scheduler: Scheduler;
  readonly time: TimeOptions;
  /** Minutes studied today. */
  readonly doneMinutes: number;
  readonly secondsOf: (card: ExamCard) => CardSeconds;
  readonly shares: GradeShares;
}

/** A card with what it counts for. */
export interface PlannedExamCard extends ExamCard {
  readonly plan: PlanCard;
}

/** The plan of some exams. */
export interface ExamPlan {
  /** All exams it is for, by goal. */
  readonly goals: readonly Pick<Exam, 'name' | 'day' | 'parts'>[];
  /** Cards that any exam asks, also those that cannot be studied. */
  readonly cards: readonly PlannedExamCard[];
  /** What the plan is made from: without cards that cannot be studied. */
  readonly request: PlanRequest;
  /** Today has no minutes, or is a day off. */
  readonly isFreeToday: boolean;
}

/** The plan of exams, of which each is ahead. */
export function planOf(cards: readonly ExamCard[], goals: readonly ExamDraft[], learner: Learner): ExamPlan {
  const marked = cards.map(({ card, points }) => ({
    deckId: card.deckId,
    tags: card.shownTags,
    points: points.length,
  }));
  const marksOfGoals = goals.map(({ parts }) => marksOf(marked, parts));
  const asked = cards.flatMap((card, index): readonly PlannedExamCard[] => {
    const marks = marksOfGoals.map((each) => each[index] ?? 0);
    return marks.every((mark) => mark === 0) ? [] : [{ ...card, plan: planCard(card, marks, learner) }];
  });
  return planWith(asked, goals, learner);
}

/** A plan without exams: each point of each card counts the same on one day. */
export function planForAll(cards: readonly ExamCard[], day: StudyDay, learner: Learner): ExamPlan {
  const points = cards.reduce((sum, card) => sum + card.points.length, 0);
  const asked = cards.map((card) => ({ ...card, plan: planCard(card, [1 / points], learner) }));
  const goal = { name: '', day, parts: [] };
  return planWith(asked, [goal], learner);
}

/** Cards of a plan that can be studied today: those in their steps, and what the others are chosen by. */
export interface TodayOfPlan {
  readonly inSteps: readonly PlanCard[];
  /** Of the other cards; today's minutes without what the steps take. */
  readonly request: PlanRequest;
}

/** What can be studied in the minutes of the plan. Cards in their steps are under way and go on, but not on a day without minutes. */
export function todayOfPlan(plan: ExamPlan): TodayOfPlan {
  const [minutes = 0] = plan.request.minutes;
  return todayWith(plan, plan.isFreeToday ? [] : inStepsOf(plan), minutes);
}

/** What can be studied in some minutes: of the cards in their steps those that fit. */
export function todayInMinutes(plan: ExamPlan, minutes: number): TodayOfPlan {
  let left = minutes;
  const inSteps = inStepsOf(plan).filter((card) => {
    left -= minutesOfSteps([card]);
    return left >= 0;
  });
  return todayWith(plan, inSteps, minutes);
}

/** Minutes that cards in their steps still take. */
export function minutesOfSteps(inSteps: readonly PlanCard[]): number {
  return inSteps.reduce((sum, { seconds }) => sum + seconds.pass, 0) / 60;
}

function inStepsOf({ cards }: ExamPlan): readonly PlanCard[] {
  return cards.flatMap(({ standing, plan }) => (standing === 'inSteps' ? [plan] : []));
}

function todayWith({ cards, request }: ExamPlan, inSteps: readonly PlanCard[], minutes: number): TodayOfPlan {
  const ready = cards.flatMap(({ standing, plan }) => (standing === 'now' ? [plan] : []));
  const left = Math.max(0, minutes - minutesOfSteps(inSteps));
  return { inSteps, request: { ...request, cards: ready, minutes: [left, ...request.minutes.slice(1)] } };
}

function planCard(card: ExamCard, marks: readonly number[], learner: Learner): PlanCard {
  return { id: card.card.cardId, points: card.points, marks, seconds: learner.secondsOf(card) };
}

function planWith(cards: readonly PlannedExamCard[], goals: ExamPlan['goals'], learner: Learner): ExamPlan {
  const isFreeToday = minutesOn(learner.today, learner.time) === 0;
  return { goals, cards, request: requestOf(cards, goals, learner), isFreeToday };
}

function requestOf(
  cards: readonly PlannedExamCard[],
  goals: readonly { readonly day: StudyDay }[],
  { today, scheduler, time, doneMinutes, shares }: Learner,
): PlanRequest {
  const lastDay = goals.reduce((last, { day }) => Math.max(last, day), today);
  return {
    today,
    goals: goals.map(({ day }) => ({ day })),
    cards: cards.flatMap(({ standing, plan }) => (standing === 'never' ? [] : [plan])),
    minutes: minutesUntil(lastDay, { today, done: doneMinutes }, time),
    scheduler,
    shares,
  };
}

// Which cards a session has, in which order.
import { bestNow } from '../../domain/exam/bestNow';
import type { PlannedCard } from '../../domain/exam/plan';
import type { PlanCard } from '../../domain/exam/planCard';
import { rankToday, withinToday } from '../../domain/exam/planToday';
import type { SolvedPlan } from '../../domain/exam/solvePlan';
import type { CardId } from '../../domain/ids';
import { minutesOfSteps, todayInMinutes, todayOfPlan, type ExamPlan } from './examPlan';
import type { SessionOffer } from './examState';
import { recallNow } from './expected';

/** Cards for a session, in their order. */
export interface ChosenNow extends SessionOffer {
  readonly cardIds: readonly CardId[];
  /** How many of them were never asked. */
  readonly newCards: number;
  /** Names of the exams it is for. */
  readonly exams: readonly string[];
}

/** Cards to cram, in their order, with the name of their exam. */
export interface ChosenToCram {
  readonly cardIds: readonly CardId[];
  /** Empty where all cards were looked at. */
  readonly title: string;
}

/** The most cards that are crammed at once. */
const MOST_CRAMMED = 100;

/** Today's part of a plan: cards in their steps first, then what the plan wants, within today's minutes. */
export function choosePlan(plan: ExamPlan, solved: SolvedPlan): ChosenNow {
  const { inSteps, request } = todayOfPlan(plan);
  const ready = new Set(request.cards.map(({ id }) => id));
  const ranked = rankToday(plan.request, solved).filter(({ id }) => ready.has(id));
  return chosenOf(plan, inSteps, withinToday(ranked, request.minutes[0] ?? 0));
}

/** What some minutes are filled with: cards in their steps first, then those that win most for their time. */
export function chooseMinutes(plan: ExamPlan, minutes: number): ChosenNow {
  const { inSteps, request } = todayInMinutes(plan, minutes);
  return chosenOf(plan, inSteps, bestNow(request, request.minutes[0] ?? 0));
}

/** The cards with the least predicted recall now: the mean over their points. New ones, and those that cannot be studied, stay aside. */
export function chooseCram({ cards, goals, request }: ExamPlan): ChosenToCram {
  const { today, scheduler } = request;
  const cardIds = cards
    .filter(
      ({ standing, points }) => standing !== 'never' && points.some(({ memory }) => memory !== undefined),
    )
    .map(({ plan, points }) => ({
      id: plan.id,
      recall: points.reduce((sum, point) => sum + recallNow(point, today, scheduler), 0) / points.length,
    }))
    .sort((one, other) => one.recall - other.recall || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_CRAMMED)
    .map(({ id }) => id);
  return { cardIds, title: goals.map(({ name }) => name).join() };
}

function chosenOf(
  { goals, request }: ExamPlan,
  inSteps: readonly PlanCard[],
  planned: readonly PlannedCard[],
): ChosenNow {
  const cardIds = [...inSteps, ...planned].map(({ id }) => id);
  const seconds = planned.reduce((sum, card) => sum + card.seconds, 0);
  const gain = planned.reduce((sum, card) => sum + card.gain, 0);
  const fresh = new Set(request.cards.filter(isNew).map(({ id }) => id));
  return {
    cardIds,
    newCards: planned.filter(({ id }) => fresh.has(id)).length,
    cards: cardIds.length,
    minutes: minutesOfSteps(inSteps) + seconds / 60,
    // Each goal has marks of 1 in all.
    gain: goals.length === 0 ? 0 : gain / goals.length,
    exams: goals.map(({ name }) => name),
  };
}

function isNew({ points }: PlanCard): boolean {
  return points.every(({ memory }) => memory === undefined);
}

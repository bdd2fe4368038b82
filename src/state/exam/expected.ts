// What is expected of each card in an exam, and of any group of them.
import type { BandPoint, Score } from '../../domain/exam/band';
import type { Forecast } from '../../domain/exam/plan';
import { recallOn } from '../../domain/exam/gain';
import type { PlanPoint } from '../../domain/exam/planCard';
import type { PointId } from '../../domain/ids';
import type { Scheduler } from '../../domain/review/scheduler';
import type { StudyDay } from '../../domain/studyDay';
import type { ExamPlan, PlannedExamCard } from './examPlan';
import type { ExamView, Readiness } from './examState';

/** A point with its expected recall: were the exam now, on its day without study from now on, and with the plan. */
export interface ExpectedPoint {
  readonly id: PointId;
  readonly isNew: boolean;
  readonly now: number;
  readonly stopNow: number;
  readonly withPlan: number;
}

/** A card in an exam. */
export interface ExpectedCard {
  readonly of: PlannedExamCard;
  /** Marks that each of its points gives. */
  readonly marks: number;
  readonly points: readonly ExpectedPoint[];
  /** How likely the plan is to show it before the exam, 0 to 1. */
  readonly shown: number;
}

/** The score to expect of points, those of a card one behind the other. */
export type ScoreOf = (points: Iterable<BandPoint>) => Score;

/** Recall were the exam now. FSRS knows no forgetting within a day: what was studied today counts as it will tomorrow. */
export function recallNow(point: PlanPoint, today: StudyDay, scheduler: Scheduler): number {
  const isOfToday = point.memory !== undefined && point.memory.lastDay >= today;
  return recallOn(isOfToday ? today + 1 : today, point, scheduler);
}

/** The cards that an exam asks, by the goal that it is in a plan. */
export function expectedOf(
  { cards, goals, request }: ExamPlan,
  goal: number,
  forecast: Forecast,
): readonly ExpectedCard[] {
  const { today, scheduler } = request;
  const day = goals[goal]?.day ?? today;
  const forecasts = new Map(forecast.cards.map((card) => [card.id, card]));
  return cards.flatMap((of): readonly ExpectedCard[] => {
    const marks = of.plan.marks[goal] ?? 0;
    if (marks === 0) return [];
    const planned = forecasts.get(of.plan.id);
    const points = of.points.map((point, index): ExpectedPoint => {
      const stopNow = recallOn(day, point, scheduler);
      const withPlan = planned?.recall[goal]?.[index]?.withPlan ?? stopNow;
      const now = recallNow(point, today, scheduler);
      return { id: point.id, isNew: point.memory === undefined, now, stopNow, withPlan };
    });
    return [{ of, marks, points, shown: planned?.shown[goal] ?? 0 }];
  });
}

/** What is expected of some cards together. */
export function readinessOf(cards: readonly ExpectedCard[], scoreOf: ScoreOf): Readiness {
  const of = (when: 'now' | 'stopNow' | 'withPlan'): Score => scoreOf(recalledOf(cards, when));
  return { now: of('now'), stopNow: of('stopNow'), withPlan: of('withPlan') };
}

/** The marks of some cards. */
export function marksIn(cards: readonly ExpectedCard[]): number {
  return cards.reduce((sum, { marks, points }) => sum + marks * points.length, 0);
}

/**
 * How many cards the plan is expected never to show before the exam: known well enough where each point is expected to be recalled at
 * the desired retention or above without being studied, for want of time otherwise; set aside are those that are suspended or damaged.
 */
export function leftOutOf(cards: readonly ExpectedCard[], desiredRetention: number): ExamView['leftOut'] {
  let [noTime, notNeeded, setAside] = [0, 0, 0];
  for (const { of, points, shown } of cards) {
    if (of.standing === 'never') {
      setAside += 1;
      continue;
    }
    // Of many alike, each of which is shown perhaps, some are left out.
    const left = Math.max(0, 1 - shown);
    if (points.every(({ stopNow }) => stopNow >= desiredRetention)) notNeeded += left;
    else noTime += left;
  }
  return { noTime: Math.round(noTime), notNeeded: Math.round(notNeeded), setAside };
}

function* recalledOf(
  cards: readonly ExpectedCard[],
  when: 'now' | 'stopNow' | 'withPlan',
): Generator<BandPoint> {
  for (const { of, marks, points } of cards) {
    for (const point of points) yield { cardId: of.plan.id, marks, recall: point[when] };
  }
}

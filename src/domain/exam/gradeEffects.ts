// What a grade that a card gets now means for an exam.
import type { PointId } from '../ids';
import { askedPoints } from '../review/askedPoints';
import type { CardState } from '../review/cardState';
import { gradesOf } from '../review/decide';
import type { Grade } from '../review/event';
import { recallOfCard, recallOfPoint } from '../review/recall';
import type { Scheduler } from '../review/scheduler';
import { studyDayOf, type DayClock, type StudyDay } from '../studyDay';
import type { Exam } from './exam';

/** A card and the moment at which it may be graded. */
export interface GradableCard {
  readonly pointIds: readonly PointId[];
  readonly state: CardState;
  readonly nowMs: number;
  readonly clock: DayClock;
}

/** What is expected of a card on the morning of an exam, as the share of its points that are recalled, unless it is studied again. */
export interface GradeEffects {
  readonly leftAlone: number;
  readonly graded: Readonly<Record<Grade, number>>;
  /** Left alone, by point in their order. */
  readonly points: readonly number[];
}

/** An exam ahead that asks a card, with what is expected of the card there. */
export interface ExamOfCard extends GradeEffects {
  readonly exam: Exam;
}

/**
 * What each grade would do for the morning of a later study day, were it pressed now and the card not shown again until then:
 * again misses every point that is asked, the others none (DESIGN.md part 4). FSRS-6 knows no forgetting within a day, so the
 * day has to come after that of `nowMs`.
 */
export function gradeEffectsOn(day: StudyDay, card: GradableCard, scheduler: Scheduler): GradeEffects {
  const { pointIds, state } = card;
  const points = new Map(state.points.map((point) => [point.pointId, point]));
  return {
    leftAlone: recallOfCard(state, pointIds, day, scheduler),
    graded: {
      again: recallWhenGraded('again', day, card, scheduler),
      hard: recallWhenGraded('hard', day, card, scheduler),
      good: recallWhenGraded('good', day, card, scheduler),
      easy: recallWhenGraded('easy', day, card, scheduler),
    },
    points: pointIds.map((id) => {
      const point = points.get(id);
      return point === undefined ? 0 : recallOfPoint(point, day, scheduler);
    }),
  };
}

function recallWhenGraded(
  pressed: Grade,
  day: StudyDay,
  { pointIds, state, nowMs, clock }: GradableCard,
  scheduler: Scheduler,
): number {
  const today = studyDayOf(nowMs, clock);
  const asked = askedPoints(pointIds, state, nowMs, nowMs, clock);
  const grades = gradesOf({ state, asked, nowMs, clock }, new Set(), pressed);
  const points = new Map(state.points.map((point) => [point.pointId, point]));
  const recalls = pointIds.map((id) => {
    const point = points.get(id);
    const grade = grades.get(id);
    if (grade === undefined) return point === undefined ? 0 : recallOfPoint(point, day, scheduler);
    const elapsedDays = point === undefined ? 0 : Math.max(0, today - point.lastDay);
    const { stability } = scheduler.nextMemory(point, elapsedDays, grade);
    return scheduler.retrievability(day - today, stability);
  });
  return recalls.reduce((sum, recall) => sum + recall, 0) / Math.max(1, recalls.length);
}

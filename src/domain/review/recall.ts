// Predicted recall of a card and its points. Computed at a moment, never stored.
import type { PointId } from '../ids';
import type { StudyDay } from '../studyDay';
import type { CardState, PointState } from './cardState';
import type { Scheduler } from './scheduler';

/** Probability that a point is recalled on a study day, by whole days since its last grade; 0 for one that was never graded. */
export function recallOfPoint(point: PointState, day: StudyDay, scheduler: Scheduler): number {
  if (point.stability === 0) return 0;
  return scheduler.retrievability(Math.max(0, day - point.lastDay), point.stability);
}

/** The mean over the points of a card: the share of its marks to expect. Points never asked count 0. */
export function recallOfCard(
  state: CardState,
  pointIds: readonly PointId[],
  day: StudyDay,
  scheduler: Scheduler,
): number {
  if (pointIds.length === 0) return 0;
  const sum = state.points.reduce((total, point) => total + recallOfPoint(point, day, scheduler), 0);
  return sum / pointIds.length;
}

/** Recall by days since the last grade, in `samples` even steps up to `untilDays`: the forgetting curve. */
export function forgettingCurve(
  stability: number,
  untilDays: number,
  samples: number,
  scheduler: Scheduler,
): readonly { readonly days: number; readonly recall: number }[] {
  return Array.from({ length: samples + 1 }, (_, index) => {
    const days = (untilDays * index) / samples;
    return { days, recall: scheduler.retrievability(days, stability) };
  });
}

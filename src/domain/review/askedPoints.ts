// What a showing of a card asks. Apart from decide.ts, which a card needs only once its answer is open.
import type { PointId } from '../ids';
import { studyDayOf, type DayClock, type Due } from '../studyDay';
import type { CardState } from './cardState';

/**
 * The points that a showing asks: all on the first showing of a study day, later only those due up to `untilMs` and
 * those never asked; the others are shown as given. Never empty for a card with points.
 */
export function askedPoints(
  pointIds: readonly PointId[],
  state: CardState,
  nowMs: number,
  untilMs: number,
  clock: DayClock,
): readonly PointId[] {
  const today = studyDayOf(nowMs, clock);
  // After travel west, or with a clock set back, the last day may lie ahead: it still goes on.
  if (state.lastDay === undefined || state.lastDay < today) return pointIds;
  const states = new Map(state.points.map((point) => [point.pointId, point]));
  const asked = pointIds.filter((id) => {
    const due = states.get(id)?.due;
    return due === undefined || isDue(due, today, untilMs);
  });
  return asked.length > 0 ? asked : pointIds;
}

function isDue(due: Due, today: number, untilMs: number): boolean {
  return due.kind === 'day' ? due.day <= today : due.atMs <= untilMs;
}

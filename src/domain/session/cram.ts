// Answers that do not count (STUDY-RULES C3): missed points return in a minute, hard ones in ten, and the others are done.
// Nothing about the card changes, so how far it is is read from the events of the session alone.
import type { PointId } from '../ids';
import type { PointDecision, Showing } from '../review/decide';
import type { Grade, ReviewEvent } from '../review/event';
import { standingEvents } from '../review/fold';
import { MINUTE_MS, studyDayOf } from '../studyDay';

/** How long a point stays away that is not done. */
const DELAYS_MS: Readonly<Partial<Record<Grade, number>>> = { again: MINUTE_MS, hard: 10 * MINUTE_MS };

/**
 * What pressing a button does to each asked point: missed ones get again, all others the grade pressed. A point that is done
 * is "due" on the day of the answer.
 */
export function decideCram(
  showing: Showing,
  missed: ReadonlySet<PointId>,
  pressed: Grade,
): readonly PointDecision[] {
  const { state, asked, nowMs, clock } = showing;
  const today = studyDayOf(nowMs, clock);
  return asked.map((pointId) => {
    const grade = missed.has(pointId) ? 'again' : pressed;
    const delayMs = DELAYS_MS[grade];
    const { phase = 'learning', step = 0 } = state.points.find((point) => point.pointId === pointId) ?? {};
    const kept = { pointId, grade, phase, step } as const;
    return delayMs === undefined
      ? { ...kept, due: { kind: 'day', day: today } }
      : { ...kept, due: { kind: 'at', atMs: nowMs + delayMs }, shownDelayMs: delayMs };
  });
}

/** The points of a card that are not done yet, each with the moment (ms) it waits for; undefined for one never asked. */
export type PointsLeft = ReadonlyMap<PointId, number | undefined>;

/**
 * What is left of a card in a session that began at a moment (ms), by its history. An answer outside of such sessions gives
 * the card back, and a card that was given back stays so.
 */
export function pointsLeft(
  history: readonly ReviewEvent[],
  pointIds: readonly PointId[],
  sinceMs: number,
): PointsLeft {
  const left = new Map<PointId, number | undefined>(pointIds.map((id) => [id, undefined]));
  for (const event of standingEvents(history)) {
    if (left.size === 0) break;
    if (event.kind !== 'graded' || event.atMs < sinceMs) continue;
    if (event.mode !== 'cram') return new Map();
    for (const { pointId, due } of event.outcomes) {
      if (due.kind === 'day') left.delete(pointId);
      else if (left.has(pointId)) left.set(pointId, due.atMs);
    }
  }
  return left;
}

/** The points to ask now: those never asked and those that waited until a moment (ms); where there is none, all that are left. */
export function askedOf(left: PointsLeft, untilMs: number): readonly PointId[] {
  const ready = [...left].filter(([, atMs]) => atMs === undefined || atMs <= untilMs);
  return (ready.length > 0 ? ready : [...left]).map(([id]) => id);
}

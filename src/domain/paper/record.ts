// Whether the grades of a paper stand in a history, and which events have to be taken back so that they do or do not.
import type { EventId, PointId } from '../ids';
import type { Graded, ReviewEvent } from '../review/event';
import { standingEvents, standingSinceForgotten, standingUndones } from '../review/fold';
import { suspensionIdOf } from './gradeEvents';
import type { PaperGrade } from './paper';

/** Whether grades stand: `none` where none was written. One that stands is enough. */
export type RecordState = 'none' | 'stands' | 'takenBack';

/** The graded event of a grade; undefined where none was written. */
export function eventOf(history: readonly ReviewEvent[], { eventId }: PaperGrade): Graded | undefined {
  return history.find((event): event is Graded => event.kind === 'graded' && event.id === eventId);
}

/** Whether an event is there and was not taken back. */
export function stands(history: readonly ReviewEvent[], id: EventId): boolean {
  return standingEvents(history).some((event) => event.id === id);
}

/**
 * Whether a grade that was taken back may stand again: not where another paper graded one of its points on that day since, as a point
 * counts once a day.
 */
export function mayStandAgain(history: readonly ReviewEvent[], grade: PaperGrade): boolean {
  const own = eventOf(history, grade);
  const points = new Set(own?.outcomes.map(({ pointId }) => pointId));
  return !standingSinceForgotten(history).some(
    (event) =>
      event.kind === 'graded' &&
      event.mode === 'paper' &&
      event.id !== own?.id &&
      event.day === own?.day &&
      event.outcomes.some(({ pointId }) => points.has(pointId)),
  );
}

/** A grade beside the history of its card. */
interface FoundHistory {
  readonly grade: PaperGrade;
  readonly history: readonly ReviewEvent[];
}

/** Whether the grades of a paper stand. */
export function recordOf(found: readonly FoundHistory[]): RecordState {
  const written = found.filter(({ grade, history }) => eventOf(history, grade) !== undefined);
  if (written.length === 0) return 'none';
  return written.some(({ grade, history }) => stands(history, grade.eventId)) ? 'stands' : 'takenBack';
}

/** What a paper told memory of a card. */
export type WrittenGrade = Pick<PaperGrade, 'recalled' | 'missed'>;

/**
 * What was written of the grades of a paper, card by card, each beside the history of its card: only what stands, or all of it where the
 * record was taken back. It may be less than the paper says, since points that were never studied or graded that day already are left
 * alone.
 */
export function writtenOf(found: readonly FoundHistory[]): readonly WrittenGrade[] {
  const all = found.flatMap(({ grade, history }) => {
    const event = eventOf(history, grade);
    return event === undefined ? [] : [{ event, isStanding: stands(history, event.id) }];
  });
  const standing = all.filter(({ isStanding }) => isStanding);
  return (standing.length > 0 ? standing : all).map(({ event: { outcomes } }) => {
    const pointsOf = (isMissed: boolean): readonly PointId[] =>
      outcomes.filter(({ grade }) => (grade === 'again') === isMissed).map(({ pointId }) => pointId);
    return { recalled: pointsOf(false), missed: pointsOf(true) };
  });
}

/**
 * The events to take back so that a grade, and the suspension that came with it, stand or do not stand. What does so already needs
 * nothing; of a grade that several devices took back each of these has to be taken back.
 */
export function targetsFor(
  history: readonly ReviewEvent[],
  grade: PaperGrade,
  isToStand: boolean,
): readonly EventId[] {
  const own = [grade.eventId, suspensionIdOf(grade)].filter((id) => history.some((event) => event.id === id));
  const against = standingUndones(history);
  return own.flatMap((id) => {
    const undones = against.filter(({ target }) => target === id).map((event) => event.id);
    if (isToStand) return undones;
    return undones.length === 0 ? [id] : [];
  });
}

/** The ids of all events that have to do with a grade: its own, and those that take it back or let it stand again. */
export function idsAround(history: readonly ReviewEvent[], grade: PaperGrade): ReadonlySet<EventId> {
  const ids = new Set([grade.eventId, suspensionIdOf(grade)]);
  const undones = history.filter((event) => event.kind === 'undone');
  for (let before = 0; before < ids.size;) {
    before = ids.size;
    for (const { id, target } of undones) if (ids.has(target)) ids.add(id);
  }
  return ids;
}

// The grades of a paper as events of histories: what the paper says of a card, decided as if its points had been asked in study.
import { eventIdOf, momentOfEvent, type EventId, type PointId } from '../ids';
import { eventIdBehind } from '../review/byHand';
import type { CardState } from '../review/cardState';
import { decide, outcomeOf, type Showing } from '../review/decide';
import type { ReviewEvent, Undone } from '../review/event';
import { becomesLeech } from '../review/leech';
import { studyDayOf } from '../studyDay';
import { gradable, type CardEvidence } from './evidence';
import type { PaperGrade } from './paper';

/**
 * How many ids a grade takes: its event, the suspension of a card that becomes a leech by it, and those that withdraw these two
 * ({@link withdrawalsOf}).
 */
export const IDS_PER_GRADE = 4;

/** What a paper says of cards, with the ids of the events that come of it: behind that of the command, as many for each card. */
export function withEventIds(commandId: EventId, evidence: readonly CardEvidence[]): readonly PaperGrade[] {
  return evidence.map((one, place) => ({
    ...one,
    eventId: eventIdBehind(commandId, 1 + place * IDS_PER_GRADE),
  }));
}

/** The id of the suspension that comes with a grade. */
export function suspensionIdOf({ eventId }: Pick<PaperGrade, 'eventId'>): EventId {
  return eventIdBehind(eventId, 1);
}

/**
 * The events that take a grade back, and the suspension that came with it, where the paper stands with other marks: the same on every
 * device.
 */
export function withdrawalsOf(
  history: readonly ReviewEvent[],
  grade: Pick<PaperGrade, 'eventId'>,
): readonly Undone[] {
  const own = new Set([grade.eventId, suspensionIdOf(grade)]);
  return history
    .filter(({ id }) => own.has(id))
    .map(({ id, atMs, day }) => ({ kind: 'undone', id: eventIdBehind(id, 2), atMs, day, target: id }));
}

/** An id that was made now for something that happened at another moment (ms). */
export function idAt(id: EventId, atMs: number): EventId {
  return eventIdOf(atMs, Number.parseInt(id.slice(9, 12), 36), Number.parseInt(id.slice(12), 36));
}

/** A card as it is found. */
export interface GradedCard {
  readonly pointIds: readonly PointId[];
  readonly state: CardState;
  readonly history: readonly ReviewEvent[];
}

/** The events that a grade adds to a card; none where it says nothing that may be written (see evidence.ts). */
export function eventsOfGrade(
  grade: PaperGrade,
  { pointIds, state, history }: GradedCard,
  when: Pick<Showing, 'nowMs' | 'clock' | 'options' | 'scheduler'>,
): readonly ReviewEvent[] {
  const { cardId, eventId: id } = grade;
  const day = studyDayOf(when.nowMs, when.clock);
  const evidence = gradable(grade, { state, history }, day);
  if (evidence === undefined) return [];
  const [recalled, missed] = [new Set(evidence.recalled), new Set(evidence.missed)];
  const asked = pointIds.filter((pointId) => recalled.has(pointId) || missed.has(pointId));
  const pressed = recalled.size > 0 ? 'good' : 'again';
  const outcomes = decide({ ...when, cardId, state, asked }, missed, pressed).map(outcomeOf);
  const { tookMs, confidence } = evidence;
  const graded: ReviewEvent = {
    kind: 'graded',
    id,
    atMs: momentOfEvent(id),
    day,
    grade: pressed,
    outcomes,
    tookMs,
    mode: 'paper',
    ...(confidence === undefined ? {} : { confidence }),
  };
  const { leechAction, leechThreshold } = when.options;
  if (leechAction !== 'suspend' || !becomesLeech(state, outcomes, leechThreshold)) return [graded];
  return [graded, { kind: 'suspended', id: suspensionIdOf(grade), atMs: graded.atMs, day }];
}

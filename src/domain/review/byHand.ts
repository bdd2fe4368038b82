// Events that the learner brings about from the Library, card by card: a due day, a new beginning, a grade (STUDY-RULES
// part 11). None but the grade counts as a review.
import { drawFrom, eventIdOf, momentOfEvent, type CardId, type EventId, type PointId } from '../ids';
import { studyDayOf, type DayClock } from '../studyDay';
import type { CardState } from './cardState';
import { decide, outcomeOf, type Showing } from './decide';
import { askedPoints } from './askedPoints';
import type { Grade, Graded, ReviewEvent } from './event';
import { becomesLeech } from './leech';
import type { Load } from './loadBalance';
import type { SchedulingOptions } from './options';
import type { Scheduler } from './scheduler';

/** A card as it is found. */
export interface CardByHand {
  readonly id: CardId;
  readonly pointIds: readonly PointId[];
  readonly state: CardState;
}

/** What is done to each card of a selection. */
export type ByHand =
  | { readonly kind: 'suspend' | 'resume' }
  | { readonly kind: 'setDue'; readonly fromDays: number; readonly toDays: number }
  | { readonly kind: 'reset'; readonly resetCounts: boolean }
  | { readonly kind: 'gradeNow'; readonly grade: Grade };

/** When it is done, and under which options. */
export interface HandContext {
  /** The id of the command (its moment is the events'): those of the events come behind it. */
  readonly commandId: EventId;
  /** When it is given (ms): the day is that of the learner, whatever the moment of the id. */
  readonly nowMs: number;
  readonly clock: DayClock;
  readonly scheduler: Scheduler;
  /** What else is due, where days are balanced by it. */
  readonly load?: Load;
}

/** Most events that one card gets of one command. */
export const EVENTS_PER_CARD = 2;
const COUNTERS = 36 ** 5;

/** The id behind that of a command by so many places: the same for each try. */
export function eventIdBehind(commandId: EventId, places: number): EventId {
  const device = Number.parseInt(commandId.slice(9, 12), 36);
  const counter = Number.parseInt(commandId.slice(12), 36);
  return eventIdOf(momentOfEvent(commandId), device, (counter + places) % COUNTERS);
}

/** The events that a card gets, none where it is so already; `place` counts the cards of the command. */
export function eventsByHand(
  card: CardByHand,
  place: number,
  change: ByHand,
  options: SchedulingOptions,
  context: HandContext,
): readonly ReviewEvent[] {
  const { state } = card;
  const atMs = momentOfEvent(context.commandId);
  const day = studyDayOf(context.nowMs, context.clock);
  const baseOf = (number: number) => ({
    id: eventIdBehind(context.commandId, 1 + place * EVENTS_PER_CARD + number),
    atMs,
    day,
  });
  switch (change.kind) {
    case 'suspend':
      return state.suspended ? [] : [{ kind: 'suspended', ...baseOf(0) }];
    case 'resume':
      return state.suspended ? [{ kind: 'resumed', ...baseOf(0) }] : [];
    case 'setDue': {
      const base = baseOf(0);
      return card.pointIds.length === 0
        ? []
        : [{ kind: 'rescheduled', ...base, dueDay: day + daysBetween(change, base.id), byHand: true }];
    }
    case 'reset': {
      const { resetCounts } = change;
      const isForgotten = state.points.length === 0 && state.lastDay === undefined;
      if (isForgotten && !(resetCounts && state.reviews > 0)) return [];
      return [{ kind: 'reset', ...baseOf(0), ...(resetCounts ? { resetCounts } : {}) }];
    }
    case 'gradeNow': {
      if (card.pointIds.length === 0) return [];
      const graded = gradedNow(card, change.grade, options, { ...context, ...baseOf(0) });
      const isLeech = becomesLeech(state, graded.outcomes, options.leechThreshold);
      if (options.leechAction !== 'suspend' || !isLeech) return [graded];
      return [graded, { kind: 'suspended', ...baseOf(1) }];
    }
  }
}

// Within a range the day is drawn for each card, and the same again when the command is given again.
function daysBetween(
  { fromDays, toDays }: { readonly fromDays: number; readonly toDays: number },
  id: EventId,
): number {
  const [from, to] = [Math.max(0, Math.min(fromDays, toDays)), Math.max(0, fromDays, toDays)];
  return from + Math.floor(drawFrom(`due\n${id}`) * (to - from + 1));
}

function gradedNow(
  { id: cardId, pointIds, state }: CardByHand,
  grade: Grade,
  options: SchedulingOptions,
  { nowMs, clock, scheduler, load, id, atMs, day }: HandContext & Pick<Graded, 'id' | 'atMs' | 'day'>,
): Graded {
  const asked = askedPoints(pointIds, state, nowMs, nowMs, clock);
  const balanced = load === undefined ? {} : { load };
  const showing: Showing = { cardId, state, asked, nowMs, clock, options, scheduler, ...balanced };
  const outcomes = decide(showing, new Set(), grade).map(outcomeOf);
  return { kind: 'graded', id, atMs, day, grade, outcomes, tookMs: 0, mode: 'study' };
}

// What a card says beyond its log, as events after it: when it is due, what it remembers where the log does not tell, and its
// marks. Their ids depend on the card alone, so that a package read twice gives the same events.
import { foreignEventId } from '../../domain/ids';
import { memoryFromSm2 } from '../../domain/review/fromSm2';
import type { Imported, Rescheduled, ReviewEvent } from '../../domain/review/event';
import { holdMemory, type Scheduler } from '../../domain/review/scheduler';
import { studyDayOf, type DayClock, type StudyDay } from '../../domain/studyDay';
import { cardDataOf } from './cardData';
import type { AnkiCard } from './collection';
import { dueNumberOf, isMoment, LONGEST_INTERVAL } from './collectionDays';
import type { LogEnd } from './logEvents';
import type { FoundCard } from './toNotes';

/** What cards are read by: the learner's clock and day, FSRS, and the study day that is the collection's day 0. */
export interface CardReading {
  readonly clock: DayClock;
  readonly today: StudyDay;
  readonly scheduler: Scheduler;
  readonly dayZero: StudyDay;
}

/** The events that bring a card from where its log ends to where the package has it. */
export function eventsAfterLog(card: FoundCard, end: LogEnd, reading: CardReading): readonly ReviewEvent[] {
  const { anki, origin } = card;
  const isSuspended = anki.queue === SUSPENDED;
  const flag = anki.flags & 7;
  const schedule = scheduleOf(card, end, reading);
  if (schedule === undefined && !isSuspended && flag === 0) return NO_EVENTS;
  const atMs = Math.max(changedAtMs(anki, reading), (end.lastMs ?? -1) + 1);
  const day = studyDayOf(atMs, reading.clock);
  const baseOf = (kind: string) => ({ id: foreignEventId(atMs, `${origin}\n${kind}`), atMs, day });
  const events: ReviewEvent[] = [];
  if (schedule !== undefined) events.push({ ...baseOf(schedule.kind), ...schedule });
  if (isSuspended) events.push({ ...baseOf('suspended'), kind: 'suspended' });
  if (flag !== 0) events.push({ ...baseOf('flagged'), kind: 'flagged', flag });
  return events;
}

type Base = 'id' | 'atMs' | 'day';
type Schedule = Omit<Rescheduled, Base> | Omit<Imported, Base> | { readonly kind: 'reset' };

const NO_EVENTS: readonly ReviewEvent[] = [];
const SUSPENDED = -1;
const NEW = 0;
const LEARNING = 1;
const REVIEW = 2;
/** Queues of cards in steps, whatever their type says. */
const IN_STEPS: readonly number[] = [1, 3];
const USUAL_EASE = 2.5;
/** What SM-2 aims at, taken as what was recalled. */
const SM2_RETENTION = 0.9;

function scheduleOf(card: FoundCard, end: LogEnd, reading: CardReading): Schedule | undefined {
  const { anki } = card;
  // Forgotten without a row in the log.
  if (anki.type === NEW) return end.memory === 'none' ? undefined : { kind: 'reset' };
  if (isInSteps(anki)) {
    // The log tells better what is remembered in the middle of steps; where there is none, the card is due when its step is.
    return end.memory === 'none' && !isLearnedUnlogged(card, end)
      ? importedFrom(card, stepDayOf(anki, reading), reading)
      : undefined;
  }
  const number = dueNumberOf(anki);
  if (end.memory !== 'complete') return importedFrom(card, number, reading);
  if (number === undefined) return undefined;
  const dueDay = reading.dayZero + number;
  const isSaid = end.due?.kind === 'day' && end.due.day === dueDay;
  return isSaid ? undefined : { kind: 'rescheduled', dueDay };
}

function isInSteps({ type, queue }: AnkiCard): boolean {
  return type !== REVIEW || IN_STEPS.includes(queue);
}

/** Whether a card is in its first steps, and neither a log nor the card tells of a memory: then it can only be new. */
export function isLearnedUnlogged({ anki }: FoundCard, end: LogEnd): boolean {
  return anki.type === LEARNING && end.memory === 'none' && cardDataOf(anki.data).memory === undefined;
}

/** The day, counted from the collection's first, on which a card in steps is due: its number is a day, or else a moment. */
function stepDayOf(anki: AnkiCard, { clock, dayZero }: CardReading): number | undefined {
  const atMs = anki.due * 1000;
  const due =
    dueNumberOf(anki) === undefined && isMoment(atMs) ? studyDayOf(atMs, clock) - dayZero : anki.due;
  return dueNumberOf({ ...anki, due });
}

function importedFrom(
  { anki, pointIds }: FoundCard,
  dueNumber: number | undefined,
  reading: CardReading,
): Schedule {
  const { scheduler, dayZero, clock } = reading;
  const intervalDays = Math.min(Math.max(0, Math.floor(anki.interval)), LONGEST_INTERVAL);
  const changedOn = studyDayOf(changedAtMs(anki, reading), clock);
  const dueDay = dueNumber === undefined ? changedOn + intervalDays : dayZero + dueNumber;
  const ease = anki.factor > 0 ? anki.factor / 1000 : USUAL_EASE;
  const known = cardDataOf(anki.data).memory;
  const { stability, difficulty } =
    known === undefined
      ? memoryFromSm2(ease, intervalDays, SM2_RETENTION, scheduler.parameters)
      : holdMemory(known);
  const lapses = Math.max(0, Math.floor(anki.lapses));
  return { kind: 'imported', pointIds, dueDay, intervalDays, lapses, stability, difficulty };
}

// A mark from a clock that was ahead would lie beyond the learner's reach: it counts from when the card was made. So
// does the mark of a card that does not say when it was changed.
function changedAtMs({ id, modifiedAtS }: AnkiCard, { clock, today }: CardReading): number {
  const isUsable = (atMs: number): boolean => isMoment(atMs) && studyDayOf(atMs, clock) <= today + 1;
  return [modifiedAtS * 1000, id].find(isUsable) ?? 0;
}

// Events that a change of the text brings: they stand behind all that the history holds, whatever the clock says. A clock may have
// been set back, and some events come from a device whose clock is ahead.
import { textEventId, type CardId } from '../ids';
import type { StudyDay } from '../studyDay';
import type { Marked, Rescheduled, ReviewEvent, Split } from './event';

/** The moment (ms) and the study day of a change of the text. */
export interface TextMoment {
  readonly atMs: number;
  readonly day: StudyDay;
}

/** The event that closes the history of a card that is gone. */
export function clearedEvent(cardId: CardId, history: readonly ReviewEvent[], now: TextMoment): Marked {
  const atMs = momentBehind(history, now.atMs);
  return { kind: 'cleared', id: textEventId(atMs, `cleared\n${cardId}`), atMs, day: now.day };
}

/** The event that gives a card another due day. */
export function rescheduledEvent(
  cardId: CardId,
  history: readonly ReviewEvent[],
  dueDay: StudyDay,
  now: TextMoment,
): Rescheduled {
  const atMs = momentBehind(history, now.atMs);
  const id = textEventId(atMs, `rescheduled\n${cardId}\n${dueDay}`);
  return { kind: 'rescheduled', id, atMs, day: now.day, dueDay };
}

/** The event that lets points inherit from the one that they were a part of. */
export function splitEvent(
  cardId: CardId,
  history: readonly ReviewEvent[],
  { from, into }: Pick<Split, 'from' | 'into'>,
  now: TextMoment,
): Split {
  const atMs = momentBehind(history, now.atMs);
  const id = textEventId(atMs, `split\n${cardId}\n${from}\n${into.join('\n')}`);
  return { kind: 'split', id, atMs, day: now.day, from, into };
}

function momentBehind(history: readonly ReviewEvent[], nowMs: number): number {
  return history.reduce((last, { atMs }) => Math.max(last, atMs + 1), nowMs);
}

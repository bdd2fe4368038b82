// Events that a file tells of moments that have not come, or of days that no clock showed at their moment: taken in, they would
// stand behind every review to come, and no grade could change when the card is due.
import type { CardId } from '../ids';
import type { ReviewEvent } from '../review/event';
import { DAY_MS, isoDate } from '../studyDay';
import type { LeftOut } from './incoming';

/** Another device may be ahead, but not by more than this. */
const MOST_AHEAD_MS = DAY_MS;
/** Zones and the rollover hour move a study day by less than this from that of Greenwich. */
const MOST_DAYS_APART = 3;
const MOST_EXAMPLES = 5;

/** Histories without the events that cannot be, as seen at `nowMs`, and what was left out. */
export function credibleEvents(
  histories: ReadonlyMap<CardId, readonly ReviewEvent[]>,
  nowMs: number,
): {
  readonly histories: ReadonlyMap<CardId, readonly ReviewEvent[]>;
  readonly leftOut: readonly LeftOut[];
} {
  const isCredible = ({ atMs, day }: ReviewEvent): boolean =>
    atMs >= 0 && atMs <= nowMs + MOST_AHEAD_MS && Math.abs(day - atMs / DAY_MS) < MOST_DAYS_APART;
  const doubted: ReviewEvent[] = [];
  const credible = new Map<CardId, readonly ReviewEvent[]>();
  for (const [cardId, events] of histories) {
    const kept = events.every(isCredible) ? events : events.filter(isCredible);
    if (kept.length > 0) credible.set(cardId, kept);
    if (kept !== events) doubted.push(...events.filter((event) => !isCredible(event)));
  }
  if (doubted.length === 0) return { histories, leftOut: [] };
  const examples = doubted.slice(0, MOST_EXAMPLES).map(({ day }) => momentName(day));
  return {
    histories: credible,
    leftOut: [{ code: 'unreadable-reviews', count: doubted.length, examples: [...new Set(examples)] }],
  };
}

/** No calendar goes further than a hundred million days. */
function momentName(day: number): string {
  return Math.abs(day) < 100_000_000 ? isoDate(day) : String(day);
}

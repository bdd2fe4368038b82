// Totals of days as the histories say them, for what is kept of days to be compared with: each graded event that stands is one review.
import { standingEvents } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import type { Database } from '../../src/storage/database';
import { dayWithout } from '../../src/storage/days';
import type { DayRow } from '../../src/storage/schema';

/** The totals of all days with reviews, the oldest first. */
export async function historyTotals(database: Database): Promise<readonly DayRow[]> {
  const days = new Map<number, DayRow>();
  for (const { history } of await database.cards.toArray()) {
    for (const event of standingEvents(readHistory(history))) {
      if (event.kind !== 'graded') continue;
      const before = days.get(event.day) ?? dayWithout(event.day);
      days.set(event.day, {
        day: event.day,
        reviews: before.reviews + 1,
        asked: before.asked + event.outcomes.length,
        recalled: before.recalled + event.outcomes.filter(({ grade }) => grade !== 'again').length,
        tookMs: before.tookMs + event.tookMs,
      });
    }
  }
  return [...days.values()].sort((one, other) => one.day - other.day);
}

// The days up to now, as the screens count them: days that are over are closed first.
import { readDays, type StudiedDays } from '../storage/days';
import type { Database } from '../storage/database';
import type { StudyDay } from '../domain/studyDay';
import { notify, optionsOf, performOnce, todayOf, type Engine } from './engine';
import { decksOf } from './loadQueue';

/**
 * Days that have reviews, from a day on, and the steps of today. Closing the days that are over writes, so it may fail
 * where reading still works, as on a full disk: that is told, and the days are counted as they are.
 */
export async function daysUntilNow(
  engine: Engine,
  database: Database,
  sinceDay: StudyDay,
): Promise<StudiedDays> {
  const today = todayOf(engine);
  const found = await readDays(database, today, sinceDay);
  if (!found.isUnclosed) return found;
  const decks = await decksOf(engine, database);
  const introducing = decks.filter((deck) => optionsOf(engine, deck).newPerDay > 0).map(({ id }) => id);
  const closed = await performOnce(engine, async (open) => {
    const { closeDays } = await import('../storage/closeDays');
    return closeDays(open, today, introducing);
  });
  if (closed.ok) return readDays(database, today, sinceDay);
  notify(engine, { kind: 'trouble', trouble: closed.failure });
  return found;
}

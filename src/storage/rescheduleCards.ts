// New due days for many cards as one step that can be taken back.
import type { CardId, EventId } from '../domain/ids';
import type { Stretch } from '../domain/load/daysOff';
import { addEvents } from '../domain/review/packHistory';
import { readHistory } from '../domain/review/historyCodec';
import type { Scheduler } from '../domain/review/scheduler';
import { rescheduledEvent, type TextMoment } from '../domain/review/textEvents';
import type { StudyDay } from '../domain/studyDay';
import { cardRowOf, historyOf } from './cardRow';
import type { Database } from './database';
import { asOneStep, NOTHING_DONE, type LibraryChanged } from './libraryStep';
import { isDamaged } from './rowState';

/**
 * Gives cards new due days as one step, done once however often its command is given; `daysOff` are noted with them. Cards without
 * a history and damaged ones stay as they are. Rejects with a StorageError.
 */
export async function rescheduleCards(
  database: Database,
  scheduler: Scheduler,
  dueDays: ReadonlyMap<CardId, StudyDay>,
  { id, atMs, day }: TextMoment & { readonly id: EventId },
  daysOff: readonly Stretch[] = [],
): Promise<LibraryChanged> {
  return asOneStep(database, { name: 'reschedule', atMs, id }, async (writer) => {
    const found = await database.cards.bulkGet([...dueDays.keys()]);
    const changed = found.flatMap((row) => {
      const dueDay = row === undefined ? undefined : dueDays.get(row.id);
      if (row === undefined || dueDay === undefined || isDamaged(row)) return [];
      const history = historyOf(row);
      const event = rescheduledEvent(row.id, readHistory(history), dueDay, { atMs, day });
      return [{ event, row: cardRowOf(row, addEvents(history, [event]), scheduler) }];
    });
    await writer.put(
      'cards',
      changed.map(({ row }) => row),
    );
    const events = changed.map(({ event }) => event);
    return { ...NOTHING_DONE, count: changed.length, events, daysOff };
  });
}

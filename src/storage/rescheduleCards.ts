// New due days for many cards as one step that can be taken back.
import type { CardId } from '../domain/ids';
import { addEvents } from '../domain/review/packHistory';
import { readHistory } from '../domain/review/historyCodec';
import type { Scheduler } from '../domain/review/scheduler';
import { rescheduledEvent, type TextMoment } from '../domain/review/textEvents';
import type { StudyDay } from '../domain/studyDay';
import { cardRowOf, historyOf } from './cardRow';
import type { ChangedDeck } from './changeDecks';
import type { Database } from './database';
import { addDeckStep, deckTables } from './deckSteps';
import { bumpMarker, readMarker } from './marker';
import { unparkAll } from './parked';
import { isDamaged } from './rowState';
import { storageErrorOf } from './storageError';
import { recordingWriter } from './writer';

/**
 * Gives cards new due days and returns the step that takes that back; undefined when there is nothing to change. Cards without
 * a history and damaged ones stay as they are. Rejects with a StorageError.
 */
export async function rescheduleCards(
  database: Database,
  scheduler: Scheduler,
  dueDays: ReadonlyMap<CardId, StudyDay>,
  now: TextMoment,
): Promise<(ChangedDeck & { readonly count: number }) | undefined> {
  try {
    return await database.dexie.transaction('rw', deckTables(database), async () => {
      await unparkAll(database);
      const found = await database.cards.bulkGet([...dueDays.keys()]);
      const changed = found.flatMap((row) => {
        const dueDay = row === undefined ? undefined : dueDays.get(row.id);
        if (row === undefined || dueDay === undefined || isDamaged(row)) return [];
        const history = historyOf(row);
        const event = rescheduledEvent(row.id, readHistory(history), dueDay, now);
        return [{ event, row: cardRowOf(row, addEvents(history, [event]), scheduler) }];
      });
      if (changed.length === 0) return undefined;
      const writer = recordingWriter(database);
      await writer.put(
        'cards',
        changed.map(({ row }) => row),
      );
      const count = changed.length;
      const step = { name: 'reschedule', title: '', count, atMs: now.atMs, days: [] } as const;
      const stepId = await addDeckStep(database, step, writer.images);
      const marker = await readMarker(database);
      const bumped = await bumpMarker(database, marker, {
        textRevision: marker.textRevision + 1,
        // A grade must come behind them, also if the clock was set back.
        lastEvent: changed.reduce((last, { event }) => (event.id > last ? event.id : last), marker.lastEvent),
      });
      return { marker: bumped, stepId, count };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

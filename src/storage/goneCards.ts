// Cards that no deck has any more, because it was deleted or its newer text does not have them. Their histories are kept until
// the learner clears them: then they end in `cleared`, as a step that can be taken back.
import { textEventId, type CardId } from '../domain/ids';
import type { Marked } from '../domain/review/event';
import { addEvents } from '../domain/review/packHistory';
import { readHistory } from '../domain/review/historyCodec';
import type { Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import { cardRowOf, historyOf, isDamaged } from './cardRow';
import type { ChangedDeck } from './changeDecks';
import type { Database } from './database';
import { addDeckStep, deckTables } from './deckSteps';
import { bumpMarker, readMarker } from './marker';
import { unpackIds } from './packedIds';
import { findParked, unparkAll } from './parked';
import type { CardRow } from './schema';
import { storageErrorOf } from './storageError';
import { recordingWriter } from './writer';

/** How many cards are gone from the text with something remembered, and the reviews among it. */
export interface GoneCards {
  readonly cards: number;
  readonly reviews: number;
}

/** Counts the cards that are gone from the text and remembered. Rejects with a StorageError. */
export async function countGoneCards(database: Database): Promise<GoneCards> {
  const { dexie, decks, studied, cards, parked } = database;
  try {
    return await dexie.transaction('r', [decks, studied, cards, parked], async () => {
      const ids = await goneIds(database);
      const rows = [...(await rowsOf(database, ids)), ...(await findParked(database, ids))];
      const remembered = rows.filter(isRemembered);
      return {
        cards: remembered.length,
        reviews: remembered.reduce((sum, { state }) => sum + state.reviews, 0),
      };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/**
 * Clears what is remembered of cards that are gone from the text; undefined when there is none. Rows that are damaged stay as
 * they are. Rejects with a StorageError.
 */
export async function clearGoneCards(
  database: Database,
  scheduler: Scheduler,
  atMs: number,
  day: StudyDay,
): Promise<ChangedDeck | undefined> {
  try {
    return await database.dexie.transaction('rw', deckTables(database), async () => {
      await unparkAll(database);
      const rows = await rowsOf(database, await goneIds(database));
      const remembered = rows.filter((row) => isRemembered(row) && !isDamaged(row));
      if (remembered.length === 0) return undefined;
      const writer = recordingWriter(database);
      await writer.put(
        'cards',
        remembered.map((row) => cleared(row, scheduler, atMs, day)),
      );
      const step = { name: 'clear', title: '', atMs, days: [] } as const;
      const stepId = await addDeckStep(database, step, writer.images);
      const marker = await readMarker(database);
      return {
        marker: await bumpMarker(database, marker, { textRevision: marker.textRevision + 1 }),
        stepId,
      };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

async function goneIds(database: Database): Promise<readonly CardId[]> {
  const there = new Set<CardId>();
  await database.decks.each(({ cardIds }) => unpackIds(cardIds).forEach((id) => there.add(id)));
  const gone = new Set<CardId>();
  await database.studied.each(({ cardIds }) => {
    for (const id of unpackIds(cardIds)) if (!there.has(id)) gone.add(id);
  });
  return [...gone];
}

async function rowsOf(database: Database, ids: readonly CardId[]): Promise<readonly CardRow[]> {
  return (await database.cards.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** Whether a history holds anything that the card would come back with. */
function isRemembered({ state }: CardRow): boolean {
  return state.lastDay !== undefined || state.suspended || state.flag > 0;
}

function cleared(row: CardRow, scheduler: Scheduler, nowMs: number, day: StudyDay): CardRow {
  const history = historyOf(row);
  // Whatever the clock says, it stands behind all that it clears.
  const atMs = readHistory(history).reduce((last, event) => Math.max(last, event.atMs + 1), nowMs);
  const event: Marked = { kind: 'cleared', id: textEventId(atMs, `cleared\n${row.id}`), atMs, day };
  return cardRowOf(row, addEvents(history, [event]), scheduler);
}

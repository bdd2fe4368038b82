// Cards that no deck has any more, because it was deleted or its newer text does not have them. Their histories are kept until
// the learner clears them: then they end in `cleared`, as a step that can be taken back.
import { noteIdOfCard, type CardId } from '../domain/ids';
import type { GoneHistory } from '../domain/incoming/followNotes';
import type { ReviewEvent } from '../domain/review/event';
import { standingSinceForgotten } from '../domain/review/fold';
import { addEvents } from '../domain/review/packHistory';
import { readHistory } from '../domain/review/historyCodec';
import type { Scheduler } from '../domain/review/scheduler';
import { clearedEvent } from '../domain/review/textEvents';
import type { StudyDay } from '../domain/studyDay';
import { cardRowOf, historyOf } from './cardRow';
import { isDamaged } from './rowState';
import type { ChangedDeck } from './changeDecks';
import type { Database } from './database';
import { addDeckStep, deckTables } from './deckSteps';
import { bumpMarker, readMarker } from './marker';
import { unpackIds } from './packedIds';
import { findParked, unparkAll } from './parked';
import type { CardRow } from './schema';
import { storageErrorOf } from './storageError';
import { listStudied } from './studied';
import { recordingWriter, type Writer } from './writer';

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
        reviews: remembered.reduce((sum, row) => sum + reviewsOf(readHistory(historyOf(row))), 0),
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
      const remembered = (await rowsOf(database, await goneIds(database))).filter(isRemembered);
      if (remembered.length === 0) return undefined;
      const closed = remembered.map((row) => {
        const history = historyOf(row);
        const event = clearedEvent(row.id, readHistory(history), { atMs, day });
        return { event, row: cardRowOf(row, addEvents(history, [event]), scheduler) };
      });
      const writer = recordingWriter(database);
      await writer.put(
        'cards',
        closed.map(({ row }) => row),
      );
      const step = { name: 'clear', title: '', atMs, days: [] } as const;
      const stepId = await addDeckStep(database, step, writer.images);
      const marker = await readMarker(database);
      const bumped = await bumpMarker(database, marker, {
        textRevision: marker.textRevision + 1,
        // A grade must come behind them, also if the clock was set back.
        lastEvent: closed.reduce((last, { event }) => (event.id > last ? event.id : last), marker.lastEvent),
      });
      return { marker: bumped, stepId };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/**
 * Keeps histories that came with a copy, and whose cards no deck has: they wait for their text. Returns the events that were new
 * here. Call it inside a transaction, after `unparkAll`.
 */
export async function keepGone(
  database: Database,
  scheduler: Scheduler,
  writer: Writer,
  gone: ReadonlyMap<CardId, GoneHistory>,
): Promise<readonly ReviewEvent[]> {
  const present = await database.cards.bulkGet([...gone.keys()]);
  const added: ReviewEvent[] = [];
  const [changed, firstRows]: [CardRow[], CardRow[]] = [[], []];
  [...gone].forEach(([id, { deckId, events }], index) => {
    const row = present[index];
    const fresh = unknownEvents(row, events);
    if (fresh.length === 0) return;
    added.push(...fresh);
    const card = row ?? { id, deckId, noteId: noteIdOfCard(id), pointIds: [] };
    const next = cardRowOf(card, addEvents(historyOf(row), fresh), scheduler);
    (row === undefined ? firstRows : changed).push(next);
  });
  await writer.put('cards', changed);
  await writer.put('cards', firstRows, true);
  await listStudied(database, firstRows);
  return added;
}

/** Those of some events that the history of a row does not have; none for a row that is damaged, to which nothing is added. */
export function unknownEvents(
  row: CardRow | undefined,
  events: readonly ReviewEvent[],
): readonly ReviewEvent[] {
  if (row === undefined) return events;
  if (isDamaged(row)) return [];
  const known = new Set(readHistory(row.history).map(({ id }) => id));
  return events.filter(({ id }) => !known.has(id));
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

/** Whether a history holds anything that the card would come back with. Of one that is damaged nobody knows. */
function isRemembered(row: CardRow): boolean {
  const { lastDay, suspended, flag } = row.state;
  return (lastDay !== undefined || suspended || flag > 0) && !isDamaged(row);
}

/** Reviews that still count for memory: those behind the last time that it was forgotten. */
function reviewsOf(history: readonly ReviewEvent[]): number {
  return standingSinceForgotten(history).filter(({ kind }) => kind === 'graded').length;
}

// Which cards of a deck have a row, as one list for each deck: kept in the transaction that writes a card's first row,
// and shortened only where rows go or change hands: with an import that is taken back. A loss that was accepted makes the
// lists anew. What is not on the list is new.
import type { CardId, DeckId } from '../domain/ids';
import type { Database } from './database';
import { addToPacked, countPacked, packIds, unpackIds } from './packedIds';
import { countParked, unparkAll } from './parked';
import type { CardRow } from './schema';
import { StorageError, storageErrorOf } from './storageError';

/**
 * Whether the cards on the lists and the cards that have a row are as many: fewer rows mean that the browser lost some,
 * since the app takes a card off its list when its row goes. Rejects with a StorageError.
 */
export async function hasAllRows(database: Database): Promise<boolean> {
  const { dexie, cards, studied, parked } = database;
  try {
    return await dexie.transaction('r', [cards, studied, parked], async () => {
      const [rows, lists, waiting] = await Promise.all([
        cards.count(),
        studied.toArray(),
        countParked(database),
      ]);
      return rows + waiting >= lists.reduce((sum, { cardIds }) => sum + countPacked(cardIds), 0);
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Makes the lists again from the rows that are there: cards whose row was lost are new. Rejects with a StorageError. */
export async function relistStudied(database: Database): Promise<void> {
  const { dexie, cards, studied, parked } = database;
  try {
    await dexie.transaction('rw', [cards, studied, parked], async () => {
      await unparkAll(database);
      const lists = byDeck(await cards.toArray());
      await studied.clear();
      await studied.bulkPut([...lists].map(([deckId, cardIds]) => ({ deckId, cardIds: packIds(cardIds) })));
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Puts cards on the lists of their decks. Call it inside the transaction that writes their first rows. */
export async function listStudied(database: Database, firstRows: readonly CardRow[]): Promise<void> {
  for (const [deckId, cardIds] of byDeck(firstRows)) {
    const before = (await database.studied.get(deckId))?.cardIds;
    const known = new Set(unpackIds(before));
    // One whose row was lost, and came back with a backup, is there already.
    const added = cardIds.filter((id) => !known.has(id));
    await database.studied.put({ deckId, cardIds: addToPacked(before, added) });
  }
}

/**
 * Puts cards on the lists that are shown for the first time. Rejects with a StorageError `missing` for one that is there already: its
 * row was lost, and what it remembered must not be written over; also where the list is of rows that are gone. Call it inside the
 * transaction that writes their first rows, with nothing parked.
 */
export async function listShown(database: Database, firstRows: readonly CardRow[]): Promise<void> {
  for (const [deckId, cardIds] of byDeck(firstRows)) {
    const known = new Set(unpackIds((await database.studied.get(deckId))?.cardIds));
    if (cardIds.some((id) => known.has(id))) throw new StorageError('missing', 'the row of a card is gone');
    // Where all rows went, the next card may well be a new one: any other of the list tells.
    const [other] = known;
    const isGone = other !== undefined && (await database.cards.get(other)) === undefined;
    if (isGone) throw new StorageError('missing', 'the rows of cards are gone');
  }
  await listStudied(database, firstRows);
}

function byDeck(rows: readonly CardRow[]): ReadonlyMap<DeckId, readonly CardId[]> {
  const lists = new Map<DeckId, CardId[]>();
  for (const { id, deckId } of rows) {
    const list = lists.get(deckId);
    if (list === undefined) lists.set(deckId, [id]);
    else list.push(id);
  }
  return lists;
}

/** A card whose row changed hands: it came, went, or belongs to another deck now. */
export interface Relisted {
  readonly cardId: CardId;
  readonly from: DeckId | undefined;
  readonly to: DeckId | undefined;
}

/** Follows rows that come, go and change hands on the lists. Call it inside the transaction that writes them. */
export async function relist(database: Database, changes: readonly Relisted[]): Promise<void> {
  const moved = changes.filter(({ from, to }) => from !== to);
  const deckIds = new Set(moved.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()));
  for (const deckId of deckIds) {
    const gone = new Set(moved.filter(({ from }) => from === deckId).map(({ cardId }) => cardId));
    const come = moved.filter(({ to }) => to === deckId).map(({ cardId }) => cardId);
    const before = unpackIds((await database.studied.get(deckId))?.cardIds);
    const cardIds = [...before.filter((id) => !gone.has(id)), ...come];
    if (cardIds.length === 0) await database.studied.delete(deckId);
    else await database.studied.put({ deckId, cardIds: packIds(cardIds) });
  }
}

/**
 * Hands cards that stand on the lists of decks which are gone, or no longer have their notes, to the deck that has these
 * now, and returns them. Call it inside the transaction that writes their rows.
 */
export async function adoptStudied(
  database: Database,
  deckId: DeckId,
  isOwn: (cardId: CardId) => boolean,
): Promise<readonly CardId[]> {
  const adopted: Relisted[] = [];
  for (const { deckId: from, cardIds: listed } of await database.studied.toArray()) {
    if (from === deckId) continue;
    const own = unpackIds(listed).filter(isOwn);
    if (own.length === 0) continue;
    const there = new Set(unpackIds((await database.decks.get(from))?.cardIds));
    const cardIds = own.filter((id) => !there.has(id));
    adopted.push(...cardIds.map((cardId) => ({ cardId, from, to: deckId })));
  }
  await relist(database, adopted);
  return adopted.map(({ cardId }) => cardId);
}

/** The cards of a deck that have a row, in the order in which they got it. Rejects with a StorageError. */
export async function readStudied(database: Database, deckId: DeckId): Promise<readonly CardId[]> {
  try {
    return unpackIds((await database.studied.get(deckId))?.cardIds);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The decks that have a list, those that are gone included. Rejects with a StorageError. */
export async function readStudiedDecks(database: Database): Promise<readonly DeckId[]> {
  try {
    return await database.studied.toCollection().primaryKeys();
  } catch (error) {
    throw storageErrorOf(error);
  }
}

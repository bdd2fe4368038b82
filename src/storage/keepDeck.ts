// Writing a deck: as pages of notes, with the cards that its text asks from now on.
import Dexie from 'dexie';
import { cardIdsOf, pointIdsOf, type Note } from '../domain/deck/deck';
import type { DeckId } from '../domain/ids';
import type { Scheduler } from '../domain/review/scheduler';
import { cardRowOf, historyOf, isDamaged } from './cardRow';
import type { Database } from './database';
import { bumpMarker, readMarker } from './marker';
import { packIds } from './packedIds';
import type { KeptDeck, MarkerRow, PageRow } from './schema';
import { storageErrorOf } from './storageError';

const NOTES_PER_PAGE = 200;

/** A deck's text on its way into storage. */
export interface DeckToKeep {
  readonly id: DeckId;
  readonly title: string;
  readonly asOf?: string;
  readonly source?: string;
  readonly revision?: string;
  readonly notes: readonly Note[];
}

/** Carries ids and the learner's own edits over from the notes of the text before. Must be pure. */
export type CarryOver = (before: readonly Note[], notes: readonly Note[]) => readonly Note[];

/**
 * Writes a deck, or writes it again with newer text, in one transaction: cards with a history are folded again with
 * the points they ask now, and histories of cards that are gone stay. Rejects with a StorageError.
 */
export async function keepDeck(
  database: Database,
  scheduler: Scheduler,
  given: DeckToKeep,
  atMs: number,
  carryOver: CarryOver = (_, notes) => notes,
): Promise<MarkerRow> {
  const tables = [database.decks, database.pages, database.cards, database.marker];
  try {
    return await database.dexie.transaction('rw', tables, async () => {
      const before = await database.decks.get(given.id);
      const pageIds = before?.pages.map(({ id }) => id) ?? [];
      const old = notesOf(await database.pages.bulkGet(pageIds));
      const deck = { ...given, notes: carryOver(old, given.notes) };
      const { row, pages } = layOut(deck, atMs);
      await database.pages.bulkDelete(pageIds);
      await database.pages.bulkPut([...pages]);
      await database.decks.put({
        ...row,
        addedAtMs: before?.addedAtMs ?? atMs,
        ...(before?.options === undefined ? {} : { options: before.options }),
      });
      if (before !== undefined) await refoldCards(database, scheduler, deck);
      const marker = await readMarker(database);
      return bumpMarker(database, marker, { textRevision: marker.textRevision + 1 });
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

// Pages that the browser lost are passed over: what the others hold is carried over all the same.
function notesOf(pages: readonly (PageRow | undefined)[]): readonly Note[] {
  return pages.flatMap((page) => page?.notes ?? []);
}

function layOut(deck: DeckToKeep, atMs: number): { row: KeptDeck; pages: readonly PageRow[] } {
  const pages: PageRow[] = [];
  for (let start = 0; start < deck.notes.length; start += NOTES_PER_PAGE) {
    const notes = deck.notes.slice(start, start + NOTES_PER_PAGE);
    pages.push({ id: `${deck.id}/${pages.length}`, deckId: deck.id, notes });
  }
  const { notes, ...head } = deck;
  const row: KeptDeck = {
    ...head,
    addedAtMs: atMs,
    pages: pages.map((page) => ({ id: page.id, cards: page.notes.flatMap(cardIdsOf).length })),
    cardIds: packIds(notes.flatMap(cardIdsOf)),
    points: notes.reduce((sum, note) => sum + pointIdsOf(note).length, 0),
  };
  return { row, pages };
}

async function refoldCards(database: Database, scheduler: Scheduler, deck: DeckToKeep): Promise<void> {
  const notes = new Map(deck.notes.flatMap((note) => cardIdsOf(note).map((id) => [id, note] as const)));
  const rows = await database.cards
    .where('[deckId+lastDay]')
    .between([deck.id, Dexie.minKey], [deck.id, Dexie.maxKey])
    .toArray();
  const changed = rows.flatMap((row) => {
    const note = notes.get(row.id);
    // A card whose note is gone from the text keeps its history, and has nothing to ask.
    const pointIds = note === undefined ? [] : pointIdsOf(note);
    if (isDamaged(row) || sameIds(pointIds, row.pointIds)) return [];
    return [cardRowOf({ ...row, pointIds }, historyOf(row), scheduler)];
  });
  await database.cards.bulkPut(changed);
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

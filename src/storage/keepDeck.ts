// Keeping the shipped deck: written once, and again when a newer one ships. What learners bring is kept by keepImport.ts.
import type { Note } from '../domain/deck/deck';
import { shippedAnew } from '../domain/deck/rewritten';
import { noteIdOfCard, type DeckId, type NoteId } from '../domain/ids';
import type { Scheduler } from '../domain/review/scheduler';
import type { Database } from './database';
import { bumpMarker, readMarker } from './marker';
import { unpackIds } from './packedIds';
import { unparkAll } from './parked';
import type { KeptDeck, MarkerRow } from './schema';
import { storageErrorOf } from './storageError';
import type { DeckToKeep } from './layOut';
import { isDeleted, notesOfDeck, writeDeck } from './writeDeck';
import { plainWriter } from './writer';

/** Carries ids and the learner's own edits over from the notes of the text before. Must be pure. */
export type CarryOver = (before: readonly Note[], notes: readonly Note[]) => readonly Note[];

/**
 * Writes a deck, or writes it again with newer text, in one transaction: cards with a history are folded again with
 * the points they ask now, and histories of cards that are gone stay. A deck that the learner deleted stays away.
 * Rejects with a StorageError.
 */
export async function keepDeck(
  database: Database,
  scheduler: Scheduler,
  given: DeckToKeep,
  atMs: number,
  carryOver: CarryOver = (_, notes) => notes,
): Promise<MarkerRow> {
  const { dexie, decks, pages, cards, studied, tombstones, parked, marker: markers } = database;
  try {
    return await dexie.transaction(
      'rw',
      [decks, pages, cards, studied, tombstones, parked, markers],
      async () => {
        if (await isDeleted(database, given.id)) return readMarker(database);
        await unparkAll(database);
        const before = await decks.get(given.id);
        const older = await notesOfDeck(database, before);
        // Those that came back count as any other.
        const gone = await goneNotes(database, given.id);
        for (const { id } of older) gone.delete(id);
        const newer = given.notes.filter(({ id }) => !gone.has(id));
        const notes = shippedAnew(older, carryOver(older, newer));
        const writer = plainWriter(database);
        const writing = { database, scheduler, writer, atMs: momentOf(before, atMs), today: 0 };
        // The learner may have given it another name.
        await writeDeck(writing, { ...given, title: before?.title ?? given.title, notes }, before);
        const marker = await readMarker(database);
        return bumpMarker(database, marker, { textRevision: marker.textRevision + 1 });
      },
    );
  } catch (error) {
    throw storageErrorOf(error);
  }
}

// As with its notes: what the learner said of the deck elsewhere is later than any shipped text.
function momentOf(before: KeptDeck | undefined, atMs: number): number {
  if (before === undefined) return atMs;
  return Math.max(before.titledAtMs ?? 0, before.orderedAtMs ?? 0) + 1;
}

/** Notes that the learner deleted from a deck, or moved to another one: no newer text of the deck brings them back. */
async function goneNotes(database: Database, deckId: DeckId): Promise<Set<NoteId>> {
  const tombstone = await database.tombstones.get(deckId);
  const gone = new Set<NoteId>(tombstone?.notes?.flatMap(({ ids }) => unpackIds(ids)));
  await database.decks.each(({ id, cardIds }) => {
    if (id !== deckId) for (const cardId of unpackIds(cardIds)) gone.add(noteIdOfCard(cardId));
  });
  return gone;
}

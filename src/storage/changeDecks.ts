// Renaming and deleting decks, as steps that can be taken back. Histories of a deleted deck's cards stay: importing its text
// again brings them back.
import { noteIdOfCard, type DeckId } from '../domain/ids';
import type { Options } from '../domain/options';
import { tombstoneWith } from './changeTexts';
import type { Database } from './database';
import { addDeckStep, deckTables } from './deckSteps';
import { bumpMarker, readMarker } from './marker';
import { unpackIds } from './packedIds';
import type { DeckStepName, KeptDeck, MarkerRow } from './schema';
import { storageErrorOf } from './storageError';
import { recordingWriter, type Writer } from './writer';

/** What a change of a deck left. */
export interface ChangedDeck {
  readonly marker: MarkerRow;
  /** The step that takes it back; undefined when nothing had to be changed. */
  readonly stepId: number | undefined;
}

/** Gives a deck another title; undefined when there is no such deck. Rejects with a StorageError. */
export async function renameDeck(
  database: Database,
  id: DeckId,
  title: string,
  atMs: number,
): Promise<ChangedDeck | undefined> {
  return changeDeck(database, id, { name: 'rename', atMs }, async (deck, writer) => {
    // Given again after an answer that did not come, it must not be a step of its own.
    if (deck.title === title) return 'same';
    await writer.put('decks', [{ ...deck, title, titledAtMs: atMs }]);
    return 'changed';
  });
}

/** Removes a deck with its text; undefined when there is no such deck. Rejects with a StorageError. */
export async function deleteDeck(
  database: Database,
  id: DeckId,
  atMs: number,
): Promise<ChangedDeck | undefined> {
  return changeDeck(database, id, { name: 'delete', atMs }, async (deck, writer) => {
    await writer.remove(
      'pages',
      deck.pages.map((page) => page.id),
    );
    await writer.remove('decks', [id]);
    const noteIds = [...new Set(unpackIds(deck.cardIds).map(noteIdOfCard))];
    const tombstone = await tombstoneWith(database, deck, noteIds, atMs);
    // Also where the clock was set back since the deck came.
    await writer.put('tombstones', [{ ...tombstone, deletedAtMs: Math.max(atMs, deck.addedAtMs) }]);
    return 'changed';
  });
}

/** What a deck has of its own after a change, and the marker after it. */
export interface KeptDeckOptions {
  readonly options: Partial<Options>;
  readonly marker: MarkerRow;
}

/**
 * Changes the options in which a deck differs from the general ones, as they are kept; undefined when there is no such
 * deck. Rejects with a StorageError.
 */
export async function keepDeckOptions(
  database: Database,
  id: DeckId,
  change: (own: Partial<Options>) => Partial<Options>,
  atMs: number,
): Promise<KeptDeckOptions | undefined> {
  const { dexie, decks, marker: markers } = database;
  try {
    return await dexie.transaction('rw', [decks, markers], async () => {
      const deck = await decks.get(id);
      if (deck === undefined) return undefined;
      const { options: before = {}, ...kept } = deck;
      const plain = { ...kept, optionsAtMs: atMs };
      const options = change(before);
      await decks.put(Object.keys(options).length === 0 ? plain : { ...plain, options });
      const marker = await readMarker(database);
      const bumped = await bumpMarker(database, marker, { textRevision: marker.textRevision + 1 });
      return { options, marker: bumped };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

async function changeDeck(
  database: Database,
  id: DeckId,
  step: { readonly name: DeckStepName; readonly atMs: number },
  change: (deck: KeptDeck, writer: Writer) => Promise<'changed' | 'same'>,
): Promise<ChangedDeck | undefined> {
  try {
    return await database.dexie.transaction('rw', deckTables(database), async () => {
      const deck = await database.decks.get(id);
      if (deck === undefined) return undefined;
      const writer = recordingWriter(database);
      const marker = await readMarker(database);
      if ((await change(deck, writer)) === 'same') return { marker, stepId: undefined };
      const stepId = await addDeckStep(database, { ...step, title: deck.title, days: [] }, writer.images);
      const bumped = await bumpMarker(database, marker, { textRevision: marker.textRevision + 1 });
      return { marker: bumped, stepId };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

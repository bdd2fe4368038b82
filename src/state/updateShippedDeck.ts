// Bringing the shipped deck up to date. Loaded only when it is needed: matching decks is no part of a normal start.
import { readShippedDeck } from '../domain/deck/shippedDeck';
import type { Database } from '../storage/database';
import { hasAllPages } from '../storage/decks';
import { keepFirstDeck } from '../storage/keepFirstDeck';
import { readMarker } from '../storage/marker';
import { OWN_TEXT } from '../storage/schema';
import { StorageError } from '../storage/storageError';
import { written, type Engine } from './engine';
import { decksOf } from './loadQueue';

/** Keeps the shipped deck, or its newer text, or what the browser lost of it; nothing when it is here already. */
export async function updateShippedDeck(engine: Engine, database: Database): Promise<void> {
  const shipped = readShippedDeck(await engine.ports.loadShippedDeck());
  if (shipped === undefined) throw new Error('the shipped deck is not a deck');
  const { key: id, ...deck } = shipped;
  const decks = await decksOf(engine, database);
  if (decks.length === 0 && (await areDecksLost(database)))
    throw new StorageError('missing', 'the decks are gone');
  const kept = decks.find((other) => other.id === id);
  const isHere = kept?.revision === deck.revision || kept?.revision === OWN_TEXT;
  if (isHere && (await hasAllPages(database, kept))) return;
  const nowMs = engine.ports.nowMs();
  const first = kept === undefined ? await keepFirstDeck(database, { id, ...deck }, nowMs) : undefined;
  if (first !== undefined) written(engine, first);
  else {
    const [{ keepDeck }, { matchNotes }] = await Promise.all([
      import('../storage/keepDeck'),
      import('../domain/deck/matchNotes'),
    ]);
    written(engine, await keepDeck(database, engine.scheduler, { id, ...deck }, nowMs, matchNotes));
  }
  engine.decks = undefined;
}

// With no deck here, and none deleted. The first text of all was the shipped deck's, which simply comes back; any text behind it was
// the learner's own.
async function areDecksLost(database: Database): Promise<boolean> {
  const [marker, deleted] = await Promise.all([readMarker(database), database.tombstones.count()]);
  return deleted === 0 && marker.textRevision > 1;
}

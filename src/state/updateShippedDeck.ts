// Bringing the shipped deck up to date. Loaded only when it is needed: reading and matching decks is no part of a
// normal start.
import { readDeckJson, revisionOf } from '../domain/deck/deckJson';
import type { Database } from '../storage/database';
import { hasAllPages } from '../storage/decks';
import { keepDeck } from '../storage/keepDeck';
import { written, type Engine } from './engine';
import { decksOf } from './loadQueue';

/** Keeps the shipped deck, or its newer text, or what the browser lost of it; nothing when it is here already. */
export async function updateShippedDeck(engine: Engine, database: Database): Promise<void> {
  const read = readDeckJson(await engine.ports.loadShippedDeck());
  if (!read.ok) throw new Error('the shipped deck is not a valid deck');
  const shipped = read.value;
  const kept = (await decksOf(engine, database)).find((deck) => deck.id === shipped.key);
  const revision = revisionOf(shipped);
  if (kept?.revision === revision && (await hasAllPages(database, kept))) return;
  const { key: id, title, asOf, source, notes } = shipped;
  const deck = {
    id,
    title,
    revision,
    notes,
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
  };
  const carryOver = kept === undefined ? undefined : (await import('../domain/deck/matchNotes')).matchNotes;
  written(engine, await keepDeck(database, engine.scheduler, deck, engine.ports.nowMs(), carryOver));
  engine.decks = undefined;
}

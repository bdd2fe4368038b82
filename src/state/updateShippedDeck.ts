// Bringing the shipped deck up to date. Loaded only when it is needed: reading and matching decks is no part of a
// normal start.
import { readDeckJson, revisionOf, type DeckJson } from '../domain/deck/deckJson';
import type { Database } from '../storage/database';
import { keepDeck, readAllNotes } from '../storage/decks';
import type { DeckRow } from '../storage/schema';
import { written, type Engine } from './engine';
import { decksOf } from './loadQueue';

/** Keeps the shipped deck, or its newer text; does nothing when it is here already. */
export async function updateShippedDeck(engine: Engine, database: Database): Promise<void> {
  const read = readDeckJson(await engine.ports.loadShippedDeck());
  if (!read.ok) throw new Error('the shipped deck is not a valid deck');
  const shipped = read.value;
  const kept = (await decksOf(engine, database)).find((deck) => deck.id === shipped.key);
  const revision = revisionOf(shipped);
  if (kept?.revision === revision) return;
  const notes = await carryOver(database, kept, shipped);
  const { key: id, title, asOf, source } = shipped;
  const deck = {
    id,
    title,
    revision,
    notes,
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
  };
  written(engine, await keepDeck(database, engine.scheduler, deck, engine.ports.nowMs()));
  engine.decks = undefined;
}

async function carryOver(database: Database, kept: DeckRow | undefined, shipped: DeckJson) {
  if (kept === undefined) return shipped.notes;
  const { matchNotes } = await import('../domain/deck/matchNotes');
  return matchNotes(await readAllNotes(database, kept), shipped.notes);
}

// Notes that a newer text of their deck does not have: they are remembered as deleted, so that no other device brings them back.
import { noteIdOfCard, type NoteId } from '../domain/ids';
import type { Database } from './database';
import type { DeckToKeep } from './layOut';
import { packIds, unpackIds } from './packedIds';
import type { KeptDeck, TombstoneRow } from './schema';

/** The tombstones of decks whose new text leaves notes out, with these; `before` are the decks as they were. Call it inside a transaction. */
export async function tombstonesOfRemoved(
  { tombstones }: Database,
  decks: readonly DeckToKeep[],
  before: readonly (KeptDeck | undefined)[],
  atMs: number,
): Promise<readonly TombstoneRow[]> {
  const kept = new Set<NoteId>(decks.flatMap(({ notes }) => notes.map(({ id }) => id)));
  const rows: TombstoneRow[] = [];
  for (const deck of before) {
    if (deck === undefined) continue;
    const noteIds = new Set(unpackIds(deck.cardIds).map(noteIdOfCard));
    const removed = [...noteIds].filter((id) => !kept.has(id));
    if (removed.length === 0) continue;
    const present = await tombstones.get(deck.id);
    const notes = [...(present?.notes ?? []), { atMs, ids: packIds(removed) }];
    rows.push({ deletedAtMs: 0, ...present, id: deck.id, title: deck.title, notes });
  }
  return rows;
}

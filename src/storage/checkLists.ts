// The part of the check that looks at which cards are known to be studied, beside the rows that are there.
import type { CardId, DeckId } from '../domain/ids';
import type { Report } from './faults';
import type { Database } from './database';
import { packIds, unpackIds } from './packedIds';

/**
 * Checks the lists of studied cards, and adds what is missing on them. Cards without a row stay on theirs: they are how a loss is
 * noticed, until a backup brings it back or the learner accepts it.
 */
export async function checkLists(database: Database, report: Report): Promise<void> {
  const { dexie, cards, studied } = database;
  await dexie.transaction('rw', [cards, studied], async () => {
    const byDeck = cards.orderBy('[deckId+lastDay]');
    const [keys, ids, lists] = await Promise.all([byDeck.keys(), byDeck.primaryKeys(), studied.toArray()]);
    const rowsOf = new Map<DeckId, Set<CardId>>();
    keys.forEach((key, index) => {
      const [deckId] = Array.isArray(key) ? key : [];
      const id = ids[index];
      if (typeof deckId !== 'string' || id === undefined) return;
      rowsOf.set(deckId, (rowsOf.get(deckId) ?? new Set<CardId>()).add(id));
    });
    const all = new Set(ids);
    const listed = new Map(lists.map((list) => [list.deckId, unpackIds(list.cardIds)]));
    for (const deckId of new Set([...rowsOf.keys(), ...listed.keys()])) {
      const own = rowsOf.get(deckId) ?? new Set<CardId>();
      const list = listed.get(deckId) ?? [];
      report('lostCard', list.filter((id) => !all.has(id)).length);
      // A card that is on the list of another deck than its row names belongs to the row's.
      const right = [...new Set(list)].filter((id) => own.has(id) || !all.has(id));
      const placed = new Set(right);
      const missing = [...own].filter((id) => !placed.has(id));
      if (missing.length === 0 && right.length === list.length) continue;
      report('notListed', missing.length + list.length - right.length);
      const cardIds = packIds([...right, ...missing]);
      if (right.length + missing.length === 0) await studied.delete(deckId);
      else await studied.put({ deckId, cardIds });
    }
  });
}

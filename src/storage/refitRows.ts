// Cards that were studied between a change of text and its undoing: their rows ask the points of the text that went. What a
// step keeps images of is not among them.
import { pointIdsOf } from '../domain/deck/slots';
import type { CardId, DeckId } from '../domain/ids';
import type { Scheduler } from '../domain/review/scheduler';
import { cardRowOf, historyOf } from './cardRow';
import { isDamaged } from './rowState';
import type { Database } from './database';
import { unpackIds } from './packedIds';
import type { CardRow } from './schema';
import { notesByCard, notesOfDeck, sameIds } from './writeDeck';

/**
 * Folds the rows of decks again whose cards ask other points now, or none; `known` are cards whose rows came with the text.
 * Call it inside the transaction that changed the text.
 */
export async function refitRows(
  database: Database,
  scheduler: Scheduler,
  deckIds: readonly DeckId[],
  known: ReadonlySet<CardId>,
): Promise<void> {
  for (const deckId of deckIds) {
    const deck = await database.decks.get(deckId);
    const listed = unpackIds((await database.studied.get(deckId))?.cardIds).filter((id) => !known.has(id));
    if (deck === undefined || listed.length === 0) continue;
    const noteOf = notesByCard(await notesOfDeck(database, deck));
    const rows = await database.cards.bulkGet([...listed]);
    const refitted = rows.flatMap((row): readonly CardRow[] => {
      if (row === undefined || isDamaged(row)) return [];
      const note = noteOf.get(row.id);
      const pointIds = note === undefined ? [] : pointIdsOf(note, row.id);
      if (sameIds(pointIds, row.pointIds)) return [];
      return [cardRowOf({ ...row, pointIds }, historyOf(row), scheduler)];
    });
    await database.cards.bulkPut(refitted);
  }
}

// Events for many cards at once, each made from what its card is like: rows are read, folded and written in parts.
import type { Note } from '../domain/deck/deck';
import { pointIdsOf } from '../domain/deck/slots';
import { noteIdOfCard, type CardId, type DeckId, type NoteId, type PointId } from '../domain/ids';
import { NEW_CARD_STATE, type CardState } from '../domain/review/cardState';
import type { ReviewEvent } from '../domain/review/event';
import { EMPTY_HISTORY } from '../domain/review/historyCodec';
import { addEvents } from '../domain/review/packHistory';
import type { Scheduler } from '../domain/review/scheduler';
import { cardRowOf, historyOf, stateOf } from './cardRow';
import { isDamaged } from './rowState';
import type { Database } from './database';
import { notesOfSelection, type DeckSelection } from './deckPages';
import { inParts } from './inParts';
import type { CardRow, KeptDeck } from './schema';
import { listStudied } from './studied';
import type { Writer } from './writer';

/** A card that a change may concern. */
export interface SelectedCard {
  readonly id: CardId;
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly deck: KeptDeck;
  readonly pointIds: readonly PointId[];
  readonly state: CardState;
}

/** Cards that got events, and those that could not. */
export interface ChangedHistories {
  readonly cardIds: readonly CardId[];
  readonly events: readonly ReviewEvent[];
  readonly damaged: number;
}

const CARDS_AT_ONCE = 500;

/**
 * Adds the events that `eventsFor` makes of each card of a selection; `place` counts the cards of the whole selection. Cards for
 * which it makes none stay as they are. Call it inside a transaction.
 */
export async function changeHistories(
  database: Database,
  scheduler: Scheduler,
  writer: Writer,
  selections: readonly DeckSelection[],
  eventsFor: (card: SelectedCard, place: number) => readonly ReviewEvent[],
): Promise<ChangedHistories> {
  const [cardIds, events]: [CardId[], ReviewEvent[]] = [[], []];
  let damaged = 0;
  let place = -1;
  for (const selection of selections) {
    const { deck } = selection;
    let notes: ReadonlyMap<NoteId, Note> | undefined;
    for (const part of inParts(selection.cardIds, CARDS_AT_ONCE)) {
      const rows = await database.cards.bulkGet([...part]);
      // Rows know what their cards ask; only of those without a row the notes have to be read.
      if (rows.includes(undefined)) notes ??= await notesOfSelection(database, selection);
      const [changed, firstRows]: [CardRow[], CardRow[]] = [[], []];
      for (const [index, id] of part.entries()) {
        place += 1;
        const row = rows[index];
        if (row !== undefined && isDamaged(row)) {
          damaged += 1;
          continue;
        }
        const pointIds = row?.pointIds ?? pointsOf(notes, id);
        const state = row === undefined ? NEW_CARD_STATE : stateOf(row, scheduler);
        const ref = { id, noteId: noteIdOfCard(id), deckId: deck.id, pointIds };
        const fresh = eventsFor({ ...ref, deck, state }, place);
        if (fresh.length === 0) continue;
        cardIds.push(id);
        events.push(...fresh);
        const before = row === undefined ? EMPTY_HISTORY : historyOf(row);
        (row === undefined ? firstRows : changed).push(cardRowOf(ref, addEvents(before, fresh), scheduler));
      }
      await writer.put('cards', changed);
      await writer.put('cards', firstRows, true);
      await listStudied(database, firstRows);
    }
  }
  return { cardIds, events, damaged };
}

function pointsOf(notes: ReadonlyMap<NoteId, Note> | undefined, cardId: CardId): readonly PointId[] {
  const note = notes?.get(noteIdOfCard(cardId));
  return note === undefined ? [] : pointIdsOf(note, cardId);
}

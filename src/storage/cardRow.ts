// A card's row from its history, and back: history and everything computed from it are one value, written by one put.
import type { CardId, DeckId, NoteId, PointId } from '../domain/ids';
import { dueOfCard, NEW_CARD_STATE, type CardState } from '../domain/review/cardState';
import { checksumOf } from '../domain/review/checksum';
import type { ReviewEvent } from '../domain/review/event';
import { foldHistory } from '../domain/review/fold';
import { EMPTY_HISTORY, readHistory } from '../domain/review/historyCodec';
import type { Scheduler } from '../domain/review/scheduler';
import { foldKeyUnder, isDamaged, suspendedKey } from './rowState';
import type { CardRow, DueKey } from './schema';
import { StorageError } from './storageError';

/** Which card, and the points it asks. */
export interface CardRef {
  readonly id: CardId;
  readonly deckId: DeckId;
  readonly noteId: NoteId;
  readonly pointIds: readonly PointId[];
}

/**
 * The row of a card with a history: folded, with its due key and checksum. `events` are those of the history, where they
 * are at hand.
 */
export function cardRowOf(
  card: CardRef,
  history: Uint8Array,
  scheduler: Scheduler,
  events: readonly ReviewEvent[] = readHistory(history),
): CardRow {
  const state = foldHistory(events, card.pointIds, scheduler);
  const due = dueKeyOf(card.deckId, state);
  return {
    id: card.id,
    deckId: card.deckId,
    noteId: card.noteId,
    pointIds: card.pointIds,
    history,
    check: checksumOf(history),
    state,
    foldKey: foldKeyUnder(scheduler),
    ...(due === undefined ? {} : { due }),
    lastDay: isNew(card, state) ? -1 : (state.lastDay ?? -1),
  };
}

// A card all of whose points were replaced is new again; one whose note is gone asks nothing and is not.
function isNew({ pointIds }: CardRef, state: CardState): boolean {
  return pointIds.length > 0 && state.points.length === 0;
}

/** The packed history of a row, empty for none; throws `corruptRow` when its checksum does not match. */
export function historyOf(row: CardRow | undefined): Uint8Array {
  if (row === undefined) return EMPTY_HISTORY;
  if (isDamaged(row)) {
    throw new StorageError('corruptRow', `the history of card ${row.id} is damaged`);
  }
  return row.history;
}

/** The state of a row under a scheduler: the cached one, or folded again when it was made otherwise. */
export function stateOf(row: CardRow | undefined, scheduler: Scheduler): CardState {
  if (row === undefined) return NEW_CARD_STATE;
  if (row.foldKey === foldKeyUnder(scheduler)) return row.state;
  return foldHistory(readHistory(historyOf(row)), row.pointIds, scheduler);
}

function dueKeyOf(deckId: DeckId, state: CardState): DueKey | undefined {
  if (state.suspended) return suspendedKey(deckId);
  const due = dueOfCard(state);
  if (due === undefined) return undefined;
  return due.kind === 'at' ? [deckId, 'at', due.atMs] : [deckId, 'day', due.day];
}

/** Rows with their states made again where an older fold or another scheduler made them; damaged ones throw `corruptRow`. */
export function withStates(rows: readonly CardRow[], scheduler: Scheduler): readonly CardRow[] {
  return rows.map((row) => ({ ...row, state: stateOf(row, scheduler), foldKey: foldKeyUnder(scheduler) }));
}

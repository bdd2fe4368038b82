// A card's row from its history, and back: history and everything computed from it are one value, written by one put.
import type { CardId, DeckId, NoteId, PointId } from '../domain/ids';
import { dueOfCard, NEW_CARD_STATE, type CardState } from '../domain/review/cardState';
import { checksumOf } from '../domain/review/checksum';
import type { ReviewEvent } from '../domain/review/event';
import { foldHistory, foldKeyOf } from '../domain/review/fold';
import { EMPTY_HISTORY, readHistory } from '../domain/review/historyCodec';
import type { Scheduler } from '../domain/review/scheduler';
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
    foldKey: keyOf(scheduler),
    ...(due === undefined ? {} : { due }),
    lastDay: isNew(card, state) ? -1 : (state.lastDay ?? -1),
  };
}

// A card all of whose points were replaced is new again; one whose note is gone asks nothing and is not.
function isNew({ pointIds }: CardRef, state: CardState): boolean {
  return pointIds.length > 0 && state.points.length === 0;
}

/** Whether the history of a row does not match its checksum: nothing about the card can be trusted then. */
export function isDamaged(row: CardRow): boolean {
  return !(row.history instanceof Uint8Array) || checksumOf(row.history) !== row.check;
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
  if (row.foldKey === keyOf(scheduler)) return row.state;
  return foldHistory(readHistory(historyOf(row)), row.pointIds, scheduler);
}

/** The place of a deck's suspended cards in the index of what is due. */
export function suspendedKey(deckId: DeckId): DueKey {
  return [deckId, 'suspended', 0];
}

function dueKeyOf(deckId: DeckId, state: CardState): DueKey | undefined {
  if (state.suspended) return suspendedKey(deckId);
  const due = dueOfCard(state);
  if (due === undefined) return undefined;
  return due.kind === 'at' ? [deckId, 'at', due.atMs] : [deckId, 'day', due.day];
}

const keys = new WeakMap<Scheduler, string>();

// Made once for each scheduler: printing 21 numbers for each of a thousand due cards is felt.
function keyOf(scheduler: Scheduler): string {
  let key = keys.get(scheduler);
  if (key === undefined) {
    key = foldKeyOf(scheduler);
    keys.set(scheduler, key);
  }
  return key;
}

// What a card's row says of itself, without its history being read: a first card needs no more than this.
import type { DeckId } from '../domain/ids';
import { checksumOf } from '../domain/review/checksum';
import { foldKeyOf } from '../domain/review/foldKey';
import type { Scheduler } from '../domain/review/scheduler';
import type { CardRow, DueKey } from './schema';

/** Whether the history of a row does not match its checksum: nothing about the card can be trusted then. */
export function isDamaged(row: CardRow): boolean {
  return !(row.history instanceof Uint8Array) || checksumOf(row.history) !== row.check;
}

/** The place of a deck's suspended cards in the index of what is due. */
export function suspendedKey(deckId: DeckId): DueKey {
  return [deckId, 'suspended', 0];
}

const keys = new WeakMap<Scheduler, string>();

/** What rows made by this fold under a scheduler carry. Made once for each: printing 21 numbers a row is felt. */
export function foldKeyUnder(scheduler: Scheduler): string {
  let key = keys.get(scheduler);
  if (key === undefined) {
    key = foldKeyOf(scheduler);
    keys.set(scheduler, key);
  }
  return key;
}

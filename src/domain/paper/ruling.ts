// What the learner ruled: that an answer is right (or is not) for a point, and that an item is bad. A ruling stands in every later
// paper, and on all devices: the last word counts.
import { hashText, type PointId } from '../ids';
import type { ItemId } from './item';

/** A ruling by its id, with the moment (ms) at which it was made. */
export type Ruling =
  | {
      readonly id: string;
      readonly kind: 'wording';
      readonly pointId: PointId;
      /** As it was typed. */
      readonly wording: string;
      readonly isAccepted: boolean;
      readonly atMs: number;
    }
  | {
      readonly id: string;
      readonly kind: 'item';
      readonly itemId: ItemId;
      /** Of the item: see Item. */
      readonly bans: readonly string[];
      /** What it asked, for the list of bad items. */
      readonly said: string;
      readonly isBad: boolean;
      readonly atMs: number;
    };

/** The id of a ruling on an answer; the same for wordings that fold to the same text. */
export function wordingRulingId(pointId: PointId, folded: string): string {
  return hashText(`wording\n${pointId}\n${folded}`);
}

/** The id of a ruling on an item. */
export function itemRulingId(itemId: ItemId): string {
  return hashText(`item\n${itemId}`);
}

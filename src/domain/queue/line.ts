// Cards in an order that is worked out only as far as it is read: of 80,000 new cards a day takes 20. A
// binary heap, in which each rank of a card is computed at most once, and later ranks only where earlier ones
// are equal.
import type { QueueCard } from './queueCard';

/** What cards are ordered by: a number, smaller first. */
export type Rank = (card: QueueCard) => number;

/** Cards to be read in order, as often as wanted. */
export interface Line extends Iterable<QueueCard> {
  readonly length: number;
}

/**
 * Cards ordered by ranks looked at one after the other, then by id, so that the order given never matters.
 */
export function lineUp(cards: readonly QueueCard[], ranks: readonly Rank[]): Line {
  return { length: cards.length, [Symbol.iterator]: () => readInOrder(cards, ranks) };
}

type IsBefore = (one: number, other: number) => boolean;

function* readInOrder(cards: readonly QueueCard[], ranks: readonly Rank[]): Generator<QueueCard, void> {
  const isBefore = orderOfIndices(cards, ranks);
  // A heap of indices: the entry at `place` is before those at `2 * place + 1` and `2 * place + 2`.
  const heap = new Int32Array(cards.length).map((_, index) => index);
  for (let place = (heap.length >> 1) - 1; place >= 0; place -= 1) sink(heap, place, heap.length, isBefore);
  for (let size = heap.length; size > 0; size -= 1) {
    const first = cards[heap[0] ?? 0];
    if (first !== undefined) yield first;
    heap[0] = heap[size - 1] ?? 0;
    sink(heap, 0, size - 1, isBefore);
  }
}

function sink(heap: Int32Array, from: number, size: number, isBefore: IsBefore): void {
  const sinking = heap[from] ?? 0;
  let place = from;
  for (let child = 2 * place + 1; child < size; child = 2 * place + 1) {
    const hasRight = child + 1 < size;
    if (hasRight && isBefore(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
    const rising = heap[child] ?? 0;
    if (!isBefore(rising, sinking)) break;
    heap[place] = rising;
    place = child;
  }
  heap[place] = sinking;
}

function orderOfIndices(cards: readonly QueueCard[], ranks: readonly Rank[]): IsBefore {
  const [firstRank, ...laterRanks] = ranks;
  const first = new Float64Array(cards.length);
  if (firstRank !== undefined) cards.forEach((card, index) => (first[index] = firstRank(card)));
  const later = laterRanks.map((rank) => rankedOnce(cards, rank));
  return (one, other) => {
    const difference = (first[one] ?? 0) - (first[other] ?? 0);
    if (difference !== 0) return difference < 0;
    for (const rankOf of later) {
      const laterDifference = rankOf(one) - rankOf(other);
      if (laterDifference !== 0) return laterDifference < 0;
    }
    return (cards[one]?.id ?? '') < (cards[other]?.id ?? '');
  };
}

/** A rank by the index of a card, computed when first asked for. */
function rankedOnce(cards: readonly QueueCard[], rank: Rank): (index: number) => number {
  const known = new Float64Array(cards.length).fill(Number.NaN);
  return (index) => {
    const found = known[index] ?? 0;
    if (!Number.isNaN(found)) return found;
    const card = cards[index];
    return (known[index] = card === undefined ? 0 : rank(card));
  };
}

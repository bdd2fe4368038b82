// The orders of the table of cards. Each column gives a number for each card; sorting numbers without a comparing function
// takes a quarter of the time.
import type { SearchCard } from './searchCard';

/** The columns that the table can be sorted by; `place` is the order of the decks and their documents. */
export const CARD_COLUMNS = [
  'place',
  'question',
  'deck',
  'due',
  'stability',
  'difficulty',
  'retrievability',
  'lapses',
  'added',
] as const;
export type CardColumn = (typeof CARD_COLUMNS)[number];

/** What each card, given in the order of places, is sorted by; NaN for one that has no such thing. */
export function sortKeysOf(column: CardColumn, cards: readonly SearchCard[]): Float64Array {
  switch (column) {
    case 'place':
      return Float64Array.from(cards, (_, place) => place);
    case 'question':
      return ranksOf(cards.map(({ question }) => question));
    case 'deck':
      return ranksOf(cards.map(({ deck }) => deck));
    case 'due':
      return Float64Array.from(cards, ({ due }) => {
        if (due === undefined) return Number.NaN;
        return due.kind === 'at' ? due.atMs : BEHIND_MOMENTS + due.day;
      });
    case 'stability':
      return Float64Array.from(cards, ({ stability = Number.NaN }) => stability);
    case 'difficulty':
      return Float64Array.from(cards, ({ difficulty = Number.NaN }) => difficulty);
    case 'retrievability':
      return Float64Array.from(cards, ({ retrievability = Number.NaN }) => retrievability);
    case 'lapses':
      return Float64Array.from(cards, ({ lapses }) => lapses);
    case 'added':
      return Float64Array.from(cards, ({ addedAtMs }) => addedAtMs);
  }
}

/** What is due at a moment comes before all that is due on a day; no moment is as late as this (ms). */
const BEHIND_MOMENTS = 2 ** 52;

/** Places in the order of their keys. Equal ones keep the order of places, and those without a key come last, either way. */
export function orderOf(keys: Float64Array, isDescending: boolean): Uint32Array {
  const sorted = keys.slice().sort();
  const distinct = sorted.filter((key, at) => at === 0 || key !== sorted[at - 1]);
  const known = distinct.filter((key) => !Number.isNaN(key)).length;
  const ranks = Uint32Array.from(keys, (key) => {
    if (Number.isNaN(key)) return known;
    const rank = rankIn(distinct, known, key);
    return isDescending ? known - 1 - rank : rank;
  });
  return countingSort(ranks, known + 1);
}

/** For each text its place among all different ones, in the order of their letters. */
function ranksOf(texts: readonly string[]): Float64Array {
  // Without a comparing function texts sort by their UTF-16 units, which folded ones may.
  const ranks = new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => ranks.get(text) ?? Number.NaN);
}

function rankIn(sorted: Float64Array, length: number, key: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? key) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countingSort(ranks: Uint32Array, different: number): Uint32Array {
  const starts = new Uint32Array(different + 1);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank <= different; rank += 1)
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const order = new Uint32Array(ranks.length);
  ranks.forEach((rank, place) => {
    const at = starts[rank] ?? 0;
    order[at] = place;
    starts[rank] = at + 1;
  });
  return order;
}

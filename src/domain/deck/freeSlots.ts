// Slots that no card had: what is new takes one of them, so that a card that is gone leaves its history to nobody.
import { MOST_GAPS } from './cloze';

/** Gives slots with the letter of another one ("t1" to "t4"), by the numbers of {@link freeNumbers}. */
export function freeSlots(taken: Iterable<string>, gone: Iterable<string> = []): (like: string) => string {
  const next = freeNumbers([...taken].map(numberIn), [...gone].map(numberIn));
  return (like) => `${like.slice(0, 1)}${next()}`;
}

/**
 * Gives numbers that are neither taken nor those of cards that are gone, each once. Where no such number is left, it gives those
 * of the cards that are gone, in their order, and where all are taken the last one. A text has no more gaps than there are numbers,
 * so that this never happens where only its own are taken.
 */
export function freeNumbers(taken: Iterable<number>, gone: Iterable<number> = []): () => number {
  const used = new Set(taken);
  const spent = [...new Set(gone)].filter((number) => !used.has(number));
  for (const number of spent) used.add(number);
  return () => {
    const free = firstFree(used) ?? spent.shift() ?? MOST_GAPS;
    used.add(free);
    return free;
  };
}

/** The number after the highest one; beyond the last one, the lowest that is free; undefined when none is. */
export function firstFree(used: ReadonlySet<number>): number | undefined {
  const next = Math.max(0, ...used) + 1;
  if (next <= MOST_GAPS) return next;
  for (let free = 1; free <= MOST_GAPS; free += 1) if (!used.has(free)) return free;
  return undefined;
}

function numberIn(slot: string): number {
  return Number(slot.slice(1));
}

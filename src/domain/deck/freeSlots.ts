// Slots that no card had: what is new takes one of them, so that a card that is gone leaves its history to nobody.
import { MOST_GAPS } from './cloze';

/** Gives slots with the letter of another one ("t1" to "t4"): numbers behind the highest one that is taken, each once. */
export function freeSlots(taken: Iterable<string>): (like: string) => string {
  const used = new Set([...taken].map((slot) => Number(slot.slice(1))));
  return (like) => {
    const free = firstFree(used);
    used.add(free);
    return `${like.slice(0, 1)}${free}`;
  };
}

/** The number after the highest one; beyond the last one, the lowest that is free. */
export function firstFree(used: ReadonlySet<number>): number {
  const next = Math.max(0, ...used) + 1;
  if (next <= MOST_GAPS) return next;
  let free = 1;
  while (used.has(free) && free < MOST_GAPS) free += 1;
  return free;
}

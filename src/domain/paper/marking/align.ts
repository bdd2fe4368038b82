// Two sentences laid beside each other word by word.
import type { Placed } from './written';

/** A stretch that two sentences do not share, between words that they do. */
export interface Difference {
  readonly meant: readonly Placed[];
  readonly said: readonly Placed[];
  /** The shared word behind it. */
  readonly next?: Placed;
}

/** How many words two sentences share in the same order, and what lies between those. */
export function alignedWith(
  meant: readonly Placed[],
  said: readonly Placed[],
): { readonly common: number; readonly differences: readonly Difference[] } {
  const width = said.length + 1;
  // The longest common rest of both from each pair of places on.
  const rests = new Uint16Array((meant.length + 1) * width);
  const restAt = (one: number, other: number) => rests[one * width + other] ?? 0;
  for (let one = meant.length - 1; one >= 0; one -= 1)
    for (let other = said.length - 1; other >= 0; other -= 1)
      rests[one * width + other] =
        meant[one]?.stem === said[other]?.stem
          ? restAt(one + 1, other + 1) + 1
          : Math.max(restAt(one + 1, other), restAt(one, other + 1));
  const differences: Difference[] = [];
  let [one, other, oneFrom, otherFrom] = [0, 0, 0, 0];
  const close = () => {
    if (one === oneFrom && other === otherFrom) return;
    const next = meant[one];
    const stretch = { meant: meant.slice(oneFrom, one), said: said.slice(otherFrom, other) };
    differences.push(next === undefined ? stretch : { ...stretch, next });
  };
  while (one < meant.length && other < said.length) {
    if (meant[one]?.stem === said[other]?.stem) {
      close();
      [one, other] = [one + 1, other + 1];
      [oneFrom, otherFrom] = [one, other];
    } else if (restAt(one + 1, other) >= restAt(one, other + 1)) one += 1;
    else other += 1;
  }
  [one, other] = [meant.length, said.length];
  close();
  return { common: restAt(0, 0), differences };
}

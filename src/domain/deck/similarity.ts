// How alike two texts are, by the runs of three characters they share: it needs no words, so it works in
// scripts without blanks, and rewording, inserting and reordering change it little.

/** The runs of three characters of a text, each once. */
export type Shingles = ReadonlySet<string>;

const RUN = 3;

/** The shingles of a normalised text; a text shorter than a run is one shingle. */
export function shinglesOf(text: string): Shingles {
  const padded = ` ${text} `;
  const shingles = new Set<string>();
  for (let start = 0; start + RUN <= padded.length; start += 1)
    shingles.add(padded.slice(start, start + RUN));
  return shingles.size === 0 ? new Set([padded]) : shingles;
}

/** The share of shingles that two texts have in common (Dice): 0 for none, 1 for all. */
export function likeness(one: Shingles, other: Shingles): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

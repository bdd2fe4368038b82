// A line that was split: which of its words are in none of the parts, and which words of a part were not in it.
import { compareWords, joined, wordsOf, type DiffPart } from './compareWords';

/** The line and its parts, each with the words that only it has marked. */
export interface SplitWords {
  /** Of kind `same` and `deleted`. */
  readonly before: readonly DiffPart[];
  /** Of kind `same` and `inserted`. */
  readonly parts: readonly (readonly DiffPart[])[];
}

/** Compares a line with each of the parts that it was split into. */
export function splitWords(before: string, parts: readonly string[]): SplitWords {
  const diffs = parts.map((part) => compareWords(before, part));
  const kept = new Uint8Array(before.length);
  for (const diff of diffs) {
    let at = 0;
    for (const { kind, text } of diff) {
      if (kind === 'inserted') continue;
      if (kind === 'same') kept.fill(1, at, at + text.length);
      at += text.length;
    }
  }
  let at = 0;
  const words = wordsOf(before).map((text): DiffPart => {
    const isKept = kept[at] === 1;
    at += text.length;
    return { kind: isKept ? 'same' : 'deleted', text };
  });
  return { before: joined(words), parts: diffs.map((diff) => diff.filter(({ kind }) => kind !== 'deleted')) };
}

// A line that was split: which of its words are in none of the parts, and which words of a part were not in it.
import { compareWords, type DiffPart } from './compareWords';

/** The line and its parts, each with the words that only it has marked. */
export interface SplitWords {
  /** Of kind `same` and `deleted`. */
  readonly before: readonly DiffPart[];
  /** In the order of the parts; of kind `same` and `inserted`. */
  readonly parts: readonly (readonly DiffPart[])[];
}

/** Compares a line with all of the parts that it was split into. A word that begins with a capital in one is no other word. */
export function splitWords(before: string, parts: readonly string[]): SplitWords {
  const line = withoutCapitals(before);
  // In the order in which the line has them, or the words of one would be looked for behind those of another.
  const order = parts
    .map((text, place) => ({ text, place, at: middleOf(line, withoutCapitals(text)) }))
    .toSorted((one, other) => one.at - other.at);
  const joined = order.map(({ text }) => text).join(' ');
  const diff = compareWords(line, withoutCapitals(joined));
  const newer = inWordsOf(
    joined,
    diff.filter(({ kind }) => kind !== 'deleted'),
  );
  const found: (readonly DiffPart[])[] = parts.map(() => []);
  let from = 0;
  for (const { text, place } of order) {
    found[place] = cut(newer, from, from + text.length);
    from += text.length + 1;
  }
  const older = diff.filter(({ kind }) => kind !== 'inserted');
  return { before: inWordsOf(before, older), parts: found };
}

/** A text of the same length whose words begin with small letters. */
function withoutCapitals(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{M}\p{N}])\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Stretches of a text as it was before its capitals were gone. */
function inWordsOf(text: string, parts: readonly DiffPart[]): readonly DiffPart[] {
  let at = 0;
  return parts.map((part) => {
    const from = at;
    at += part.text.length;
    return { kind: part.kind, text: text.slice(from, at) };
  });
}

/** Where in a line the words stand that it has in common with a part (UTF-16 units). */
function middleOf(line: string, part: string): number {
  let [at, sum, count] = [0, 0, 0];
  for (const { kind, text } of compareWords(line, part)) {
    if (kind === 'inserted') continue;
    if (kind === 'same') {
      sum += (at + text.length / 2) * text.length;
      count += text.length;
    }
    at += text.length;
  }
  return count === 0 ? 0 : sum / count;
}

/** The stretches of a text between two places. */
function cut(parts: readonly DiffPart[], from: number, to: number): readonly DiffPart[] {
  let at = 0;
  return parts.flatMap(({ kind, text }) => {
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += text.length;
    return piece === '' ? [] : [{ kind, text: piece }];
  });
}

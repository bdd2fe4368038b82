// What changed between two texts, word by word: the longest run of words that both have in common stays, the rest is
// marked. Long texts are not compared, but marked as a whole.

/** A stretch of text: in both, only in the older, or only in the newer. */
export interface DiffPart {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Cells of the largest table of words by words that is filled. */
const MOST_CELLS = 1_000_000;

// Scripts without blanks are taken letter by letter, and numbers whole.
const WORDS =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The parts of both texts in order; those of kind `same` and `deleted` make the older, `same` and `inserted` the newer. */
export function compareWords(before: string, after: string): readonly DiffPart[] {
  const [older, newer] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  const shorter = Math.min(older.length, newer.length);
  let start = 0;
  while (start < shorter && older[start] === newer[start]) start += 1;
  let end = 0;
  while (end < shorter - start && older.at(-1 - end) === newer.at(-1 - end)) end += 1;
  return joined([
    ...older.slice(0, start).map(same),
    ...middleDiff(older.slice(start, older.length - end), newer.slice(start, newer.length - end)),
    ...older.slice(older.length - end).map(same),
  ]);
}

function middleDiff(older: readonly string[], newer: readonly string[]): readonly DiffPart[] {
  const width = newer.length + 1;
  if ((older.length + 1) * width > MOST_CELLS) return [...older.map(deleted), ...newer.map(inserted)];
  // The cell at (row, column): words in common of what follows in both.
  const common = new Uint32Array((older.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = older.length - 1; row >= 0; row -= 1) {
    for (let column = newer.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        older[row] === newer[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < older.length || column < newer.length) {
    const [old, fresh] = [older[row], newer[column]];
    if (old !== undefined && old === fresh) {
      parts.push(same(old));
      row += 1;
      column += 1;
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push(deleted(old));
      row += 1;
    } else {
      parts.push(inserted(fresh ?? ''));
      column += 1;
    }
  }
  return parts;
}

/** Joins stretches; a blank between two changes is part of them, or every word would be marked by itself. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const result: DiffPart[] = [];
  let [older, newer] = ['', ''];
  const flush = (): void => {
    if (older !== '') result.push(deleted(older));
    if (newer !== '') result.push(inserted(newer));
    [older, newer] = ['', ''];
  };
  parts.forEach((part, index) => {
    const isChanging = older !== '' || newer !== '';
    const isBlank = part.kind === 'same' && part.text.trim() === '';
    const next = parts[index + 1];
    if (part.kind === 'deleted') older += part.text;
    else if (part.kind === 'inserted') newer += part.text;
    else if (isBlank && isChanging && next !== undefined && next.kind !== 'same') {
      older += part.text;
      newer += part.text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = same(last.text + part.text);
      else result.push(part);
    }
  });
  flush();
  return result;
}

function same(text: string): DiffPart {
  return { kind: 'same', text };
}

function deleted(text: string): DiffPart {
  return { kind: 'deleted', text };
}

function inserted(text: string): DiffPart {
  return { kind: 'inserted', text };
}

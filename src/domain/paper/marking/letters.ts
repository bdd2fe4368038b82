// Two short texts letter by letter: which letters of one are kept, left out or put in to make the other of it.
import type { ShortMark } from './mark';

type Pieces = ShortMark['pieces'];

/** Longer texts are not compared letter by letter (letters of one times letters of the other). */
const MOST_COMPARED = 250_000;

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The fewest pieces that are left out and put in to make `right` of `answer`; letters that differ in case only are the same. */
export function piecesBetween(answer: string, right: string): Pieces {
  const [from, to] = [lettersOf(answer), lettersOf(right)];
  const start = sameBeginning(from, to);
  const end = sameBeginning(from.slice(start).reverse(), to.slice(start).reverse());
  const middle = between(from.slice(start, from.length - end), to.slice(start, to.length - end));
  return joined([...kept(from.slice(0, start)), ...middle, ...kept(from.slice(from.length - end))]);
}

/** How many letters are left out and put in. */
export function lettersChanged(pieces: Pieces): number {
  return pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? 0 : text.length), 0);
}

function lettersOf(text: string): readonly string[] {
  return [...LETTERS.segment(text.normalize('NFC'))].map(({ segment }) => segment);
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one === other || one?.toLowerCase() === other?.toLowerCase();
}

function sameBeginning(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  while (same < one.length && same < other.length && isSame(one[same], other[same])) same += 1;
  return same;
}

function kept(letters: readonly string[]): Pieces {
  return letters.map((text) => ({ kind: 'same', text }));
}

function between(from: readonly string[], to: readonly string[]): Pieces {
  const [extra, missing] = [from.join(''), to.join('')];
  const whole: Pieces = [
    { kind: 'extra', text: extra },
    { kind: 'missing', text: missing },
  ];
  return from.length * to.length > MOST_COMPARED ? whole : path(from, to);
}

/** The longest common run of letters with gaps, by the usual table of what is common from each pair of places on. */
function path(from: readonly string[], to: readonly string[]): Pieces {
  const width = to.length + 1;
  const common = new Uint16Array((from.length + 1) * width);
  for (let row = from.length - 1; row >= 0; row -= 1) {
    for (let column = to.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      common[at] = isSame(from[row], to[column])
        ? (common[at + width + 1] ?? 0) + 1
        : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
    }
  }
  const pieces: Pieces[number][] = [];
  let [row, column] = [0, 0];
  while (row < from.length || column < to.length) {
    const [letter = '', other = ''] = [from[row], to[column]];
    const at = row * width + column;
    if (row < from.length && column < to.length && isSame(letter, other)) {
      pieces.push({ kind: 'same', text: letter });
      [row, column] = [row + 1, column + 1];
    } else if (
      column === to.length ||
      (row < from.length && (common[at + width] ?? 0) >= (common[at + 1] ?? 0))
    ) {
      pieces.push({ kind: 'extra', text: letter });
      row += 1;
    } else {
      pieces.push({ kind: 'missing', text: other });
      column += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind as one piece; empty ones are left out. */
function joined(pieces: Pieces): Pieces {
  const whole: { kind: Pieces[number]['kind']; text: string }[] = [];
  for (const { kind, text } of pieces) {
    const last = whole.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else whole.push({ kind, text });
  }
  return whole;
}

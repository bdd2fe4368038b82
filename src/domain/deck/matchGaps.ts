// The numbers of gaps when a text with gaps is read again: the number is the slot, so the card and its history; a gap that
// goes on keeps it, and a new gap takes one that no gap of the older text had.
import { normalizeText } from '../ids';
import { answersBySlot, clozeParts, gapNumberOf, type ClozePart } from './cloze';
import { firstFree } from './freeSlots';
import { pairAlike, pairByKey, type Measure, type Pairs } from './pairs';
import { editLikeness, likeness, shapeOf, shinglesOf, type Shingles } from './similarity';

/** The newer text with the numbers of the gaps of the older text that its own continue. */
export function carryGapNumbers(before: string, after: string): string {
  if (before === after) return after;
  const old = gapCardsOf(before);
  const next = gapCardsOf(after);
  const pairs: Pairs = new Map();
  pairByKey(pairs, old, next, ({ answer, place }) => `${answer}\n${place}`);
  pairByKey(pairs, old, next, ({ answer }) => answer);
  pairAlike(pairs, old, next, ANSWERS);
  pairAlike(pairs, old, next, PLACES);
  const carried = new Map(next.map(({ number }, index) => [number, old[pairs.get(index) ?? -1]?.number]));
  const used = new Set(old.map(({ number }) => number));
  for (const [number, older] of carried) {
    if (older !== undefined) continue;
    const free = firstFree(used);
    used.add(free);
    carried.set(number, free);
  }
  return withGapNumbers(after, carried);
}

/** The text with other numbers for its gaps; those that are not named keep theirs. */
export function withGapNumbers(text: string, numbers: ReadonlyMap<number, number | undefined>): string {
  const isSame = [...numbers].every(([number, other]) => number === other);
  return isSame ? text : printParts(clozeParts(text), numbers);
}

interface GapCard {
  readonly number: number;
  readonly answer: string;
  /** The answer with its numbers and names left out. */
  readonly shape: string;
  /** The words beside its gaps. */
  readonly place: string;
}

/** How much of the text on either side of a gap is its place (UTF-16 units). */
const BESIDE = 20;
const CLOSED = '\u0000';

/** In the order in which they come in the text. */
function gapCardsOf(text: string): readonly GapCard[] {
  const parts = clozeParts(text);
  return [...answersBySlot(text)].map(([slot, answers]) => {
    const number = gapNumberOf(slot) ?? 1;
    const answer = answers.join('\n');
    return { number, answer: normalizeText(answer), shape: shapeOf(answer), place: placeOf(parts, number) };
  });
}

function placeOf(whole: readonly ClozePart[], number: number): string {
  const close = (parts: readonly ClozePart[]): string =>
    parts
      .map((part) => {
        if (part.kind === 'text') return part.text;
        return part.number === number ? CLOSED : close(part.parts);
      })
      .join('');
  const pieces = normalizeText(close(whole)).split(CLOSED);
  return pieces
    .slice(1)
    .map((after, index) => `${(pieces[index] ?? '').slice(-BESIDE)}[]${after.slice(0, BESIDE)}`)
    .join(' ');
}

/** A slip in a gap leaves this much of its letters. */
const RETYPED = 0.7;
const ALIKE = 0.5;
/** The same place: nearly the same words around it; between the same gaps many of them, or some around another number. */
const SAME_PLACE = 0.8;
const RELATED = 0.2;

type Described = Omit<GapCard, 'number'> & { readonly shingles: Shingles };

const ANSWERS: Measure<GapCard, Described> = {
  describe: (gap) => ({ ...gap, shingles: shinglesOf(gap.answer) }),
  shinglesOf: ({ shingles }) => shingles,
  likenessOf: (one, other) => {
    // Another number is another answer, unless its place says that it is the same one.
    if (digitsOf(one.answer) !== digitsOf(other.answer)) return 0;
    const retyped = editLikeness(one.answer, other.answer);
    return Math.max(likeness(one.shingles, other.shingles), retyped < RETYPED ? 0 : retyped);
  },
  least: ALIKE,
};

const PLACES: Measure<GapCard, Described> = {
  describe: (gap) => ({ ...gap, shingles: shinglesOf(gap.place) }),
  shinglesOf: ({ shingles }) => shingles,
  likenessOf: (one, other, isSamePlace) => {
    const alike = likeness(one.shingles, other.shingles);
    if (isSamePlace && one.shape === other.shape && alike >= RELATED) return Math.max(ALIKE, alike);
    return isSamePlace || alike >= SAME_PLACE ? alike : 0;
  },
  least: ALIKE,
};

function digitsOf(text: string): string {
  return (text.match(/\p{Nd}+/gu) ?? []).join(' ');
}

function printParts(parts: readonly ClozePart[], numbers: ReadonlyMap<number, number | undefined>): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const hint = part.hint === undefined ? '' : `::${part.hint}`;
      const number = numbers.get(part.number) ?? part.number;
      return `{{c${number}::${printParts(part.parts, numbers)}${hint}}}`;
    })
    .join('');
}

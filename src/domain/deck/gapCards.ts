// What tells a gap from the others of its text, and how alike two of them are: by the answer, and by the place.
import { normalizeText } from '../ids';
import { answersBySlot, clozeParts, gapNumberOf, type ClozePart } from './cloze';
import type { Measure } from './pairs';
import { editLikeness, likeness, shapeOf, shinglesOf, type Shingles } from './similarity';

/** A card of a text with gaps. */
export interface GapCard {
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

/** The cards of a text with gaps, in the order in which they come in the text. */
export function gapCardsOf(text: string): readonly GapCard[] {
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

/** Measures gap cards by their answers. */
export const ANSWERS: Measure<GapCard, Described> = {
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

/** Measures gap cards by the words beside them. */
export const PLACES: Measure<GapCard, Described> = {
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

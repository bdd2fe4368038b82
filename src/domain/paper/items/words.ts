// What two texts have in common, by the beginnings of their longer words; and whether two choices say the same.
import { OPENERS } from '../../deck/factWords';
import { editLikeness, hasWithin } from '../../deck/similarity';
import { foldText } from '../../search/foldText';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SHORTEST = 4;
const STEM = 6;
/** Longer words that say as little as short ones. */
const SMALL = new Set(
  'against although because being between could does during each even every into just like made make many more most much must only other others over said same says should some such than that their them then there these they this those though through under very well were what when where which while whom whose will with within without would'.split(
    ' ',
  ),
);

/** The words of a text, folded, in order. */
export function wordsOf(text: string): readonly string[] {
  return foldText(text).match(WORD) ?? [];
}

/** The beginnings of the words of a text that say something by their length; of scripts without blanks whole runs. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length >= SHORTEST && !OPENERS.has(word) && !SMALL.has(word))
      .map((word) => word.slice(0, STEM)),
  );
}

/** Whether two texts share a stem. */
export function shareStem(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((stem) => other.has(stem));
}

/** The share of the first text's stems that the second has; 0 where it has none. */
export function shareOfStems(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0) return 0;
  return [...one].filter((stem) => other.has(stem)).length / one.size;
}

/** A text for comparing: folded words with single blanks. */
export function plainOf(text: string): string {
  return wordsOf(text).join(' ');
}

const ALIKE = 0.8;

/**
 * Whether two texts are too alike to be told apart without a doubt: equal but for case and marks, one inside the other, or differing in
 * nothing but slips of spelling. Numbers differ by any digit.
 */
export function isTooAlike(one: string, other: string): boolean {
  const [words, beside] = [wordsOf(one), wordsOf(other)];
  if (words.length === 0 || beside.length === 0) return one.trim() === other.trim();
  if (words.length === beside.length) {
    return words.every((word, place) => isSameWord(word, beside[place] ?? ''));
  }
  return hasWithin(words.join(' '), beside.join(' ')) && !/\d/u.test(one + other);
}

function isSameWord(one: string, other: string): boolean {
  return one === other || (!/\d/u.test(one + other) && editLikeness(one, other) > ALIKE);
}

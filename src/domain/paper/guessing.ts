// Whether guessing pays under a marking rule, and what it came to in a paper.
import { choicesOf, itemResults, type MarkedPaper } from './itemResults';
import { tallyOf, type Tally } from './score';

/** What a marking rule says of guessing, as codes and numbers. */
export interface GuessingAdvice {
  /**
   * Nothing is taken off, and any answer can only win; a blind guess wins on average; it neither wins nor loses; it loses, and
   * some choices must be ruled out first.
   */
  readonly code: 'free' | 'pays' | 'even' | 'costs';
  /** What is taken off for a wrong choice. */
  readonly penalty: number;
  /** The chance of being right, 0 to 1, from which on an answer pays. */
  readonly breakEven: number;
  /** What a blind guess is worth on average, by the number of choices, the fewest first. */
  readonly blind: readonly { readonly choices: number; readonly worth: number }[];
  /** At most so many choices may be left for a guess among them to win on average: none is won where it loses as much. */
  readonly mostLeft: number;
  /** The choices that were called guesses, those that were unsure, and those that were left open. */
  readonly guessed: Tally;
  readonly unsure: Tally;
  readonly skipped: number;
}

/** What a blind guess among `choices` is worth on average where a wrong one takes `penalty` off. */
export function worthOfGuess(choices: number, penalty: number): number {
  return exact(1 / choices - penalty * (1 - 1 / choices));
}

/** The chance of being right from which on an answer pays: a chance p gives p - penalty * (1 - p). */
export function breakEvenChance(penalty: number): number {
  return penalty / (1 + penalty);
}

/** The advice for a paper; undefined where nothing of it is chosen, so that no answer can lose. */
export function guessingAdvice(paper: MarkedPaper): GuessingAdvice | undefined {
  const { penalty } = paper.recipe.settings.marking;
  const chosen = itemResults(paper).filter(({ item }) => choicesOf(item) !== undefined);
  const numbers = new Set(chosen.map(({ item }) => choicesOf(item) ?? 0));
  if (numbers.size === 0) return undefined;
  const blind = [...numbers]
    .sort((one, other) => one - other)
    .map((choices) => ({ choices, worth: worthOfGuess(choices, penalty) }));
  return {
    code: codeOf(
      penalty,
      blind.map(({ worth }) => worth),
    ),
    penalty,
    breakEven: breakEvenChance(penalty),
    blind,
    mostLeft: penalty === 0 ? Infinity : Math.ceil(exact(1 / breakEvenChance(penalty))) - 1,
    guessed: tallyOf(chosen.filter(({ confidence }) => confidence === 'guess')),
    unsure: tallyOf(chosen.filter(({ confidence }) => confidence === 'unsure')),
    skipped: chosen.filter(({ outcome }) => outcome === 'open').length,
  };
}

function codeOf(penalty: number, worths: readonly number[]): GuessingAdvice['code'] {
  if (penalty === 0) return 'free';
  const least = Math.min(...worths);
  if (least < 0) return 'costs';
  return least > 0 ? 'pays' : 'even';
}

// A third of three is one again.
function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

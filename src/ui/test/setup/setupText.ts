// The form of a paper in words.
import type { ItemKind } from '../../../domain/paper/item';
import { MOST_ITEMS, MOST_MINUTES } from '../../../domain/paper/paper';
import type { NoItemsReason, PaperProblem } from '../../../state/react';
import type { FieldsProblem } from './paperFields';

/** What an item of a kind asks. */
export const KIND_HINTS: Readonly<Record<ItemKind, string>> = {
  choice: 'One of several is right.',
  statements: 'Which, or how many of them, are correct.',
  pairs: 'Headings with what belongs to them.',
  order: 'The earliest first.',
  cloze: 'Type what was left out.',
  short: 'Write one point.',
  long: 'Write all points of a question.',
};

/** Why the chosen decks have no items of a kind. */
export function noItemsText(why: NoItemsReason): string {
  switch (why) {
    case 'noText':
      return 'The cards have no text to ask about.';
    case 'tooFewAlike':
      return 'There are too few things of one kind here to choose from without a doubt.';
    case 'noFacts':
      return 'There are too few years, numbers or names here that could be left out.';
    case 'noPairs':
      return 'No card here has three points with labels, and too few have a short question with a short answer.';
    case 'noDates':
      return 'Fewer than three points here have a date each.';
    case 'noShortAnswers':
      return 'No point here stands for itself: none has a label, and none is the only one of its card.';
    case 'noLongAnswers':
      return 'No card here has several points.';
  }
}

/** What is wrong with the form. */
export function problemText(problem: FieldsProblem): string {
  switch (problem) {
    case 'noScope':
      return 'Tick at least one deck or tag.';
    case 'noCards':
      return 'There is no card in what you chose. Choose other decks or tags.';
    case 'noKinds':
      return 'Tick at least one kind of items.';
    case 'noItems':
      return 'No item can be made of these kinds from what you chose. Tick more kinds, or more decks.';
    case 'items':
      return `Enter a whole number from 1 to ${MOST_ITEMS}.`;
    case 'minutes':
      return `Enter a whole number from 1 to ${MOST_MINUTES}, or tick “No clock”.`;
  }
}

/** Why no blank page began. */
export function blankProblemText(problem: PaperProblem['code']): string {
  if (problem === 'minutes') return `Enter a whole number from 1 to ${MOST_MINUTES}.`;
  return 'There is no card with text in what you chose. Choose another deck or tag.';
}

/** What a wrong choice takes off, as a fraction in words. */
export function penaltyText(penalty: number): string {
  if (penalty === 0) return 'nothing';
  return penalty === 1 ? 'one mark' : (FRACTIONS[Math.round(1 / penalty)] ?? `${penalty} of a mark`);
}

const FRACTIONS: Readonly<Record<number, string>> = {
  2: 'half a mark',
  3: 'a third of a mark',
  4: 'a quarter of a mark',
};

/** How a paper is marked, and what guessing is worth; `breakEven` is the chance (0 to 1) at which a guess wins as much as it loses. */
export function markingText(penalty: number, breakEven: number): string {
  const written = 'Written answers, pairs and orders are marked by their parts and lose nothing.';
  if (penalty === 0) {
    return `A right answer gives 1; a wrong choice and a skipped item give 0, so a guess never costs anything. ${written}`;
  }
  const times = TIMES[Math.round(1 / breakEven)] ?? `${Math.round(breakEven * 100)} times in 100`;
  return `A right answer gives 1, a wrong choice takes off ${penaltyText(penalty)}, a skipped item gives 0: guess where you would be right more often than ${times}. ${written}`;
}

const TIMES: Readonly<Record<number, string>> = {
  2: 'one time in two',
  3: 'one time in three',
  4: 'one time in four',
  5: 'one time in five',
};

/** Below the number of items where the kinds that are ticked cannot give so many; else empty. */
export function shorterText(wanted: number | undefined, most: number | undefined): string {
  if (wanted === undefined || most === undefined || most === 0 || wanted <= most) return '';
  return `The kinds that are ticked give at most ${most} here, so the paper will be shorter.`;
}

/** What "Ask weak points first" does, or why it cannot be ticked. */
export function weakText(studied: number | undefined): string {
  if (studied === 0) return 'You have not studied any of this yet, so no point is known to be weak.';
  return 'Points that you are least likely to recall come before the others.';
}

/** What a paper does to memory. */
export const RECORD_TEXT =
  'Nothing in this paper changes when your cards are due. Otherwise it counts for points that you have studied: what you write is recalled or missed as in study, and a wrong choice is missed unless you call it a guess.';

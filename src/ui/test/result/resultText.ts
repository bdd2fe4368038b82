// What a paper came to, in words.
import type { GuessingAdvice } from '../../../domain/paper/guessing';
import type { ItemKind } from '../../../domain/paper/item';
import type { Outcome } from '../../../domain/paper/itemResults';
import type { Confidence } from '../../../domain/paper/paper';
import type { PaperScore, Tally } from '../../../domain/paper/score';
import type { Trouble } from '../../../state/react';
import { notDoneText } from '../../messages';
import { countText, percentText } from '../../wording';
import { markedText, marksText } from '../marksText';
import { penaltyText } from '../setup/setupText';

/** The kinds of items. */
export const KIND_WORDS: Readonly<Record<ItemKind, string>> = {
  choice: 'Multiple choice',
  statements: 'Statements',
  pairs: 'Match the pairs',
  order: 'Put in order',
  cloze: 'Fill the gap',
  short: 'Short written answer',
  long: 'Long written answer',
};

/** How items were answered. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  right: 'Right',
  partly: 'Right in part',
  wrong: 'Wrong',
  open: 'Left open',
};

/** How sure the learner was. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  sure: 'Sure',
  unsure: 'Unsure',
  guess: 'Guess',
};

/** "12 right, 1 in part, 4 wrong, 3 left open"; what there is none of is left out. */
export function tallyText({ items, answered, right, partly }: Tally): string {
  const parts = [
    [right, 'right'],
    [partly, 'right in part'],
    [answered - right - partly, 'wrong'],
    [items - answered, 'left open'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}

/** How many answers came after the time was up, and what the score is without them; empty where none did. */
export function lateText({ late, of }: PaperScore): string {
  if (late.items === 0) return '';
  const came = late.items === 1 ? '1 answer was' : `${late.items} answers were`;
  return `${came} given after the time was up. Without ${late.items === 1 ? 'it' : 'them'}: ${marksText(late.marksWithout)} of ${of}.`;
}

/** What wrong choices took off, and what was left by skipping; empty where it is nothing. */
export function lossText({ lost, skipped }: PaperScore): readonly string[] {
  const guessed = lost.byGuessing === 0 ? '' : `, ${marksText(lost.byGuessing)} of it by guessing`;
  return [
    ...(lost.marks === 0
      ? []
      : [`${countText(lost.items, 'wrong choice')} took off ${markedText(lost.marks)}${guessed}.`]),
    ...(skipped === 0
      ? []
      : [`${countText(skipped, 'item')} left open gave nothing: up to ${markedText(skipped)} lay there.`]),
  ];
}

/** Whether guessing pays under the rule, in plain words. */
export function adviceText({ code, penalty, breakEven, blind, mostLeft }: GuessingAdvice): string {
  if (code === 'free') return 'A wrong choice takes nothing off, so answer every item: a guess can only win.';
  const rule = `A wrong choice takes off ${penaltyText(penalty)}: answering pays once you are right more often than ${percentText(breakEven)} of the time.`;
  const most = blind.at(-1);
  if (most === undefined) return rule;
  const guess = `a blind guess among ${most.choices}`;
  switch (code) {
    case 'pays':
      return `${rule} On average even ${guess} wins ${markedText(most.worth)}, so answer every choice.`;
    case 'even':
      return `${rule} On average ${guess} wins as much as it loses, so answer as soon as you can rule one choice out.`;
    case 'costs':
      return `${rule} On average ${guess} loses ${markedText(-most.worth)}, so answer ${whenText(mostLeft)}, and skip otherwise.`;
  }
}

function whenText(mostLeft: number): string {
  if (mostLeft > 1) return `once no more than ${mostLeft} choices are left`;
  return 'where one choice seems likelier to you than all others together';
}

/** What the learner's own guesses and unsure choices came to; empty where there were none, and where a wrong one takes nothing off. */
export function ownGuessesText({ guessed, unsure, breakEven, penalty }: GuessingAdvice): readonly string[] {
  if (penalty === 0) return [];
  const sentences: string[] = [];
  if (guessed.items > 0) {
    const came = `came to ${markedText(guessed.marks)}`;
    sentences.push(
      guessed.items === 1
        ? `Your only guess was ${guessed.right === 1 ? 'right' : 'wrong'}: it ${came}.`
        : `Of your ${guessed.items} guesses ${rightText(guessed)}: they ${came}.`,
    );
  }
  if (unsure.items > 0) {
    const pays = unsure.right / unsure.items > breakEven ? 'enough' : 'not enough';
    const whose = unsure.items === 1 ? 'your only unsure choice' : `your ${unsure.items} unsure choices`;
    sentences.push(`Of ${whose} ${rightText(unsure)}, ${pays} for answering to pay.`);
  }
  return sentences;
}

/** What was not done with a paper ("Nothing was changed."), and why. */
export function notDoneWithPaperText(what: string, failure: Trouble | 'noSuchPaper'): string {
  if (failure !== 'noSuchPaper') return notDoneText(what, failure);
  return `${what} This paper was taken away in another tab or on another device.`;
}

/** Why no session of what was missed began. */
export function noMissesText(failure: Trouble | 'noSuchPaper' | 'noCards'): string {
  if (failure !== 'noCards') return notDoneWithPaperText('No session was begun.', failure);
  return 'There is nothing to study: the questions that were missed are gone from your decks, or suspended.';
}

function rightText({ right }: Tally): string {
  if (right === 0) return 'none was right';
  return right === 1 ? '1 was right' : `${right} were right`;
}

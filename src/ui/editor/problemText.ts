// Why a note was not saved, in a sentence beside the field.
import { MOST_POINTS, TEXT_LIMITS } from '../../domain/deck/textLimits';
import type { NoteProblem } from '../../state/react';
import { numberText } from '../wording';

/** What is wrong with a field, and what to do about it. */
export function noteProblemText({ field, index, code }: NoteProblem): string {
  switch (code) {
    case 'empty':
      return index === undefined ? EMPTY[field] : `${EMPTY_ONE} Or remove it.`;
    case 'tooLong':
      return `This is too long: there is room for ${numberText(limitOf(field))} characters.`;
    case 'tooMany':
      return `There are too many: at most ${numberText(MOST_POINTS)}.`;
    case 'labelTooLong':
      return 'A label has at most six words and no colon. Put the rest into the text.';
    case 'noGap':
      return 'There is no gap yet. Select the words to be asked for, and press “Make a gap”.';
    case 'noDay':
      return 'Write a day as year, month and day, such as 2026-03-09, or leave this empty.';
    case 'blankInTag':
      return 'A tag has no blanks in it. Write “_” or “-” instead.';
  }
}

const EMPTY_ONE = 'Say what is to be recalled here.';

const EMPTY: Readonly<Record<NoteProblem['field'], string>> = {
  question: 'Write what is asked.',
  points: 'An answer has at least one point.',
  text: 'Write the text first.',
  remark: 'This is empty.',
  tags: 'This tag is empty.',
  asOf: 'This is empty.',
  fields: 'With these fields the note would have no card.',
};

function limitOf(field: NoteProblem['field']): number {
  if (field === 'question') return TEXT_LIMITS.question;
  return field === 'tags' ? TEXT_LIMITS.label : TEXT_LIMITS.text;
}

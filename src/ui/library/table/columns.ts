// The columns of the table: their names, and what they say of a card.
import { DAY_MS, type Due, type StudyDay } from '../../../domain/studyDay';
import type { CardColumn, FoundCard } from '../../../state/react';
import { clockText, dayText, daysText, LOCALE, numberText, percentText } from '../../wording';

/** A column that has a heading; `place` is an order only. */
export type ShownColumn = Exclude<CardColumn, 'place'>;

export interface Column {
  readonly column: ShownColumn;
  readonly name: string;
}

export const COLUMNS: readonly Column[] = [
  { column: 'question', name: 'Question' },
  { column: 'deck', name: 'Deck' },
  { column: 'due', name: 'Due' },
  { column: 'stability', name: 'Stability' },
  { column: 'difficulty', name: 'Difficulty' },
  { column: 'retrievability', name: 'Recall' },
  { column: 'lapses', name: 'Lapses' },
  { column: 'added', name: 'Added' },
];

// A table has room for short dates only. A study day is printed as kept, never moved by a time zone.
const short = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const studyDate = new Intl.DateTimeFormat(LOCALE, { ...short, timeZone: 'UTC' });
const localDate = new Intl.DateTimeFormat(LOCALE, short);

const NONE = '–';

/** What a column says of a card. */
export function cellText(card: FoundCard, column: ShownColumn, today: StudyDay | undefined): string {
  switch (column) {
    case 'question':
      return card.question;
    case 'deck':
      return card.deckTitle;
    case 'due':
      return stateText(card, today);
    case 'stability':
      return card.stability === undefined ? NONE : daysText(card.stability);
    case 'difficulty':
      return card.difficulty === undefined ? NONE : numberText(card.difficulty);
    case 'retrievability':
      return card.retrievability === undefined ? NONE : percentText(card.retrievability);
    case 'lapses':
      return card.phase === 'new' ? NONE : numberText(card.lapses);
    case 'added':
      return localDate.format(card.addedAtMs);
  }
}

/** When a card comes, or why it does not. */
function stateText(card: FoundCard, today: StudyDay | undefined): string {
  if (card.isSuspended) return 'Suspended';
  if (card.isBuried) return 'Buried';
  if (card.due === undefined) return 'New';
  return dueText(card.due, today);
}

function dueText(due: Due, today: StudyDay | undefined): string {
  if (due.kind === 'at') return `At ${clockText(due.atMs)}`;
  if (today === undefined) return dayText(due.day);
  const ahead = due.day - today;
  if (ahead === 0) return 'Today';
  return ahead === 1 ? 'Tomorrow' : studyDate.format(due.day * DAY_MS);
}

/** What stands out about a card, in words beside its question. */
export function marksOf({ isLeech, isWrong }: FoundCard): readonly string[] {
  return [isWrong ? 'wrong or outdated' : '', isLeech ? 'leech' : ''].filter((mark) => mark !== '');
}

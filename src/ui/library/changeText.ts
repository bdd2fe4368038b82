// The latest change in words, and what taking it back came to. A change is told by the name of its step, so that one that
// was made before a reload reads the same.
import type { DeckStepName, Trouble } from '../../state/react';
import { notDoneText } from '../messages';
import { countText } from '../wording';

/** A change of decks, notes or cards that was kept. */
export interface DeckChange {
  readonly name: DeckStepName;
  /** The title that the deck had before it; empty for what is no change of one deck. */
  readonly title: string;
  /** The title it was given, where it was given just now. */
  readonly newTitle?: string;
  /** How many cards or notes were changed, where it was these. */
  readonly count?: number;
  /** Cards that were left as they are, because what is stored of them is damaged. */
  readonly damaged?: number;
  /** Whether it was taken back before this screen was opened, and what stands before it. */
  readonly undone?: { readonly earlier: DeckChange | undefined };
  /** Whether it was done on this screen, and not before it was opened. */
  readonly isJustDone?: true;
  /** The step that takes it back; undefined when there was nothing to change. */
  readonly stepId: number | undefined;
}

/** What was done, in a sentence or two. */
export function changeText(change: DeckChange): string {
  const { count, damaged = 0 } = change;
  const done = count === 0 && change.name !== 'restExam' ? 'There was nothing to change.' : doneText(change);
  return damaged === 0 ? done : `${done} ${damagedText(damaged)}`;
}

function doneText({ name, title, newTitle, count = 1 }: DeckChange): string {
  const cards = countText(count, 'card');
  const notes = countText(count, 'note');
  const were = count === 1 ? 'was' : 'were';
  switch (name) {
    case 'import':
      return `“${title}” was imported.`;
    case 'rename':
      return newTitle === undefined
        ? `“${title}” was given another title.`
        : `The deck is now called “${newTitle}”.`;
    case 'delete':
      return `“${title}” was deleted.`;
    case 'clear':
      return 'What you remembered of cards that are no longer in your notes was cleared.';
    case 'restore':
      return 'A backup was restored.';
    case 'edit':
      return `${notes} ${were} edited.`;
    case 'add':
      return `${notes} ${were} added.`;
    case 'remove':
      return `${notes} ${were} deleted.`;
    case 'move':
      return `${notes} ${were} moved to another deck.`;
    case 'tag':
      return `${notes} ${were} tagged.`;
    case 'untag':
      return `Tags were removed from ${notes}.`;
    case 'mark':
      return `The mark “wrong or outdated” of ${notes} was changed.`;
    case 'suspend':
      return `${cards} ${were} suspended.`;
    case 'resume':
      return `${cards} ${were} resumed.`;
    case 'setDue':
      return `${cards} got another due date.`;
    case 'reset':
      return `${cards} ${count === 1 ? 'is' : 'are'} new again.`;
    case 'gradeNow':
      return `${cards} ${were} graded.`;
    case 'reschedule':
      return `${cards} ${were} rescheduled.`;
    case 'addExam':
      return `The exam “${title}” was created.`;
    case 'editExam':
      return `The exam “${title}” was changed.`;
    case 'removeExam':
      return `The exam “${title}” was removed. Its cards and what you remember stay.`;
    case 'keepExam':
      return `The cards of the exam “${title}” go on as they are.`;
    case 'restExam':
      return `The cards of the exam “${title}” rest: ${count === 0 ? 'none' : cards} ${were} suspended.`;
  }
}

function damagedText(cards: number): string {
  return cards === 1
    ? '1 card was left as it is: what is stored of it is damaged.'
    : `${countText(cards, 'card')} were left as they are: what is stored of them is damaged.`;
}

/** What is so once a change was taken back. */
export function undoneText({ name, title, count = 1 }: DeckChange): string {
  const are = count === 1 ? 'is as it was' : 'are as they were';
  switch (name) {
    case 'import':
      return 'The import was taken back: your library is as it was before.';
    case 'rename':
      return 'The deck has its old title again.';
    case 'delete':
      return `“${title}” is back.`;
    case 'clear':
      return 'What you remembered is kept again.';
    case 'restore':
      return 'The restore was taken back: your library is as it was before.';
    case 'add':
      return `${countText(count, 'note')} ${count === 1 ? 'was' : 'were'} taken out again.`;
    case 'remove':
      return `${countText(count, 'note')} ${count === 1 ? 'is' : 'are'} back.`;
    case 'edit':
    case 'move':
    case 'tag':
    case 'untag':
    case 'mark':
      return `${countText(count, 'note')} ${are} before.`;
    case 'suspend':
    case 'resume':
    case 'setDue':
    case 'reset':
    case 'gradeNow':
    case 'reschedule':
      return `${countText(count, 'card')} ${are} before.`;
    case 'restExam':
      return `The exam “${title}” and its cards are as they were before.`;
    case 'addExam':
      return `The exam “${title}” was taken out again.`;
    case 'editExam':
    case 'keepExam':
      return `The exam “${title}” is as it was before.`;
    case 'removeExam':
      return `The exam “${title}” is back.`;
  }
}

/** Why a change was not taken back, or not done again. */
export function notToggledText(
  toggle: 'undo' | 'redo',
  failure: Trouble | 'nothingToUndo' | 'changedSince',
): string {
  if (failure === 'nothingToUndo') return `There is nothing to ${toggle} any more.`;
  const what = toggle === 'undo' ? 'This was not undone' : 'This was not done again';
  if (failure === 'changedSince') {
    return `${what}: the deck was changed since, perhaps in another tab. Nothing was lost.`;
  }
  return notDoneText(`${what}.`, failure);
}

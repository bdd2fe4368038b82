// What just happened, in a few words.
import type { Notice, StepName } from '../state/react';
import { countText, gradeWord } from './wording';

/**
 * A notice in at most 36 characters, two lines beside the links of the smallest screen; undefined for trouble, which
 * takes more words, and for changes of notes, which have their own place (NoteChangeNotice.tsx).
 */
export function noticeText(notice: Notice): string | undefined {
  switch (notice.kind) {
    case 'graded': {
      const missed = notice.missed > 0 ? `, ${countText(notice.missed, 'point')} missed` : '';
      return `${gradeWord(notice.grade)}${missed}. Saved.`;
    }
    case 'undone':
      return notice.step === 'paper'
        ? 'The paper’s grades were taken back.'
        : `${stepText(notice.step)} undone.`;
    case 'redone':
      return notice.step === 'paper' ? 'The paper’s grades stand again.' : `${stepText(notice.step)} redone.`;
    case 'buried':
      return 'Buried until tomorrow.';
    case 'suspended':
      return 'Suspended until resumed in Read.';
    case 'unburied':
      return 'Buried cards are back.';
    case 'resumed':
      return 'Resumed: it is asked again.';
    case 'elsewhere':
      return 'Answered meanwhile: next card.';
    case 'leech':
      return notice.isSuspended
        ? 'Missed often: suspended as a leech.'
        : 'Missed often: this card is a leech.';
    case 'nothingToUndo':
      return 'There is nothing to undo.';
    case 'nothingToRedo':
      return 'There is nothing to redo.';
    case 'changedSince':
      return 'Studied or changed since: not undone';
    case 'saved':
      return 'Saved.';
    case 'recovered':
      return `Brought back: ${countText(notice.reviews, 'review')}.`;
    case 'noteChange':
    case 'noteChangeUndone':
    case 'trouble':
      return undefined;
  }
}

function stepText(step: Exclude<StepName, 'paper'>): string {
  switch (step) {
    case 'grade':
      return 'Answer';
    case 'bury':
      return 'Bury';
    case 'suspend':
      return 'Suspend';
    case 'unbury':
      return 'Unbury';
    case 'resume':
      return 'Resume';
  }
}

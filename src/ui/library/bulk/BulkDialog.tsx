// The dialog of a change that asks something first.
import type { ReactNode } from 'react';
import type { DeckToday, TagCount } from '../../../state/react';
import { DeleteCards } from './DeleteCards';
import { GradeNow } from './GradeNow';
import { MoveToDeck } from './MoveToDeck';
import type { BulkQuestion, QuestionProps } from './questions';
import { ResetCards } from './ResetCards';
import { SetDueDate } from './SetDueDate';
import { TagCards } from './TagCards';

interface BulkDialogProps extends QuestionProps {
  readonly question: BulkQuestion;
  readonly decks: readonly DeckToday[];
  readonly tags: readonly TagCount[];
}

/** Draws the dialog of a question. */
export function BulkDialog({ question, bulk, decks, tags, onClose }: BulkDialogProps): ReactNode {
  const shared = { bulk, onClose };
  switch (question) {
    case 'tag':
    case 'untag':
      return <TagCards {...shared} kind={question} tags={tags} />;
    case 'move':
      return <MoveToDeck {...shared} decks={decks} />;
    case 'setDue':
      return <SetDueDate {...shared} />;
    case 'reset':
      return <ResetCards {...shared} />;
    case 'gradeNow':
      return <GradeNow {...shared} />;
    case 'delete':
      return <DeleteCards {...shared} />;
  }
}

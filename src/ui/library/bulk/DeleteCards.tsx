// The question before notes are deleted: what goes, and what stays.
import type { ReactNode } from 'react';
import { countText } from '../../wording';
import library from '../Library.module.css';
import type { QuestionProps } from './questions';
import { BulkForm } from './BulkForm';

/** Asks once whether the notes of the selected cards are to be deleted. */
export function DeleteCards({ bulk, onClose }: QuestionProps): ReactNode {
  return (
    <BulkForm
      title={`Delete the notes of ${countText(bulk.cards, 'card')}?`}
      action="Delete"
      bulk={bulk}
      onSubmit={() => bulk.change({ kind: 'delete' })}
      onClose={onClose}
    >
      <p>
        A note goes with all its cards, also with those that are not selected. Its text is removed from this
        device. What you remember of its cards stays until you clear it in Your data, and comes back when you
        import the note again.
      </p>
      <p className={library.facts}>You can undo this afterwards.</p>
    </BulkForm>
  );
}

// Making the selected cards new again, with the two choices that come with it.
import { useState, type ReactNode } from 'react';
import { countText } from '../../wording';
import library from '../Library.module.css';
import type { QuestionProps } from './questions';
import { BulkForm } from './BulkForm';
import styles from './Bulk.module.css';

/** Asks where the cards come in the queue, and whether their counts begin anew. */
export function ResetCards({ bulk, onClose }: QuestionProps): ReactNode {
  const [toEnd, setToEnd] = useState(true);
  const [resetCounts, setResetCounts] = useState(false);
  return (
    <BulkForm
      title={`Reset ${countText(bulk.cards, 'card')}?`}
      action="Reset"
      bulk={bulk}
      onSubmit={() => bulk.change({ kind: 'reset', toEnd, resetCounts })}
      onClose={onClose}
    >
      <p>
        They are new again, and you learn them from the beginning. Their history is kept, but no longer counts
        for what comes when.
      </p>
      <label className={styles.choice}>
        <input type="checkbox" checked={toEnd} onChange={(event) => setToEnd(event.target.checked)} />
        Put them at the end of the new cards, not where they were
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={resetCounts}
          onChange={(event) => setResetCounts(event.target.checked)}
        />
        Count reviews and lapses from 0 again
      </label>
      <p className={library.facts}>You can undo this afterwards.</p>
    </BulkForm>
  );
}

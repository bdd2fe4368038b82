// The frame of a dialog about the selected cards: its fields, its button, and why it was refused.
import type { ReactNode } from 'react';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import library from '../Library.module.css';
import type { Bulk } from './useBulk';

interface BulkFormProps {
  readonly title: string;
  /** The name of the button. */
  readonly action: string;
  readonly bulk: Bulk;
  /** Why what was entered cannot be done; said under this id. */
  readonly problem?: string;
  readonly problemId?: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks in a dialog, and does it when the button or Enter is pressed. */
export function BulkForm(props: BulkFormProps): ReactNode {
  const { title, action, bulk, problem = '', problemId, onSubmit, onClose, children } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={library.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <p id={problemId} role="alert" className={library.refused}>
          {problem === '' ? bulk.refusal : problem}
        </p>
        <div className={library.buttons}>
          <Button type="submit" variant="primary" aria-disabled={bulk.isBusy}>
            {action}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          {bulk.isBusy && <p role="status">Changing …</p>}
        </div>
      </form>
    </Dialog>
  );
}

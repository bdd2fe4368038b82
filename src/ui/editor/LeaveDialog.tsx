// The question before unsaved changes are left.
import type { ReactNode } from 'react';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import styles from './Editor.module.css';

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

/** Asks whether the changes are to be thrown away. */
export function LeaveDialog({ onStay, onDiscard }: LeaveDialogProps): ReactNode {
  return (
    <Dialog title="Leave without saving?" onClose={onStay}>
      <p>Your changes are not saved yet.</p>
      <p className={styles.actions}>
        <Button variant="primary" onClick={onStay}>
          Keep editing
        </Button>
        <Button onClick={onDiscard}>Discard the changes</Button>
      </p>
    </Dialog>
  );
}

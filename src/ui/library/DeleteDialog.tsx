// The question before a deck is deleted: what goes, and what stays.
import { useState, type ReactNode } from 'react';
import { useCommands, type DeckToday } from '../../state/react';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useBusy } from '../parts/useBusy';
import { countText } from '../wording';
import type { DeckChange } from './changeText';
import styles from './Library.module.css';

interface DeleteDialogProps {
  readonly deck: DeckToday;
  readonly onClose: () => void;
  readonly onDone: (change: DeckChange) => void;
}

/** Asks once whether a deck is to be deleted. */
export function DeleteDialog({ deck, onClose, onDone }: DeleteDialogProps): ReactNode {
  const { deleteDeck } = useCommands();
  const [refusal, setRefusal] = useState('');
  // A second press would be a deletion of nothing, which nothing takes back.
  const [isBusy, start] = useBusy();

  async function remove(): Promise<void> {
    const result = await deleteDeck(deck.id);
    if (result.ok) return onDone({ name: 'delete', title: deck.title, stepId: result.value });
    setRefusal(notDoneText('Not deleted.', result.failure));
  }

  return (
    <Dialog title={`Delete “${deck.title}”?`} onClose={onClose}>
      <div className={styles.form}>
        <p>
          The text of its {countText(deck.cards, 'card')} is removed from this device. What you remember of
          its cards stays on this device until you clear it in Your data, and comes back when you import it
          again.
        </p>
        <p className={styles.facts}>You can undo this afterwards, or export the deck in Your data first.</p>
        <p role="alert" className={styles.refused}>
          {refusal}
        </p>
        <div className={styles.buttons}>
          <Button variant="primary" aria-disabled={isBusy} onClick={() => void start(remove)}>
            Delete
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}

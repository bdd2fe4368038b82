// The question before the memory of cards without a text is cleared: what goes, and what stays.
import { useState, type ReactNode } from 'react';
import { useCommands, type GoneCards } from '../../state/react';
import type { DeckChange } from '../library/changeText';
import styles from '../library/Library.module.css';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useBusy } from '../parts/useBusy';
import { countText } from '../wording';

interface ClearDialogProps {
  readonly gone: GoneCards;
  readonly onClose: () => void;
  readonly onDone: (change: DeckChange) => void;
}

/** Asks once whether it is to be cleared. */
export function ClearDialog({ gone, onClose, onDone }: ClearDialogProps): ReactNode {
  const { clearGoneCards } = useCommands();
  const [refusal, setRefusal] = useState('');
  const [isBusy, start] = useBusy();

  async function clear(): Promise<void> {
    const result = await clearGoneCards();
    if (result.ok && result.value !== undefined) {
      return onDone({ name: 'clear', title: '', stepId: result.value });
    }
    if (result.ok) return setRefusal('There was nothing left to clear, perhaps because another tab did it.');
    setRefusal(notDoneText('Nothing was cleared.', result.failure));
  }

  return (
    <Dialog title={`Clear what you remember of ${countText(gone.cards, 'card')}?`} onClose={onClose}>
      <div className={styles.form}>
        <p>
          {gone.cards === 1
            ? 'If its text comes back, it is a new card and you learn it from the beginning.'
            : 'If their text comes back, they are new cards and you learn them from the beginning.'}{' '}
          Your days, your streak and every card in your decks stay as they are.
        </p>
        <p className={styles.facts}>You can undo this afterwards, or make a backup first.</p>
        <p role="alert" className={styles.refused}>
          {refusal}
        </p>
        <div className={styles.buttons}>
          <Button variant="primary" aria-disabled={isBusy} onClick={() => void start(clear)}>
            Clear
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          {isBusy && <p role="status">Clearing …</p>}
        </div>
      </div>
    </Dialog>
  );
}

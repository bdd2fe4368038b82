// What was just done to decks, notes or cards, with the way to take it back and to do it again. The region is always
// there, so that it is heard.
import { useState, type ReactNode } from 'react';
import { useCommands } from '../../state/react';
import { Button } from '../parts/Button';
import { changeText, notToggledText, undoneText, type DeckChange } from './changeText';
import styles from './Library.module.css';

interface ChangeStatusProps {
  readonly change: DeckChange | undefined;
  /** The change was taken back, or done again. */
  readonly onToggled: () => void;
}

/** What is told after an undo or a redo; another change begins anew. */
interface Told {
  readonly of: DeckChange | undefined;
  readonly about: DeckChange;
  readonly text: string;
  readonly next: 'undo' | 'redo' | undefined;
  /** The change that stands before one that was taken back. */
  readonly earlier?: DeckChange | undefined;
}

/** Says the latest change and offers "Undo", and then "Redo" beside the "Undo" of the change before it. */
export function ChangeStatus({ change, onToggled }: ChangeStatusProps): ReactNode {
  const { undoDeckChange, redoDeckChange, readDeckChange, dismissNotice } = useCommands();
  const [latest, setTold] = useState<Told | undefined>(undefined);
  const told = latest !== undefined && latest.of === change ? latest : change && firstTold(change);

  async function toggle(about: DeckChange, direction: 'undo' | 'redo'): Promise<void> {
    const isUndo = direction === 'undo';
    const tell = (text: string, more: Partial<Told> = {}): void =>
      setTold({ of: change, about, text, next: undefined, ...more });
    tell(isUndo ? 'Undoing …' : 'Redoing …');
    // A notice that offers to take back the same would fail from now on.
    dismissNotice();
    const result = await (isUndo ? undoDeckChange : redoDeckChange)(about.stepId);
    if (!result.ok) return tell(notToggledText(direction, result.failure));
    const earlier = isUndo ? await readDeckChange() : undefined;
    tell(isUndo ? undoneText(about) : changeText(about), {
      next: isUndo ? 'redo' : 'undo',
      earlier: earlier?.stepId === about.stepId ? undefined : earlier,
    });
    onToggled();
  }

  function toggleButton(about: DeckChange, direction: 'undo' | 'redo', words: string): ReactNode {
    return (
      <Button
        aria-describedby={words}
        onClick={() => {
          // The button goes while it is done: the focus must not go with it.
          document.getElementById('deck-change')?.focus();
          void toggle(about, direction);
        }}
      >
        {direction === 'undo' ? 'Undo' : 'Redo'}
      </Button>
    );
  }

  return (
    <div
      className={change === undefined ? 'visually-hidden' : styles.status}
      data-just-done={change?.isJustDone}
    >
      <p role="status" tabIndex={-1} id="deck-change">
        {told?.text}
      </p>
      {told?.next !== undefined &&
        told.about.stepId !== undefined &&
        toggleButton(told.about, told.next, 'deck-change')}
      {told?.earlier !== undefined && (
        <>
          <p id="earlier-change" className={styles.earlier}>
            Before that: {changeText(told.earlier)}
          </p>
          {toggleButton(told.earlier, 'undo', 'earlier-change')}
        </>
      )}
    </div>
  );
}

function firstTold(change: DeckChange): Told {
  const { undone } = change;
  return undone === undefined
    ? { of: change, about: change, text: changeText(change), next: 'undo' }
    : { of: change, about: change, text: undoneText(change), next: 'redo', earlier: undone.earlier };
}

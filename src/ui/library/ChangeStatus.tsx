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

/** What came of undoing or redoing a change; another change begins anew. */
interface Toggled {
  readonly of: DeckChange;
  readonly text: string;
  readonly next: 'undo' | 'redo' | undefined;
}

/** Says the latest change and offers "Undo", and then "Redo". */
export function ChangeStatus({ change, onToggled }: ChangeStatusProps): ReactNode {
  const { undoDeckChange, redoDeckChange } = useCommands();
  const [latest, setToggled] = useState<Toggled | undefined>(undefined);
  const toggled = latest?.of === change ? latest : undefined;
  const next = toggled === undefined ? 'undo' : toggled.next;

  async function toggle(of: DeckChange, direction: 'undo' | 'redo'): Promise<void> {
    const isUndo = direction === 'undo';
    setToggled({ of, text: isUndo ? 'Undoing …' : 'Redoing …', next: undefined });
    const result = await (isUndo ? undoDeckChange : redoDeckChange)(of.stepId);
    if (!result.ok) {
      return setToggled({ of, text: notToggledText(direction, result.failure), next: undefined });
    }
    setToggled({ of, text: isUndo ? undoneText(of) : changeText(of), next: isUndo ? 'redo' : 'undo' });
    onToggled();
  }

  return (
    <div
      className={change === undefined ? 'visually-hidden' : styles.status}
      data-just-done={change?.isJustDone}
    >
      <p role="status" tabIndex={-1} id="deck-change">
        {change !== undefined && (toggled?.text ?? changeText(change))}
      </p>
      {change?.stepId !== undefined && next !== undefined && (
        <Button
          aria-describedby="deck-change"
          onClick={() => {
            // The button goes while it is done: the focus must not go with it.
            document.getElementById('deck-change')?.focus();
            void toggle(change, next);
          }}
        >
          {next === 'undo' ? 'Undo' : 'Redo'}
        </Button>
      )}
    </div>
  );
}

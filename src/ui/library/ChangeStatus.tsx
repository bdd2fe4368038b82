// What was just done to a deck, with the way to take it back. The region is always there, so that it is heard.
import { useState, type ReactNode } from 'react';
import { useCommands, type Trouble } from '../../state/react';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import styles from './Library.module.css';

/** A change of a deck that was kept. */
export interface DeckChange {
  /** `retitled` is a new title that was given some time ago: then only the old one is known. */
  readonly kind: 'renamed' | 'retitled' | 'deleted' | 'imported' | 'cleared';
  /** The title it has now, or had; not told of what was cleared. */
  readonly title: string;
  /** Whether it was done on this screen, and not before it was opened. */
  readonly isJustDone?: true;
  /** The step that takes it back; undefined when there was nothing to change. */
  readonly stepId: number | undefined;
}

interface ChangeStatusProps {
  readonly change: DeckChange | undefined;
  readonly onUndone: () => void;
}

/** Says the latest change and offers "Undo", once. */
export function ChangeStatus({ change, onUndone }: ChangeStatusProps): ReactNode {
  const { undoDeckChange } = useCommands();
  // What came of undoing the change; another change begins anew.
  const [undone, setUndone] = useState<{ readonly of: DeckChange; readonly text: string } | undefined>(
    undefined,
  );
  const isUndone = undone !== undefined && undone.of === change;

  async function undo(of: DeckChange): Promise<void> {
    setUndone({ of, text: 'Undoing …' });
    const result = await undoDeckChange(of.stepId);
    setUndone({ of, text: result.ok ? undoneText(of) : notUndoneText(result.failure) });
    if (result.ok) onUndone();
  }

  return (
    <div className={change === undefined ? 'visually-hidden' : styles.status}>
      <p role="status" tabIndex={-1} id="deck-change">
        {change !== undefined && (isUndone ? undone.text : changeText(change))}
      </p>
      {change?.stepId !== undefined && !isUndone && (
        <Button
          onClick={() => {
            // The button goes when it is done: the focus must not go with it.
            document.getElementById('deck-change')?.focus();
            void undo(change);
          }}
        >
          Undo
        </Button>
      )}
    </div>
  );
}

function changeText({ kind, title }: DeckChange): string {
  switch (kind) {
    case 'renamed':
      return `The deck is now called “${title}”.`;
    case 'retitled':
      return `“${title}” was given another title.`;
    case 'deleted':
      return `“${title}” was deleted.`;
    case 'imported':
      return `“${title}” was imported.`;
    case 'cleared':
      return 'What you remembered of cards that are no longer in your notes was cleared.';
  }
}

function undoneText({ kind, title }: DeckChange): string {
  switch (kind) {
    case 'renamed':
    case 'retitled':
      return 'The deck has its old title again.';
    case 'deleted':
      return `“${title}” is back.`;
    case 'imported':
      return 'The import was taken back: your library is as it was before.';
    case 'cleared':
      return 'What you remembered is kept again.';
  }
}

function notUndoneText(failure: Trouble | 'nothingToUndo' | 'changedSince'): string {
  if (failure === 'nothingToUndo') return 'There is nothing to undo any more.';
  if (failure === 'changedSince') {
    return 'This was not undone: the deck was changed since, perhaps in another tab. Nothing was lost.';
  }
  return notDoneText('This was not undone.', failure);
}

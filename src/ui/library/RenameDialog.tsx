// Another title for a deck.
import { useId, useState, type ReactNode } from 'react';
import { useCommands, type DeckToday } from '../../state/react';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useBusy } from '../parts/useBusy';
import type { DeckChange } from './changeText';
import styles from './Library.module.css';
import { titleProblem } from './titleProblem';

interface RenameDialogProps {
  readonly deck: DeckToday;
  readonly onClose: () => void;
  readonly onDone: (change: DeckChange) => void;
}

/** Asks for the new title; what cannot be a title is refused beside the field. */
export function RenameDialog({ deck, onClose, onDone }: RenameDialogProps): ReactNode {
  const { renameDeck } = useCommands();
  const [title, setTitle] = useState(deck.title);
  const [refusal, setRefusal] = useState('');
  const [, start] = useBusy();
  const id = useId();

  async function rename(): Promise<void> {
    const trimmed = title.trim();
    if (trimmed === deck.title) return onClose();
    const problem = titleProblem(trimmed);
    if (problem !== undefined) return refuse(problem);
    const result = await renameDeck(deck.id, trimmed);
    if (result.ok) return done(trimmed, result.value);
    refuse(notDoneText('Not renamed.', result.failure));
  }

  function done(newTitle: string, stepId: number | undefined): void {
    onDone({ name: 'rename', title: deck.title, newTitle, stepId });
  }

  function refuse(problem: string): void {
    setRefusal(problem);
    document.getElementById(id)?.focus();
  }

  return (
    <Dialog title="Rename the deck" onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void start(rename);
        }}
      >
        <label htmlFor={id}>Title</label>
        <input
          id={id}
          ref={selectAll}
          className={styles.title}
          dir="auto"
          autoComplete="off"
          value={title}
          aria-invalid={refusal !== ''}
          aria-describedby={`${id}-hint ${id}-said`}
          onChange={(event) => {
            setTitle(event.target.value);
            setRefusal('');
          }}
        />
        <p id={`${id}-hint`} className={styles.facts}>
          “::” puts a deck into another: “Languages::Latin”.
        </p>
        <p id={`${id}-said`} role="alert" className={styles.refused}>
          {refusal}
        </p>
        <div className={styles.buttons}>
          <Button type="submit" variant="primary">
            Rename
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function selectAll(field: HTMLInputElement | null): void {
  field?.select();
}

// The groups of notes that ask the same, and what is done about each note.
import { useRef, useState, type ReactNode } from 'react';
import { cardIdsOf } from '../../domain/deck/slots';
import type { NoteId } from '../../domain/ids';
import { useCommands, type DuplicateGroup, type Trouble } from '../../state/react';
import styles from '../editor/Editor.module.css';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import { DuplicateNote } from './DuplicateNote';

interface DuplicateGroupsProps {
  readonly found: readonly DuplicateGroup[];
  readonly onRefresh: () => void;
}

// More on the page take the browser longer to draw than a learner should wait.
const SHOWN = 50;

/** The groups; a note that is deleted or said to be none goes out of sight. */
export function DuplicateGroups({ found, onRefresh }: DuplicateGroupsProps): ReactNode {
  const commands = useCommands();
  // Notes that are no duplicates, or are deleted: out of sight here until the screen is opened again.
  const [hidden, setHidden] = useState<ReadonlySet<NoteId>>(new Set());
  const [shown, setShown] = useState(SHOWN);
  const [refusal, setRefusal] = useState('');
  const summary = useRef<HTMLParagraphElement>(null);
  const groups = found
    .map((group) => ({ ...group, notes: group.notes.filter(({ noteId }) => !hidden.has(noteId)) }))
    .filter(({ notes }) => notes.length > 1);

  function hide(noteId: NoteId): void {
    setHidden(new Set([...hidden, noteId]));
    // The button goes with the note.
    summary.current?.focus();
  }

  function refuse(why: Trouble | 'noSuchNote'): void {
    const text = why === 'noSuchNote' ? 'This note is no longer here.' : notDoneText('Not deleted.', why);
    setRefusal(text);
  }

  async function remove(noteId: NoteId): Promise<void> {
    setRefusal('');
    const read = await commands.readNote(noteId);
    if (!read.ok) return refuse(read.failure);
    const changed = await commands.changeCards(cardIdsOf(read.value.note), { kind: 'delete' });
    if (!changed.ok) return refuse(changed.failure);
    const { stepId } = changed.value;
    commands.tellNoteChange({ what: 'removed', stepIds: stepId === undefined ? [] : [stepId] });
    hide(noteId);
  }

  return (
    <>
      <p role="status" tabIndex={-1} ref={summary}>
        {groups.length === 0
          ? 'No notes ask the same.'
          : `${countText(groups.length, 'group')} of notes that ask the same, or nearly so.`}
      </p>
      <p role="alert" className={styles.problem}>
        {refusal}
      </p>
      <ul className={styles.groups}>
        {groups.slice(0, shown).map((group) => (
          <li key={group.notes.map(({ noteId }) => noteId).join(' ')} className={styles.sheet}>
            <h2 dir="auto">{group.isExact ? 'The same question' : 'Nearly the same question'}</h2>
            <ul className={styles.notes}>
              {group.notes.map((note) => (
                <DuplicateNote
                  key={note.noteId}
                  note={note}
                  onDelete={() => void remove(note.noteId)}
                  onHide={() => hide(note.noteId)}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className={styles.actions}>
        {groups.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>Show more</Button>}
        <Button onClick={onRefresh}>Compare again</Button>
      </p>
    </>
  );
}

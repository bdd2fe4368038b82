// What was done to a note or to the text of a deck, with the way to take it back: it is told wherever the learner went after it,
// and stays long enough to be read and used there. Loaded with the first change.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useApp, useCommands, type NoteChangeTold } from '../../state/react';
import { Button } from '../parts/Button';
import styles from './NoticeBand.module.css';

const STAYS_MS = 20_000;

/** The notice with "Undo". It goes by itself, but not from under a pointer or the focus. */
export function NoteChangeNotice(): ReactNode {
  const notice = useApp((state) => state.notice?.notice);
  const { dismissNotice, undoNoteChange } = useCommands();
  // Filled a moment after it is there, or screen readers would miss it.
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setThere(true), 50);
    return () => clearTimeout(timer);
  }, []);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      if (box.current?.matches(':hover, :focus-within') === false) dismissNotice();
    }, STAYS_MS);
    return () => clearInterval(timer);
  }, [dismissNotice]);
  const change = notice?.kind === 'noteChange' ? notice : undefined;
  return (
    <div ref={box} className={styles.notice}>
      <div role="status" className={styles.text}>
        {isThere && (change === undefined ? 'The change was taken back.' : WORDS[change.what])}
      </div>
      {change !== undefined && change.stepIds.length > 0 && (
        <Button className={styles.update} onClick={() => undoNoteChange(change.stepIds)}>
          Undo
        </Button>
      )}
      <Button variant="plain" className={styles.dismiss} aria-label="Dismiss" onClick={dismissNotice}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" />
        </svg>
      </Button>
    </div>
  );
}

const WORDS = {
  saved: 'Note saved.',
  added: 'Note added.',
  removed: 'Note deleted.',
  marked: 'Marked as wrong or outdated.',
  unmarked: 'No longer marked.',
  textSaved: 'The text of the deck is saved.',
} as const satisfies Record<NoteChangeTold['what'], string>;

// Short notices at the top of the window, where no button of a screen is, and the word that a new version is ready.
// The idea to know: the live region is always there and only its text changes, or screen readers would miss it.
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useApp, useCommands, type Notice } from '../../state/react';
import { noticeText } from '../notices';
import { Button } from '../parts/Button';
import styles from './NoticeBand.module.css';

const NoteChangeNotice = lazy(async () => ({
  default: (await import('./NoteChangeNotice')).NoteChangeNotice,
}));

const SHOWN_MS = 6000;

/** Says notices and updates. While a card is being answered, a new version waits unsaid. */
export function NoticeBand({ isStudy }: { readonly isStudy: boolean }): ReactNode {
  const current = useApp((state) => state.notice);
  const { dismissNotice } = useCommands();
  const [isHeld, setHeld] = useState(false);
  const isSeen = current !== undefined && isVisible(current.notice);
  // Trouble has its own place, and stays there until it is dismissed; so does what can be taken back.
  const kind = current?.notice.kind;
  const isOfNote = kind === 'noteChange' || kind === 'noteChangeUndone';
  const isPassing = kind !== undefined && kind !== 'trouble' && kind !== 'noteChange';
  const id = current?.id;

  useEffect(() => {
    if (!isPassing || isHeld) return;
    const timer = setTimeout(dismissNotice, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isPassing, isHeld, id, dismissNotice]);

  return (
    <div className={styles.band}>
      <div
        className={isSeen ? styles.notice : 'visually-hidden'}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <div role="status" className={styles.text}>
          {current !== undefined && <span key={id}>{noticeText(current.notice)}</span>}
        </div>
        {isSeen && (
          <Button
            variant="plain"
            className={styles.dismiss}
            aria-label="Dismiss"
            onClick={() => {
              setHeld(false);
              dismissNotice();
            }}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" />
            </svg>
          </Button>
        )}
      </div>
      {isOfNote && (
        <Suspense>
          <NoteChangeNotice key={id} />
        </Suspense>
      )}
      <UpdatePrompt isStudy={isStudy} isSilent={isSeen || isOfNote} />
    </div>
  );
}

interface UpdatePromptProps {
  readonly isStudy: boolean;
  /** A notice is in its place. */
  readonly isSilent: boolean;
}

function UpdatePrompt({ isStudy, isSilent }: UpdatePromptProps): ReactNode {
  const isReady = useApp((state) => state.updateReady && (!isStudy || state.study.stage.kind === 'finished'));
  const { applyUpdate } = useCommands();
  const isShown = isReady && !isSilent;
  return (
    <div className={isShown ? styles.notice : undefined}>
      <div role="status" className={styles.text}>
        {isShown && 'A new version is ready.'}
      </div>
      {isShown && (
        <Button variant="primary" className={styles.update} onClick={applyUpdate}>
          Update
        </Button>
      )}
    </div>
  );
}

/** What is said to the eye too; a grade shows by the next card, and trouble has its own place. */
function isVisible({ kind }: Notice): boolean {
  return !/^(?:graded|saved|trouble|noteChange)/u.test(kind);
}

// The text of a deck in a field, and the review of what it would change. The idea to know: the review is the one of an import; the
// text waits in its draft until it is applied.
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { DeckId } from '../../domain/ids';
import { useCommands } from '../../state/react';
import { readAddress } from '../addresses';
import { deckTextAddress } from '../library/addresses';
import styles from '../editor/Editor.module.css';
import { useDraftOf } from '../editor/useDraftOf';
import { useGoBack } from '../editor/useGoBack';
import { useLeaveGuard } from '../editor/useLeaveGuard';
import { GoToLineContext } from '../import/Problems';
import { Button } from '../parts/Button';
import { selectLine } from './selectLine';
import { TextReview } from './TextReview';
import { useReview } from './useReview';

/** A deck's document. */
export interface WholeText {
  readonly title: string;
  readonly text: string;
}

interface DeckTextProps {
  readonly deckId: DeckId;
  readonly whole: WholeText;
}

/** The field with "See the changes", and then the changes. */
export function DeckText({ deckId, whole }: DeckTextProps): ReactNode {
  const { tellNoteChange } = useCommands();
  const draft = useDraftOf(deckTextAddress(deckId), whole.text, isText);
  const goBack = useGoBack(readAddress(deckId));
  const guard = useLeaveGuard(draft, goBack);
  const line = useRef<number | undefined>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const review = useReview((stepId) => {
    draft.done();
    tellNoteChange({ what: 'textSaved', stepIds: stepId === undefined ? [] : [stepId] });
    goBack();
  });
  const { isBegun, isAway } = review;

  // Back in the field: at the line that was asked for, or where it was left.
  useEffect(() => {
    if (isAway || !isBegun || field.current === null) return;
    selectLine(field.current, line.current);
    line.current = undefined;
  }, [isAway, isBegun]);

  function backToText(toLine?: number): void {
    line.current = toLine;
    review.leave();
  }

  if (isAway) {
    return (
      <GoToLineContext value={backToText}>
        <TextReview stage={review.stage} onBack={() => backToText()} />
      </GoToLineContext>
    );
  }
  return (
    <>
      <div className={styles.sheet}>
        <label htmlFor={id} dir="auto">
          The text of “{whole.title}”
        </label>
        <p id={`${id}-hint`} className={styles.hint}>
          “Q:” stands before a question and “A:” before its answer. What you remember is kept: before anything
          is written you see what changes.
        </p>
        {draft.isFromBefore && (
          <p role="status" className={styles.hint}>
            What you wrote here before is not saved yet.
          </p>
        )}
        <textarea
          id={id}
          ref={field}
          aria-describedby={`${id}-hint`}
          className={`${styles.input} ${styles.document}`}
          dir="auto"
          spellCheck={false}
          value={draft.fields}
          onChange={({ target }) => draft.change(target.value)}
        />
        <div className={styles.foot}>
          <Button
            variant="primary"
            aria-disabled={!draft.isChanged}
            onClick={() => {
              if (!draft.isChanged) return;
              review.begin(draft.fields, deckId);
            }}
          >
            See the changes
          </Button>
          <Button variant="plain" onClick={guard.cancel}>
            Cancel
          </Button>
          {!draft.isChanged && <p className={styles.hint}>Nothing is changed yet.</p>}
        </div>
      </div>
      {guard.question}
    </>
  );
}

function isText(kept: unknown): kept is string {
  return typeof kept === 'string';
}

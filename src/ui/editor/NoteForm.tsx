// The form of a note with its live preview, the same for a note that is here and a new one. The idea to know: whatever comes of
// saving, what was written stays in the fields.
import { useDeferredValue, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Result } from '../../domain/result';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import { AboutFields } from './AboutFields';
import { CardPreview } from './CardPreview';
import styles from './Editor.module.css';
import type { EditorFields } from './editorFields';
import { fieldProblems, focusFirstProblem, refusalText, type NotSaved } from './notSaved';
import { OwnFields } from './OwnFields';
import { previewCards, type PreviewContext } from './previewCards';
import { TextFields } from './TextFields';
import type { Draft } from './useDraftOf';
import { useLeaveGuard } from './useLeaveGuard';

interface NoteFormProps {
  readonly draft: Draft<EditorFields>;
  readonly context: PreviewContext;
  /** The day of its deck, as YYYY-MM-DD. */
  readonly deckAsOf: string | undefined;
  /** Saves the fields; `isLast` when nothing more is to be written here. */
  readonly onSave: (fields: EditorFields, isLast: boolean) => Promise<Result<undefined, NotSaved>>;
  readonly onLeave: () => void;
  /** Whether another note can be written after this one. */
  readonly isNew?: boolean;
}

/** Fields, preview, and the buttons at the foot. */
export function NoteForm({
  draft,
  context,
  deckAsOf,
  onSave,
  onLeave,
  isNew = false,
}: NoteFormProps): ReactNode {
  const { fields, change } = draft;
  const [refusal, setRefusal] = useState<NotSaved | undefined>(undefined);
  const [isBusy, start] = useBusy();
  const guard = useLeaveGuard(draft, onLeave);
  const shown = useDeferredValue(fields.text);
  const cards = useMemo(() => previewCards(shown, context), [shown, context]);
  const problems = fieldProblems(refusal);

  const save = (isLast: boolean): void =>
    void start(async () => {
      const result = await onSave(fields, isLast);
      setRefusal(result.ok ? undefined : result.failure);
      if (!result.ok) requestAnimationFrame(focusFirstProblem);
    });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save(true);
  }

  return (
    <>
      <form
        className={styles.columns}
        aria-label="Note"
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          save(true);
        }}
      >
        <div className={styles.form}>
          <TextFields
            fields={fields.text}
            noteType={context.noteType}
            problems={problems}
            onChange={(text) => change({ ...fields, text })}
          />
          <AboutFields fields={fields} deckAsOf={deckAsOf} problems={problems} onChange={change} />
          <OwnFields fields={fields} onChange={change} />
          <div className={styles.foot}>
            <p role="alert" className={styles.problem} data-refusal tabIndex={-1}>
              {refusal !== undefined && refusalText(refusal)}
            </p>
            <Button type="submit" variant="primary" aria-disabled={isBusy} aria-keyshortcuts="Control+Enter">
              {isNew ? 'Add' : 'Save'}
            </Button>
            {isNew && (
              <Button aria-disabled={isBusy} onClick={() => save(false)}>
                Add and write another
              </Button>
            )}
            <Button variant="plain" onClick={guard.cancel}>
              Cancel
            </Button>
          </div>
        </div>
        <CardPreview cards={cards} />
      </form>
      {guard.question}
    </>
  );
}

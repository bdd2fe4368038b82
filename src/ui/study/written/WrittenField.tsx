// Where an answer is typed.
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { titleOf } from '../../../domain/deck/face';
import { useApp, type ShownCard } from '../../../state/react';
import card from '../CardOnScreen.module.css';
import { withoutMarks } from '../spokenText';
import { bringAnswerBack, keepAnswer, keptAnswer } from './keptAnswer';
import styles from './Written.module.css';

interface WrittenFieldProps {
  readonly card: ShownCard;
  readonly onShowAnswer: () => void;
}

/** A text area of several lines. It takes the focus from the question, except where that would open a keyboard over the card. */
export function WrittenField({ card: shown, onShowAnswer }: WrittenFieldProps): ReactNode {
  const notice = useApp((state) => state.notice);
  const [text, setText] = useState(() => {
    if (notice?.notice.kind === 'undone') bringAnswerBack(shown);
    return keptAnswer(shown).text;
  });
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    const isElsewhere = document.activeElement?.matches('body, [tabindex="-1"]') === false;
    if (!isElsewhere && !matchMedia('(hover: none)').matches) field.current?.focus({ preventScroll: true });
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') field.current?.blur();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onShowAnswer();
    else return;
    event.preventDefault();
  }

  return (
    <div className={`${card.written} ${styles.written}`}>
      <label className={styles.head} htmlFor={id}>
        Your answer
      </label>
      {/* The focus leaves the question before it is heard. */}
      <span id={`${id}-question`} hidden>
        {withoutMarks(titleOf(shown.face))}
      </span>
      <textarea
        ref={field}
        id={id}
        className={styles.field}
        dir="auto"
        rows={4}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-question`}
        aria-keyshortcuts="Control+Enter"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          keepAnswer(shown, { text: target.value });
        }}
        onKeyDown={onKeyDown}
      />
      <p className={`${styles.line} ${styles.keys}`}>Ctrl+Enter shows the answer, Esc leaves the text.</p>
    </div>
  );
}

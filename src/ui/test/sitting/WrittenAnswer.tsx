// A place to write an answer.
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import type { AnswerProps } from './answerProps';
import styles from './Item.module.css';

interface WrittenAnswerProps extends Omit<AnswerProps, 'item'> {
  /** How many lines it shows at least; one line takes no line break. */
  readonly rows: number;
  /** For one line: what Enter does. */
  readonly onEnter?: () => void;
}

/** The text area "Your answer"; what is typed is the answer at once. */
export function WrittenAnswer({ answer, onAnswer, rows, onEnter }: WrittenAnswerProps): ReactNode {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event;
    if (onEnter === undefined || key !== 'Enter' || nativeEvent.isComposing) return;
    if (ctrlKey || metaKey || altKey || shiftKey) return;
    event.preventDefault();
    if (!event.repeat) onEnter();
  };
  return (
    <div className={styles.written}>
      <label htmlFor={id}>Your answer</label>
      <textarea
        id={id}
        rows={rows}
        dir="auto"
        autoComplete="off"
        enterKeyHint={onEnter === undefined ? 'enter' : 'next'}
        value={answer?.kind === 'written' ? answer.text : ''}
        onChange={({ target }) =>
          onAnswer(target.value === '' ? undefined : { kind: 'written', text: target.value })
        }
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

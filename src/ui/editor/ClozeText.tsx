// A text with gaps: the selection becomes a gap by a button or by Ctrl+Shift+C.
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../parts/Button';
import styles from './Editor.module.css';
import { Field } from './Field';
import { makeGap, type Selected } from './makeGap';

interface ClozeTextProps {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
}

/** The field with "Make a gap". */
export function ClozeText({ value, problem, onChange }: ClozeTextProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const made = useRef<Selected | undefined>(undefined);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    const { current } = made;
    if (current === undefined || current.text !== value) return;
    made.current = undefined;
    field.current?.focus();
    field.current?.setSelectionRange(current.from, current.to);
  }, [value]);

  function gap(): void {
    const { current: element } = field;
    if (element === null) return;
    const next = makeGap({ text: value, from: element.selectionStart, to: element.selectionEnd });
    made.current = next;
    setSaid(next === undefined ? 'Select the words first that are to be asked for.' : 'Now it is a gap.');
    if (next === undefined) element.focus();
    else onChange(next.text);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.code !== 'KeyC') return;
    event.preventDefault();
    gap();
  }

  return (
    <Field
      label="Text"
      hint="What stands in a gap, such as {{c1::Avaria}}, is asked for. Gaps with one number are one card; {{c2::Brenn::a state}} has a hint."
      problem={problem}
    >
      {(control) => (
        <>
          <textarea
            {...control}
            ref={field}
            dir="auto"
            rows={6}
            className={styles.input}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            onKeyDown={onKeyDown}
          />
          <p className={styles.actions}>
            <Button aria-keyshortcuts="Control+Shift+C" onClick={gap}>
              Make a gap <kbd aria-hidden="true">Ctrl Shift C</kbd>
            </Button>
            <span role="status" className={styles.hint}>
              {said}
            </span>
          </p>
        </>
      )}
    </Field>
  );
}

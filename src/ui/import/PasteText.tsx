// Notes as text: written or pasted into a field, then read like a file.
import { useId, useState, type ReactNode } from 'react';
import { useCommands } from '../../state/react';
import { Button } from '../parts/Button';
import styles from './Import.module.css';

/** A field for text that takes the focus when it opens. */
export function PasteText({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { importText } = useCommands();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const id = useId();
  const isEmpty = text.trim() === '';
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) setRefused(true);
        else importText(text);
      }}
    >
      <label htmlFor={id}>Notes to import</label>
      <textarea
        id={id}
        ref={focusOnce}
        className={styles.text}
        rows={10}
        dir="auto"
        spellCheck={false}
        placeholder={'Q: …\nA: …'}
        aria-invalid={isRefused && isEmpty}
        aria-describedby={`${id}-said`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-said`} role="status" className={styles.refused}>
        {isRefused && isEmpty && 'There is no text yet. Paste your notes, or write some.'}
      </p>
      <div className={styles.actions}>
        <Button type="submit" variant="primary">
          Read the notes
        </Button>
        <Button variant="plain" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}

function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus();
}

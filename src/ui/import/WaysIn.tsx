// The ways to bring notes in: a file that is chosen, or text that is pasted. They stand wherever an import can begin, also
// after one that is done or failed. (The whole window takes dropped files: see shell.)
import { useRef, useState, type ReactNode } from 'react';
import { useCommands } from '../../state/react';
import { Button } from '../parts/Button';
import styles from './Import.module.css';
import { PasteText } from './PasteText';

interface WaysInProps {
  /** Whether this is the main thing to do here, or one of several. */
  readonly variant?: 'primary' | 'quiet';
  readonly size?: 'm' | 'l';
  /** Other buttons beside these. */
  readonly children?: ReactNode;
}

/** "Choose file" and "Paste text" with the field for it. */
export function WaysIn({ variant = 'primary', size = 'm', children }: WaysInProps): ReactNode {
  const { importFiles } = useCommands();
  const input = useRef<HTMLInputElement>(null);
  const pasteButton = useRef<HTMLButtonElement>(null);
  const [isPasting, setPasting] = useState(false);
  return (
    <div className={styles.waysIn}>
      <div className={styles.actions}>
        <Button variant={variant} size={size} onClick={() => input.current?.click()}>
          Choose file
        </Button>
        <Button
          ref={pasteButton}
          size={size}
          aria-expanded={isPasting}
          aria-controls="paste"
          onClick={() => setPasting(!isPasting)}
        >
          Paste text
        </Button>
        {children}
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="File to import"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) importFiles(files);
          // So that the same file can be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
      <div id="paste" hidden={!isPasting}>
        {isPasting && (
          <PasteText
            onClose={() => {
              setPasting(false);
              // The button that was pressed goes with the field.
              pasteButton.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

// Where an import begins: a file that is dropped or chosen, or text that is pasted.
import { useRef, useState, type ReactNode } from 'react';
import { useCommands } from '../../state/react';
import { Button } from '../parts/Button';
import styles from './Import.module.css';
import { PasteText } from './PasteText';
import { StageHeading } from './StageHeading';
import { WhatIsRead } from './WhatIsRead';

/** The area for files, the text field, and what can be read. The whole window takes dropped files (shell). */
export function Start(): ReactNode {
  const { importFile } = useCommands();
  const input = useRef<HTMLInputElement>(null);
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      <section className={styles.drop}>
        <StageHeading>Bring your own notes</StageHeading>
        <p>
          Drop a file anywhere in this window, choose one, or paste text. You see what comes of it before
          anything is written, and nothing leaves this device.
        </p>
        <div className={styles.actions}>
          <Button variant="primary" size="l" onClick={() => input.current?.click()}>
            Choose file
          </Button>
          <Button
            size="l"
            aria-expanded={isPasting}
            aria-controls="paste"
            onClick={() => setPasting(!isPasting)}
          >
            Paste text
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="File to import"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) importFile(file);
            // So that the same file can be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
        <div id="paste" hidden={!isPasting}>
          {isPasting && <PasteText onClose={() => setPasting(false)} />}
        </div>
      </section>
      <WhatIsRead />
    </>
  );
}

// Where an import begins: a file that is dropped or chosen, or text that is pasted.
import { useEffect, type ReactNode } from 'react';
import { useCommands } from '../../state/react';
import styles from './Import.module.css';
import { StageHeading } from './StageHeading';
import { WaysIn } from './WaysIn';
import { WhatIsRead } from './WhatIsRead';

/** The area for files, the text field, and what can be read. */
export function Start(): ReactNode {
  const { prepareImport } = useCommands();
  // A command that is not loaded yet gives a promise, which React would take for what cleans up.
  useEffect(() => {
    prepareImport();
  }, [prepareImport]);
  return (
    <>
      <section className={styles.drop}>
        <StageHeading>Bring your own notes</StageHeading>
        <p>
          Drop files anywhere in this window, choose some, or paste text. You see what comes of each before
          anything is written, and nothing leaves this device.
        </p>
        <WaysIn size="l" />
      </section>
      <WhatIsRead />
    </>
  );
}

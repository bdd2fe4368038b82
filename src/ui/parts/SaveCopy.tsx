// The button that writes one file of everything that is kept, and what it says afterwards.
import { useState, type ReactNode } from 'react';
import { useCommands } from '../../state/react';
import { downloadText } from '../download';
import { notDoneText } from '../messages';
import { Button } from './Button';
import styles from './SaveCopy.module.css';

interface SaveCopyProps {
  /** The name of the button. */
  readonly children: string;
}

/** Saves a copy as a file when pressed; says whether it did. */
export function SaveCopy({ children }: SaveCopyProps): ReactNode {
  const { saveCopy } = useCommands();
  const [said, setSaid] = useState('');

  async function save(): Promise<void> {
    setSaid('Gathering everything …');
    const copy = await saveCopy();
    if (copy.ok) downloadText(copy.value.fileName, copy.value.text);
    setSaid(copy.ok ? `Saved as ${copy.value.fileName}.` : notDoneText('No copy was saved.', copy.failure));
  }

  return (
    <div className={styles.saveCopy}>
      <Button onClick={() => void save()}>{children}</Button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}

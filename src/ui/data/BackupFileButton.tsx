// A button that lets the learner choose the file of a backup.
import { useRef, type ReactNode } from 'react';
import { Button } from '../parts/Button';

interface BackupFileButtonProps {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
  /** What the button says. */
  readonly children: string;
}

/** The button, with the field of the browser behind it. The same file can be chosen again. */
export function BackupFileButton({ isBusy, onFile, children }: BackupFileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button aria-disabled={isBusy} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Backup to restore"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

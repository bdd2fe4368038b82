// "Restore": the choice of a file, what it would change, and what came of it.
import { useRef, type ReactNode } from 'react';
import { Button } from '../parts/Button';
import { RestoreDialog } from './RestoreDialog';
import type { Restoring } from './useRestoring';

/** The button with the dialog behind it, and "Undo" after a restore. */
export function RestoreBackup({ restoring }: { readonly restoring: Restoring }): ReactNode {
  const { said, isBusy, preview, canUndo, look, close, merge, undo } = restoring;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button aria-disabled={isBusy} onClick={() => input.current?.click()}>
        Restore
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Backup to restore"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) look(file);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <p role="status">{said}</p>
      {canUndo && (
        <Button aria-disabled={isBusy} onClick={undo}>
          Undo
        </Button>
      )}
      {preview !== undefined && (
        <RestoreDialog preview={preview} isBusy={isBusy} onClose={close} onMerge={merge} />
      )}
    </>
  );
}

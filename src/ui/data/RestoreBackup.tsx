// "Restore": the choice of a file, what it would change, and what came of it.
import type { ReactNode } from 'react';
import { Button } from '../parts/Button';
import { BackupFileButton } from './BackupFileButton';
import { RestoreDialog } from './RestoreDialog';
import type { Restoring } from './useRestoring';

/** The button with the dialog behind it, and "Undo" after a restore. */
export function RestoreBackup({ restoring }: { readonly restoring: Restoring }): ReactNode {
  const { said, isBusy, preview, canUndo, look, close, merge, undo } = restoring;
  return (
    <>
      <BackupFileButton isBusy={isBusy} onFile={look}>
        Restore
      </BackupFileButton>
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

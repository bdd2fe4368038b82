// Several files that were given at once: which of them is on screen, which comes next, and the way to stop.
import type { ReactNode } from 'react';
import { useCommands, type ImportQueue, type ImportStage } from '../../state/react';
import { Button } from '../parts/Button';
import styles from './Import.module.css';
import { nextFile } from './nextFile';
import { bringsNothing } from './NothingToImport';

interface FileQueueProps {
  readonly queue: ImportQueue;
  readonly stage: ImportStage;
}

/** The place among the files. Import and Cancel decide about the one on screen; where that is done, a button leads on. */
export function FileQueue({ queue, stage }: FileQueueProps): ReactNode {
  const { cancelImport, cancelAllFiles } = useCommands();
  const next = nextFile(queue);
  const isOver = isDecided(stage);
  if (stage.kind === 'idle' && next === undefined) return null;
  return (
    <section className={styles.queue} aria-label="Files">
      <p>
        <strong>{placeInQueue(queue)}.</strong>{' '}
        {next !== undefined && (
          <>
            Next comes <span dir="auto">{next.name}</span>.
          </>
        )}
      </p>
      {next !== undefined && stage.kind !== 'writing' && (
        <p className={styles.queueWays}>
          {isOver && (
            <Button variant="primary" onClick={(event) => event.detail < 2 && cancelImport()}>
              Next file
            </Button>
          )}
          <Button onClick={cancelAllFiles}>{isOver ? 'Leave out the others' : 'Cancel all files'}</Button>
        </p>
      )}
    </section>
  );
}

/** Whether nothing is left to decide about the file on screen. */
function isDecided(stage: ImportStage): boolean {
  switch (stage.kind) {
    case 'idle':
    case 'done':
    case 'failed':
      return true;
    case 'preview':
      return bringsNothing(stage.preview);
    case 'reading':
    case 'choosing':
    case 'writing':
      return false;
  }
}

/** "File 1 of 3". */
export function placeInQueue({ files, at }: ImportQueue): string {
  return `File ${at + 1} of ${files.length}`;
}

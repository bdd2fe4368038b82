// Several files that were given at once: which of them is on screen, which comes next, and the way to stop.
import type { ReactNode } from 'react';
import { useCommands, type ImportQueue, type ImportStage } from '../../state/react';
import { Button } from '../parts/Button';
import styles from './Import.module.css';

interface FileQueueProps {
  readonly queue: ImportQueue;
  readonly stage: ImportStage['kind'];
}

/** The place among the files. Import and Cancel decide about the one on screen; where that is done, a button leads on. */
export function FileQueue({ queue, stage }: FileQueueProps): ReactNode {
  const { cancelImport, cancelAllFiles } = useCommands();
  const next = queue.files[queue.at + 1];
  const isOver = stage === 'done' || stage === 'failed' || stage === 'idle';
  if (stage === 'idle' && next === undefined) return null;
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
      {next !== undefined && stage !== 'writing' && (
        <p className={styles.queueWays}>
          {isOver && (
            <Button variant="primary" onClick={cancelImport}>
              Next file
            </Button>
          )}
          <Button onClick={cancelAllFiles}>{isOver ? 'Leave out the others' : 'Cancel all files'}</Button>
        </p>
      )}
    </section>
  );
}

/** "File 1 of 3". */
export function placeInQueue({ files, at }: ImportQueue): string {
  return `File ${at + 1} of ${files.length}`;
}

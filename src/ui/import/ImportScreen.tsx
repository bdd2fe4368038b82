// The Import screen. The idea to know: it draws the stage that the state is in, and nothing is written to the library
// before the learner says so; what was read stays, whatever other screens are looked at, until it is cancelled.
import { useState, type ReactNode } from 'react';
import { useApp, useCommands, type ImportStage, type ReadFailure, type Trouble } from '../../state/react';
import { isReadFailure } from '../messages';
import { ScreenHeading } from '../parts/ScreenHeading';
import { Columns } from './Columns';
import { Done } from './Done';
import { Failed } from './Failed';
import { FileQueue, placeInQueue } from './FileQueue';
import styles from './Import.module.css';
import { Preview, RENEWED } from './Preview';
import { Reading } from './Reading';
import { StageMovesContext } from './StageHeading';
import { Start } from './Start';

/** Reads notes from a file or from text, shows what would come of it, and imports it. */
export function ImportScreen(): ReactNode {
  const isReady = useApp((state) => state.phase === 'ready');
  const stage = useApp((state) => state.importing);
  const queue = useApp((state) => state.importQueue);
  const [isUndoing, setUndoing] = useState(false);
  const moves = useStageMoves(stage.kind);
  const isUndone = isUndoing && stage.kind === 'idle';
  if (isUndoing && stage.kind !== 'idle' && stage.kind !== 'done') setUndoing(false);
  return (
    <div className={styles.import}>
      <ScreenHeading>Import</ScreenHeading>
      <p role="status" className={isUndone ? styles.told : 'visually-hidden'}>
        {isUndone
          ? 'The import was taken back: your library is as it was before.'
          : `${announcement(stage)}${queue && stage.kind !== 'idle' ? ` ${placeInQueue(queue)}.` : ''}`}
      </p>
      {isReady && queue !== undefined && <FileQueue queue={queue} stage={stage} />}
      {isReady ? (
        <StageMovesContext value={moves}>
          <Stage stage={stage} onUndo={() => setUndoing(true)} />
        </StageMovesContext>
      ) : (
        <p>Opening your cards …</p>
      )}
    </div>
  );
}

interface StageProps {
  readonly stage: ImportStage;
  /** The learner takes the import back. */
  readonly onUndo: () => void;
}

function Stage({ stage, onUndo }: StageProps): ReactNode {
  const { undoImport } = useCommands();
  switch (stage.kind) {
    case 'idle':
      return <Start />;
    case 'reading':
      return <Reading stage={stage} />;
    case 'choosing':
      return <Columns fileName={stage.fileName} table={stage.table} />;
    case 'preview':
    case 'writing':
      // One element for both, so that the button that was pressed keeps the focus.
      return (
        <Preview
          preview={stage.preview}
          isWriting={stage.kind === 'writing'}
          isRenewed={stage.kind === 'preview' && stage.isRenewed === true}
        />
      );
    case 'done':
      return (
        <Done
          report={stage.report}
          canUndo={stage.canUndo}
          onUndo={() => {
            onUndo();
            undoImport();
          }}
        />
      );
    case 'failed':
      return <Failed fileName={stage.fileName} failure={stage.failure} />;
  }
}

/** What a screen reader hears when a stage begins, beside the heading that takes the focus. */
function announcement(stage: ImportStage): string {
  switch (stage.kind) {
    case 'idle':
      return '';
    case 'reading':
      return 'Your notes are being read.';
    case 'choosing':
      return 'Choose what each column is used for.';
    case 'preview':
      return stage.isRenewed === true ? RENEWED : 'The preview is ready. Nothing has been written yet.';
    case 'writing':
      return 'Your notes are being written.';
    case 'done':
      return 'Your notes are in the library.';
    case 'failed':
      return failureAnnouncement(stage.failure);
  }
}

function failureAnnouncement(failure: ReadFailure | Trouble): string {
  if (isReadFailure(failure)) return 'The notes could not be read.';
  // What storage has not answered yet may still be written.
  if (failure.code === 'slow') return 'It is not clear yet whether your notes were imported.';
  return 'Your notes were not imported.';
}

/** Counts the changes of the stage since the screen was opened. */
function useStageMoves(kind: ImportStage['kind']): number {
  const [seen, setSeen] = useState({ kind, moves: 0 });
  if (seen.kind !== kind) setSeen({ kind, moves: seen.moves + 1 });
  return seen.kind === kind ? seen.moves : seen.moves + 1;
}

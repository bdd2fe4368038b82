// A restore from the choice of a file to what came of it: looked into, shown, merged, and perhaps taken back.
import { useState } from 'react';
import { useCommands, type Restored, type RestorePreview } from '../../state/react';
import { notDoneText } from '../messages';
import { useBusy } from '../parts/useBusy';
import { countText } from '../wording';
import { notRestoredText } from './backupText';

/** How far a restore is, and what can be done. */
export interface Restoring {
  readonly said: string;
  readonly isBusy: boolean;
  /** What a file that was chosen would change; undefined while none is shown. */
  readonly preview: RestorePreview | undefined;
  /** Whether what was restored last can be taken back. */
  readonly canUndo: boolean;
  readonly look: (file: Blob) => void;
  readonly close: () => void;
  readonly merge: () => void;
  readonly undo: () => void;
}

/** One restore at a time; `onChanged` is called when the library was changed. */
export function useRestoring(onChanged: () => void): Restoring {
  const { previewRestore, restoreBackup, undoDeckChange, refreshToday } = useCommands();
  const [shown, setShown] = useState<{ readonly file: Blob; readonly preview: RestorePreview } | undefined>(
    undefined,
  );
  const [restored, setRestored] = useState<Restored | undefined>(undefined);
  const [said, setSaid] = useState('');
  const [isBusy, start] = useBusy();

  async function look(file: Blob): Promise<void> {
    setRestored(undefined);
    setSaid('Checking the file …');
    const result = await previewRestore(file);
    setSaid(result.ok ? '' : notRestoredText(result.failure));
    if (result.ok) setShown({ file, preview: result.value });
  }

  async function merge(file: Blob): Promise<void> {
    const result = await restoreBackup(file);
    setShown(undefined);
    setSaid(result.ok ? restoredText(result.value) : notRestoredText(result.failure));
    setRestored(result.ok ? result.value : undefined);
    refreshToday();
    onChanged();
  }

  async function undo(): Promise<void> {
    const result = await undoDeckChange(restored?.stepId);
    setRestored(undefined);
    if (result.ok) setSaid('The backup was taken out again: your library is as it was before.');
    else if (typeof result.failure === 'string') setSaid('This was not undone: something was changed since.');
    else setSaid(notDoneText('This was not undone.', result.failure));
    refreshToday();
  }

  return {
    said,
    isBusy,
    preview: shown?.preview,
    canUndo: restored?.stepId !== undefined,
    look: (file) => void start(() => look(file)),
    close: () => setShown(undefined),
    merge: () => void (shown !== undefined && start(() => merge(shown.file))),
    undo: () => void start(undo),
  };
}

function restoredText({ stepId, reviews }: Restored): string {
  if (stepId === undefined) return 'Everything in this backup was here already.';
  const count = countText(reviews, 'review');
  return `The backup was merged with what was here. ${count} ${reviews === 1 ? 'was' : 'were'} new.`;
}

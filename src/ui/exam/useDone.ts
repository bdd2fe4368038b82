// What was done last on the Exam screen, and taking it back.
import { useState } from 'react';
import { useCommands } from '../../state/react';
import { notDoneText } from '../messages';

/** What was done, in a sentence; where a step takes it back, with that step. */
export interface Done {
  readonly text: string;
  readonly stepId?: number | undefined;
}

/** The id of the status that says it. */
export const DONE_ID = 'exam-done';

/** What was done last, what tells of something newer, and what takes a step back. `onDone` is called each time something was done. */
export function useDone(onDone: () => void): {
  readonly done: Done | undefined;
  readonly tell: (done: Done) => void;
  readonly undo: (stepId: number) => Promise<void>;
} {
  const { undoDeckChange, refreshToday } = useCommands();
  const [done, setDone] = useState<Done>();

  /** Says it where it is seen, since the button that did it may be gone. */
  function tell(next: Done): void {
    setDone(next);
    onDone();
    document.getElementById(DONE_ID)?.focus();
  }

  async function undo(stepId: number): Promise<void> {
    const result = await undoDeckChange(stepId);
    refreshToday();
    if (result.ok) return tell({ text: 'Taken back: it is as it was before.' });
    const { failure } = result;
    if (failure === 'nothingToUndo' || failure === 'changedSince') {
      return tell({ text: 'This was not undone: something was studied or changed since.' });
    }
    tell({ text: notDoneText('This was not undone.', failure), stepId });
  }

  return { done, tell, undo };
}

// The review of a text is an import under way. An effect outside of state/react.ts, because an import that was begun here ends
// with the screen.
import { useEffect, useEffectEvent, useState } from 'react';
import type { DeckId } from '../../domain/ids';
import { useApp, useCommands, type ImportStage } from '../../state/react';

/** A review, and what can be done with it. */
export interface Review {
  readonly stage: ImportStage;
  /** Whether one was begun on this visit. */
  readonly isBegun: boolean;
  /** Whether it takes the place of the text now. */
  readonly isAway: boolean;
  readonly begin: (text: string, deckId: DeckId) => void;
  /** Goes back to the text; nothing was written. */
  readonly leave: () => void;
}

/** Calls `onDone` with the step that takes it back when the text was written. */
export function useReview(onDone: (stepId: number | undefined) => void): Review {
  const { importText, cancelAllFiles } = useCommands();
  const stage = useApp((state) => state.importing);
  // Whether the stage of the import is about this text.
  const [isBegun, setBegun] = useState(false);

  const end = useEffectEvent(() => {
    if (isBegun && stage.kind !== 'writing' && stage.kind !== 'done') cancelAllFiles();
  });
  useEffect(() => () => end(), []);

  const done = useEffectEvent((stepId: number | undefined) => {
    if (!isBegun) return;
    cancelAllFiles();
    onDone(stepId);
  });
  useEffect(() => {
    if (stage.kind === 'done') done(stage.stepId);
  }, [stage]);

  return {
    stage,
    isBegun,
    isAway: isBegun && stage.kind !== 'idle',
    begin: (text, deckId) => {
      setBegun(true);
      importText(text, deckId);
    },
    leave: cancelAllFiles,
  };
}

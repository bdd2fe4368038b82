// Submitting a paper: asking once while items are open, keeping what is not kept yet, and then marking.
import { useState } from 'react';
import type { PaperId } from '../../../domain/paper/paper';
import { useCommands } from '../../../state/react';
import { useBusy } from '../../parts/useBusy';
import { openPlaces } from './itemState';
import type { NotKept } from './keeper';
import type { Sitting } from './useSitting';

/** How far submitting is. */
export interface Submitting {
  /** Places of the open items that are asked about; empty while nothing is asked. */
  readonly asked: readonly number[];
  readonly isBusy: boolean;
  readonly failure: NotKept | undefined;
  /** Asks, or submits when nothing is open or the question was asked. */
  readonly press: () => void;
  readonly goOnAnswering: () => void;
  /** Says no more why it was not submitted. */
  readonly forgetFailure: () => void;
}

/** Submits; once it is done, `readAnew` shows the result. */
export function useSubmit(paperId: PaperId, sitting: Sitting, readAnew: () => Promise<void>): Submitting {
  const { submitPaper } = useCommands();
  const [isBusy, work] = useBusy();
  const [askedAt, setAskedAt] = useState<number>();
  const [failure, setFailure] = useState<NotKept>();
  const open = openPlaces(sitting.items);
  // Going to an item answers the question.
  const asked = askedAt === sitting.turn ? open : [];

  async function submit(): Promise<void> {
    setFailure(undefined);
    sitting.pause();
    const kept = await sitting.keeper.settle();
    const done = typeof kept === 'object' ? ({ ok: false, ...kept } as const) : await submitPaper(paperId);
    if (done.ok) return readAnew();
    setFailure(done.failure);
    sitting.resume();
  }

  return {
    asked,
    isBusy,
    failure,
    press: () => {
      if (open.length > 0 && asked.length === 0) setAskedAt(sitting.turn);
      else void work(submit);
    },
    goOnAnswering: () => setAskedAt(undefined),
    forgetFailure: () => setFailure(undefined),
  };
}

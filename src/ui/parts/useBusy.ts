// Work that a button starts, one at a time: a second press while it is under way does nothing.
import { useState } from 'react';

/** Whether work is under way, and what starts work unless it is. */
export function useBusy(): readonly [isBusy: boolean, start: (work: () => Promise<void>) => Promise<void>] {
  const [isBusy, setBusy] = useState(false);
  async function start(work: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  }
  return [isBusy, start];
}

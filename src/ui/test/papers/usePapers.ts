// Everything on the Test screen: papers and what new ones can be made from. It is read again when other tabs wrote and when the page is
// looked at, and anew after each change.
import { useCallback, useEffect, useState } from 'react';
import { success, type Result } from '../../../domain/result';
import { useApp, useCommands, type PaperChoices, type PapersView, type Trouble } from '../../../state/react';
import { useLookedAt } from '../../parts/useLookedAt';

/** What was read. */
export interface TestView {
  readonly view: PapersView;
  readonly choices: PaperChoices;
}

/** What the Test screen shows. */
export interface FoundPapers {
  /** Undefined until it is read. While it is only read again, what was read before stays. */
  readonly found: Result<TestView, Trouble> | undefined;
  readonly readAnew: () => void;
}

/** Reads it. */
export function usePapers(): FoundPapers {
  const { readPapers, readPaperChoices } = useCommands();
  const numbersOfToday = useApp((state) => state.today);
  const [found, setFound] = useState<FoundPapers['found']>();
  const [reads, setReads] = useState(0);
  const readAnew = useCallback(() => setReads((before) => before + 1), []);
  useEffect(() => {
    let isGone = false;
    void Promise.all([readPapers(), readPaperChoices()]).then(([view, choices]) => {
      if (isGone) return;
      if (!view.ok) setFound(view);
      else if (!choices.ok) setFound(choices);
      else setFound(success({ view: view.value, choices: choices.value }));
    });
    return () => {
      isGone = true;
    };
    // Today's numbers are made anew where anything was studied or changed, also in another tab.
  }, [readPapers, readPaperChoices, reads, numbersOfToday]);
  useLookedAt(readAnew);
  return { found, readAnew };
}

// Everything on the Exam screen, read again when the learner's time changes, when other tabs wrote and when the page is looked at, and
// anew after each change.
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../domain/result';
import { useApp, useCommands, type ExamsView, type Trouble } from '../../state/react';

/** What was read, undefined until then, and what reads it anew. While it is only read again, what was read before stays. */
export function useExams(): readonly [Result<ExamsView, Trouble> | undefined, () => void] {
  const { readExams } = useCommands();
  const minutes = useApp((state) => state.options.studyMinutes);
  const daysOff = useApp((state) => state.options.daysOff);
  const numbersOfToday = useApp((state) => state.today);
  const [found, setFound] = useState<Result<ExamsView, Trouble>>();
  const [reads, setReads] = useState(0);
  useEffect(() => {
    let isGone = false;
    void readExams().then((result) => {
      if (!isGone) setFound(result);
    });
    return () => {
      isGone = true;
    };
    // Minutes and days off are not handed over, but what is read depends on them. Today's numbers are made anew where anything was
    // studied or changed, also in another tab.
  }, [readExams, reads, minutes, daysOff, numbersOfToday]);
  useEffect(() => {
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') setReads((before) => before + 1);
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);
  const readAnew = useCallback(() => {
    setFound(undefined);
    setReads((before) => before + 1);
  }, []);
  return [found, readAnew];
}

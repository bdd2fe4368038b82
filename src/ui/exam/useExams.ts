// Everything on the Exam screen, read again when the learner's time changes, when other tabs wrote and when the page is looked at, and
// anew after each change.
import { useCallback, useEffect, useState } from 'react';
import type { Options } from '../../domain/options';
import type { Result } from '../../domain/result';
import { useApp, useCommands, type ExamsView, type Trouble } from '../../state/react';

/** What the Exam screen shows. */
export interface FoundExams {
  /** Undefined until it is read. While it is only read again, what was read before stays. */
  readonly found: Result<ExamsView, Trouble> | undefined;
  readonly isReading: boolean;
  readonly readAnew: () => void;
}

/** What was read, and for what. */
interface Read {
  readonly result: Result<ExamsView, Trouble>;
  readonly reads: number;
  readonly minutes: Options['studyMinutes'];
  readonly daysOff: Options['daysOff'];
}

/** Reads it. */
export function useExams(): FoundExams {
  const { readExams } = useCommands();
  const minutes = useApp((state) => state.options.studyMinutes);
  const daysOff = useApp((state) => state.options.daysOff);
  const numbersOfToday = useApp((state) => state.today);
  const [last, setLast] = useState<Read>();
  const [reads, setReads] = useState(0);
  useEffect(() => {
    let isGone = false;
    void readExams().then((result) => {
      if (!isGone) setLast({ result, reads, minutes, daysOff });
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
    setLast(undefined);
    setReads((before) => before + 1);
  }, []);
  const isSettled = last?.reads === reads && last.minutes === minutes && last.daysOff === daysOff;
  return { found: last?.result, isReading: !isSettled, readAnew };
}

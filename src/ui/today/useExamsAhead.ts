// What to expect of the exams ahead, read after the Today screen is there and each time its numbers are made again.
import { useEffect, useState } from 'react';
import type { Result } from '../../domain/result';
import { useCommands, type ExamsView, type TodayView, type Trouble } from '../../state/react';

/** What was read last, undefined until then; nothing is read where no exam is ahead. */
export function useExamsAhead(today: TodayView, isAhead: boolean): Result<ExamsView, Trouble> | undefined {
  const { readExams } = useCommands();
  const [found, setFound] = useState<Result<ExamsView, Trouble>>();
  useEffect(() => {
    if (!isAhead) return undefined;
    let isGone = false;
    void readExams().then((result) => {
      if (!isGone) setFound(result);
    });
    return () => {
      isGone = true;
    };
    // Not handed over, but what is read depends on it.
  }, [readExams, isAhead, today]);
  return found;
}

// Beginning a session from the Exam screen.
import type { Result } from '../../domain/result';
import type { NoSession } from '../../state/react';
import { useBegin as useBeginning } from '../choose/useBegin';
import { useBusy } from '../parts/useBusy';
import { noSessionText } from './examText';

/** Begins a session and goes to it; `said` is why it did not begin, for a status. */
export function useBegin(): {
  readonly said: string;
  readonly isBusy: boolean;
  readonly begin: (start: () => Promise<Result<string, NoSession>>) => void;
} {
  const { said, begin } = useBeginning(noSessionText);
  const [isBusy, work] = useBusy();
  return { said, isBusy, begin: (start) => void work(() => begin(start)) };
}

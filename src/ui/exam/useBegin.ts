// Beginning a session from the Exam screen: one at a time, and why it did not begin.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Result } from '../../domain/result';
import type { NoSession } from '../../state/react';
import { chosenAddress } from '../addresses';
import { useBusy } from '../parts/useBusy';
import { noSessionText } from './examText';

/** Begins a session and goes to it; `said` is why it did not begin, for a status. */
export function useBegin(): {
  readonly said: string;
  readonly isBusy: boolean;
  readonly begin: (start: () => Promise<Result<string, NoSession>>) => void;
} {
  const [, goTo] = useLocation();
  const [said, setSaid] = useState('');
  const [isBusy, work] = useBusy();
  async function beginWith(start: () => Promise<Result<string, NoSession>>): Promise<void> {
    setSaid('');
    const started = await start();
    if (started.ok) goTo(chosenAddress(started.value));
    else setSaid(noSessionText(started.failure));
  }
  return { said, isBusy, begin: (start) => void work(() => beginWith(start)) };
}

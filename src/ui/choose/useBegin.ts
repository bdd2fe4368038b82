// Beginning a session and going to it: one at a time, and why it did not begin.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Result } from '../../domain/result';
import { chosenAddress } from '../addresses';

/** What begins a session; `said` is why it did not begin, for a status. */
export interface Beginning<Failure> {
  readonly said: string;
  /** Begins a session, which gives its id, and goes to it. */
  readonly begin: (start: () => Promise<Result<string, Failure>>) => Promise<void>;
}

/** Begins sessions; `whyNot` says why one did not begin. */
export function useBegin<Failure>(whyNot: (failure: Failure) => string): Beginning<Failure> {
  const [, goTo] = useLocation();
  const [said, setSaid] = useState('');
  async function begin(start: () => Promise<Result<string, Failure>>): Promise<void> {
    setSaid('');
    const started = await start();
    if (started.ok) goTo(chosenAddress(started.value));
    else setSaid(whyNot(started.failure));
  }
  return { said, begin };
}

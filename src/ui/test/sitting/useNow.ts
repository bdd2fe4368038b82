// The moment now, for a clock that counts down. A rim towards the browser: it reads its clock and its timers.
import { useEffect, useState } from 'react';
import { nextTickMs, spokenTimeLeft, timeStage } from './timeLeft';

/**
 * The moment (ms) now, told anew whenever a clock that counts down to `untilMs` shows something else, and when the page is looked at
 * again, since the browser lets timers sleep with it. Without `untilMs` it stays the moment of the first call.
 */
export function useNow(untilMs: number | undefined): number {
  const [nowMs, setNow] = useState(() => Date.now());
  useEffect(() => {
    const waitMs = untilMs === undefined ? undefined : nextTickMs(untilMs - nowMs);
    if (waitMs === undefined) return undefined;
    const look = (): void => setNow(Date.now());
    const timer = setTimeout(look, waitMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [untilMs, nowMs]);
  return nowMs;
}

/** What is said aloud of the time left: once when 5 minutes and when 1 minute are left, and nothing of what was so from the start. */
export function useSpokenTimeLeft(leftMs: number): string {
  const stage = timeStage(leftMs);
  const [said, setSaid] = useState({ stage, text: '' });
  if (said.stage !== stage) setSaid({ stage, text: spokenTimeLeft(leftMs) });
  return said.text;
}

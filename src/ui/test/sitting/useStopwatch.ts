// How long an item is on screen. Time in which the page is hidden does not count.
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';

/** Measures stretches of time in which the page is visible. */
export interface Stopwatch {
  /** Ms since it was started or last taken from; 0 while it stands still. */
  readonly take: () => number;
  readonly start: () => void;
  readonly stop: () => void;
}

/** A stopwatch that runs while the screen is shown. `onStop` is called before it stops, as the page is hidden or the screen goes. */
export function useStopwatch(onStop: () => void): Stopwatch {
  const since = useRef<number>(undefined);
  const beforeStop = useEffectEvent(onStop);
  const watch = useMemo<Stopwatch>(
    () => ({
      take: () => {
        if (since.current === undefined) return 0;
        const before = since.current;
        since.current = Date.now();
        // A clock that was set back must not take time away.
        return Math.max(0, since.current - before);
      },
      start: () => {
        since.current = Date.now();
      },
      stop: () => {
        since.current = undefined;
      },
    }),
    [],
  );
  useEffect(() => {
    const stop = (): void => {
      beforeStop();
      watch.stop();
    };
    const onVisibility = (): void => (document.visibilityState === 'visible' ? watch.start() : stop());
    if (document.visibilityState === 'visible') watch.start();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      stop();
    };
  }, [watch]);
  return watch;
}

// When the learner comes back to this tab: another may have written meanwhile. A rim towards the browser.
import { useEffect, useEffectEvent } from 'react';

/** Calls `onLook` whenever the page comes into sight again, or its window is chosen from several in sight. */
export function useLookedAt(onLook: () => void): void {
  const looked = useEffectEvent(onLook);
  useEffect(() => {
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') looked();
    };
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('focus', onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('focus', onVisible);
    };
  }, []);
}

// Going away while something is not saved: links ask first, closing the tab lets the browser ask, and the way back in the browser
// keeps the draft (keptDrafts.ts). An effect outside of state/react.ts, because links of the whole page are meant.
import { useEffect, useState } from 'react';

/** The address that the learner wants to go to, while that is being asked about. */
export interface Leaving {
  readonly to: string | undefined;
  readonly stay: () => void;
}

/** Holds links back while `isUnsaved`. */
export function useLeaving(isUnsaved: boolean): Leaving {
  const [to, setTo] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const beforeUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    const onClick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      setTo(link.getAttribute('href')?.slice(1));
    };
    window.addEventListener('beforeunload', beforeUnload);
    document.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', beforeUnload);
      document.removeEventListener('click', onClick, true);
    };
  }, [isUnsaved]);
  return { to, stay: () => setTo(undefined) };
}

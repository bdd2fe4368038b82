// The heading of a stage: it takes the focus when the stage comes while the screen is open, so that the keyboard and
// screen readers go on from there.
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';

/** How often the stage has changed since the screen was opened; at 0 the screen's own heading has the focus. */
export const StageMovesContext = createContext(0);

/** A heading of level 2 under "Import". */
export function StageHeading({ children }: { readonly children: string }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const moves = use(StageMovesContext);
  // As it was when the stage began: one that only goes on, as writing does after the preview, moves nothing.
  const [isMoved] = useState(moves > 0);
  useEffect(() => {
    if (!isMoved) return undefined;
    // In the frame that lays the stage out: to have that done at once would hold up the page for longer.
    const frame = requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      document.documentElement.scrollTop = 0;
    });
    return () => cancelAnimationFrame(frame);
  }, [isMoved]);
  return (
    <h2 ref={heading} tabIndex={-1} dir="auto">
      {children}
    </h2>
  );
}

// The name of a screen: heading level 1, title of the tab, and where the focus goes when the screen is opened.
import { createContext, use, useEffect, useRef, type ReactNode } from 'react';

/** How often the learner has gone to another address; 0 on the screen the page was opened with. */
export const MovesContext = createContext(0);

interface ScreenHeadingProps {
  readonly children: string;
  /** Takes the focus even without a move: for a screen that takes the place of another. */
  readonly interrupts?: boolean;
  readonly className?: string | undefined;
}

/** The heading of a screen. After a move it takes the focus, so that screen readers say where they are. */
export function ScreenHeading({ children, interrupts = false, className }: ScreenHeadingProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const moves = use(MovesContext);
  useEffect(() => {
    document.title = `${children} · Pointwise`;
  }, [children]);
  useEffect(() => {
    if (moves === 0 && !interrupts) return;
    heading.current?.focus({ preventScroll: true });
    document.documentElement.scrollTop = 0;
  }, [moves, interrupts]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}

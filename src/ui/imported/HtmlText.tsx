// Shows the HTML of an imported card. React owns the element; what is in it comes from the sanitiser and never from React.
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import styles from './HtmlText.module.css';
import { showHtml, type ReadMedia } from './showHtml';

interface HtmlTextProps {
  readonly html: string;
  /** The same function at every drawing, or the card is shown anew. */
  readonly readMedia: ReadMedia;
}

/** HTML with its media and maths, in the colours of the app; throws to the screen's boundary when it cannot be loaded. */
export function HtmlText({ html, readMedia }: HtmlTextProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<{ readonly fault: unknown }>();
  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    return showHtml(host.current, html, readMedia, (fault) => setFailure({ fault }));
  }, [html, readMedia]);
  if (failure !== undefined) throw failure.fault;
  return <div ref={host} className={styles.html} dir="auto" />;
}

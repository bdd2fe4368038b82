// Text with inline marks and maths: loaded for the first text that may hold any. Marks become elements of React's making
// and everything else text nodes, never HTML.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { formulaParts } from '../../domain/text/formulas';
import type { InlinePart } from '../../domain/text/inlinePart';
import { inlineParts } from '../../domain/text/inlineParts';
import styles from './MarkedText.module.css';
import { showMaths } from './maths';

/** A stretch of text; what stands between marks is shown as they mean, all other text as it is. */
export function MarkedText({ text }: { readonly text: string }): ReactNode {
  return inlineParts(text).map(showPart);
}

/** A stretch of text of which all marks but those of formulas are gone. */
export function Formulas({ text }: { readonly text: string }): ReactNode {
  return formulaParts(text).map(showPart);
}

function showPart(part: InlinePart, index: number): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code key={index}>{part.text}</code>;
    case 'strong':
      return <strong key={index}>{part.parts.map(showPart)}</strong>;
    case 'emphasis':
      return <em key={index}>{part.parts.map(showPart)}</em>;
    case 'gone':
      return <del key={index}>{part.parts.map(showPart)}</del>;
    case 'marked':
      return (
        <mark key={index} className={styles.mark}>
          {part.parts.map(showPart)}
        </mark>
      );
    case 'maths': {
      // Another formula is another element: what is inside of this one is not React's any more.
      const { source, tex, isDisplay } = part;
      return <Maths key={`${index} ${source}`} source={source} tex={tex} isDisplay={isDisplay} />;
    }
  }
}

interface MathsProps {
  readonly source: string;
  readonly tex: string;
  readonly isDisplay: boolean;
}

function Maths({ source, tex, isDisplay }: MathsProps): ReactNode {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (host.current !== null) showMaths(host.current, tex, isDisplay);
  }, [tex, isDisplay]);
  return (
    <span ref={host} dir="ltr" data-maths={isDisplay ? 'display' : 'inline'}>
      {source}
    </span>
  );
}

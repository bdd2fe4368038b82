// Text in which maths is typeset: loaded for the first text that may hold any.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { showMaths } from './maths';
import { mathsParts } from './mathsParts';

/** A stretch of text; maths between its marks is shown as such, all other text as it is. */
export function TypesetText({ text }: { readonly text: string }): ReactNode {
  return mathsParts(text).map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      // Another formula is another element: what is inside of this one is not React's any more.
      <Maths key={`${index} ${part.source}`} source={part.source} tex={part.tex} isDisplay={part.isDisplay} />
    ),
  );
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

// Text as papers have it: plain but for formulas. Most text holds none, and then nothing is loaded.
import { Suspense, lazy, type ReactNode } from 'react';
import { mayHoldFormulas } from '../../domain/text/formulas';

const Formulas = lazy(() =>
  import('./MarkedText').then(
    (part) => ({ default: part.Formulas }),
    // Without what draws the formulas, their source can be read.
    () => ({ default: ({ text }: { readonly text: string }): ReactNode => text }),
  ),
);

/** A stretch of text with its formulas typeset once they can be; no other marks mean anything. */
export function FormulaText({ text }: { readonly text: string }): ReactNode {
  if (!mayHoldFormulas(text)) return text;
  return (
    <Suspense fallback={text}>
      <Formulas text={text} />
    </Suspense>
  );
}

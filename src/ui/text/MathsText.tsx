// Text that may hold maths. Most text holds none, and then nothing is loaded.
import { Suspense, lazy, type ReactNode } from 'react';
import { mayHoldMaths } from './mayHoldMaths';

const TypesetText = lazy(() =>
  import('./TypesetText').then(
    (part) => ({ default: part.TypesetText }),
    // Without what typesets it, the source can be read.
    () => ({ default: ({ text }: { readonly text: string }): ReactNode => text }),
  ),
);

/** A stretch of text; maths between its marks is shown as such once it can be, all other text as it is. */
export function MathsText({ text }: { readonly text: string }): ReactNode {
  if (!mayHoldMaths(text)) return text;
  return (
    <Suspense fallback={text}>
      <TypesetText text={text} />
    </Suspense>
  );
}

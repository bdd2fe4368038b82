// Text that may hold inline marks or maths. Most text holds none, and then nothing is loaded.
import { Suspense, lazy, type ReactNode } from 'react';
import { mayHoldMarks } from '../../domain/text/mayHoldMarks';

const MarkedText = lazy(() =>
  import('./MarkedText').then(
    (part) => ({ default: part.MarkedText }),
    // Without what reads the marks, the source can be read.
    () => ({ default: ({ text }: { readonly text: string }): ReactNode => text }),
  ),
);

/** A stretch of text; what stands between marks is shown as they mean once it can be, all other text as it is. */
export function InlineText({ text }: { readonly text: string }): ReactNode {
  if (!mayHoldMarks(text)) return text;
  return (
    <Suspense fallback={text}>
      <MarkedText text={text} />
    </Suspense>
  );
}

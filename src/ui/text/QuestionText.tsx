// A question as a heading: one line as words with their marks; one with rows or maths as blocks.
import type { ReactNode, RefCallback } from 'react';
import { InlineText } from './InlineText';
import { TextBlocks } from './TextBlocks';

interface QuestionTextProps {
  readonly text: string;
  readonly className?: string | undefined;
  readonly focusRef?: RefCallback<HTMLElement>;
  /** Stands before the question: its number. */
  readonly lead?: ReactNode;
}

/** A heading that says the question; it can take the focus. */
export function QuestionText({ text, className, focusRef, lead }: QuestionTextProps): ReactNode {
  const shared = { className, dir: 'auto', tabIndex: -1, ref: focusRef } as const;
  if (!/[\n$\\]/u.test(text)) {
    return (
      <h2 {...shared}>
        {lead}
        <InlineText text={text} />
      </h2>
    );
  }
  // Blocks may not stand inside h2, but inside what has the role of a heading.
  return (
    <div role="heading" aria-level={2} {...shared}>
      {lead}
      <TextBlocks text={text} />
    </div>
  );
}

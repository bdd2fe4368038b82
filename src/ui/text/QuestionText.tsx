// A question as a heading: one line as words with their marks; one with rows or maths as blocks.
import type { ReactNode, RefCallback } from 'react';
import { InlineText } from './InlineText';
import { TextBlocks } from './TextBlocks';

interface QuestionTextProps {
  readonly text: string;
  readonly level: 2 | 3;
  readonly className?: string | undefined;
  readonly focusRef?: RefCallback<HTMLElement>;
  /** Stands before the question: its number. */
  readonly lead?: ReactNode;
}

/** A heading that says the question; it can take the focus. */
export function QuestionText({ text, level, className, focusRef, lead }: QuestionTextProps): ReactNode {
  const shared = { className, dir: 'auto', tabIndex: -1, ref: focusRef } as const;
  if (!/[\n$\\]/u.test(text)) {
    const Heading = level === 2 ? 'h2' : 'h3';
    return (
      <Heading {...shared}>
        {lead}
        <InlineText text={text} />
      </Heading>
    );
  }
  // Blocks may not stand inside h2, but inside what has the role of a heading.
  return (
    <div role="heading" aria-level={level} {...shared}>
      {lead}
      <TextBlocks text={text} />
    </div>
  );
}

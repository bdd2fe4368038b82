// Shows the plain text of a note: paragraphs, nested lists, code, inline marks and maths. None of it becomes HTML.
import type { ReactNode } from 'react';
import { textBlocks, type TextBlock } from '../../domain/text/blocks';
import { InlineText } from './InlineText';
import styles from './TextBlocks.module.css';

interface TextBlocksProps {
  readonly text: string;
  /** Stands at the start of the first paragraph: the label of a point. */
  readonly lead?: ReactNode;
}

/** The text of a point, remark, lead-in or closing as blocks; each takes its own direction of writing. */
export function TextBlocks({ text, lead }: TextBlocksProps): ReactNode {
  const blocks = textBlocks(text);
  const [first, ...rest] = blocks;
  if (lead === undefined) return <div className={styles.blocks}>{blocks.map(showBlock)}</div>;
  const opening = first?.kind === 'paragraph' ? first.text : undefined;
  return (
    <div className={styles.blocks}>
      <p dir="auto">
        {lead} {opening !== undefined && <InlineText text={opening} />}
      </p>
      {(opening === undefined ? blocks : rest).map(showBlock)}
    </div>
  );
}

function showBlock(block: TextBlock, key: number): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p key={key} dir="auto">
          <InlineText text={block.text} />
        </p>
      );
    case 'code':
      return (
        // Long lines scroll, and what scrolls must be reachable by keyboard.
        <pre key={key} tabIndex={0} dir="ltr">
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List key={key}>
          {block.entries.map((entry, index) => (
            <li key={index} dir="auto">
              <InlineText text={entry.text} />
              {entry.under.map(showBlock)}
            </li>
          ))}
        </List>
      );
    }
  }
}

// A passage whose gaps are filled.
import type { ReactNode } from 'react';
import { GAP } from '../../../domain/paper/item';
import { FormulaText } from '../../text/FormulaText';
import styles from './Result.module.css';

/** A passage with words in its gaps. */
export function FilledPassage({
  passage,
  words,
}: {
  readonly passage: string;
  readonly words: string;
}): ReactNode {
  const [before = '', ...rest] = passage.split(GAP);
  return (
    <p className={styles.passage} dir="auto">
      <FormulaText text={before} />
      {rest.map((part, index) => (
        <span key={index}>
          <mark>
            <FormulaText text={words} />
          </mark>
          <FormulaText text={part} />
        </span>
      ))}
    </p>
  );
}

// The keys of the sitting, for those who want them. What they do is decided in sittingKeys.ts.
import type { ReactNode } from 'react';
import { KeyTable, type KeyRow } from '../../study/KeyTable';
import styles from './Sitting.module.css';

const ROWS: readonly KeyRow[] = [
  { keys: ['1–9', 'A–E'], does: 'Choose' },
  { keys: ['Enter', '→'], does: 'Next' },
  { keys: ['←'], does: 'Previous' },
  { keys: ['F'], does: 'Flag, or take the flag away' },
  { keys: ['Ctrl+Enter'], does: 'Next, while you are typing' },
];

/** A folded note with every key. */
export function KeysNote(): ReactNode {
  return (
    <details className={styles.keys}>
      <summary>Keys</summary>
      <KeyTable rows={ROWS} />
    </details>
  );
}

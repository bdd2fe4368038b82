// The small button that opens and folds what lies below a name.
import type { ReactNode } from 'react';
import styles from './Library.module.css';

interface FoldButtonProps {
  /** What it opens, as its name: "Decks in Languages". */
  readonly name: string;
  readonly isFolded: boolean;
  readonly onToggle: () => void;
}

/** A button with an arrow; it says whether what it opens is open. */
export function FoldButton({ name, isFolded, onToggle }: FoldButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={!isFolded}
      aria-label={name}
      onClick={onToggle}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M6 3.5 10.5 8 6 12.5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    </button>
  );
}

// Whether all that was done is on disk.
import type { ReactNode } from 'react';
import type { KeptState } from './keeper';
import styles from './Sitting.module.css';

interface KeptLineProps {
  readonly kept: KeptState;
  /** What is said instead while something else is under way. */
  readonly busyWord: string | undefined;
}

/** "Kept", or how far it is. */
export function KeptLine({ kept, busyWord }: KeptLineProps): ReactNode {
  return (
    <p className={styles.kept} data-state={typeof kept === 'object' ? 'failed' : kept}>
      {busyWord ?? keptText(kept)}
    </p>
  );
}

function keptText(kept: KeptState): string {
  if (typeof kept === 'object') return 'Not kept yet';
  return kept === 'kept' ? 'Kept' : 'Keeping …';
}

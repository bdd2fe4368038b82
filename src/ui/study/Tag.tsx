// A word on the edge of a point.
import type { ReactNode } from 'react';
import styles from './Tag.module.css';

interface TagProps {
  readonly kind: 'missed' | 'given';
  readonly 'aria-hidden'?: 'true';
}

/** Takes no room in its row, so that nothing moves when a point is marked. */
export function Tag({ kind, 'aria-hidden': isHidden }: TagProps): ReactNode {
  return (
    <span aria-hidden={isHidden} className={`${styles.tag} ${styles[kind]}`}>
      {kind}
    </span>
  );
}

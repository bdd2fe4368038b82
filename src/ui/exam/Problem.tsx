// What is wrong with a field, below it.
import type { ReactNode } from 'react';
import styles from './ExamForm.module.css';

/** A sentence about a field that names it by `aria-describedby`; an empty one takes no room. */
export function Problem({ id, children }: { readonly id: string; readonly children: string }): ReactNode {
  return (
    <p id={id} className={styles.problem}>
      {children}
    </p>
  );
}

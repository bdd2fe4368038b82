// What the Library says when it holds no deck.
import type { ReactNode } from 'react';
import styles from './Library.module.css';

/** Says what a deck is and how one comes here. */
export function EmptyLibrary(): ReactNode {
  return (
    <section className={styles.empty}>
      <h2>There is no deck here yet</h2>
      <p>
        A deck is a text of questions and answers. Write one in any editor, with “Q:” before a question and
        “A:” before its answer, or take a table or a package from another program; then import it here.
      </p>
      <p>What you once learned is not lost: it comes back when you import the same notes again.</p>
    </section>
  );
}

// What the search box understands, and the keys of the table.
import type { ReactNode } from 'react';
import { SEARCH_HELP } from '../../../domain/search/searchHelp';
import styles from './CardsSection.module.css';

/** The operators with an example each; closed at first. */
export function SearchHelp(): ReactNode {
  return (
    <details className={styles.help}>
      <summary>How to search, and keys</summary>
      <dl className={styles.operators}>
        {SEARCH_HELP.map(({ example, meaning }) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        <kbd>/</kbd> leads to the search. In the table, arrow keys move, <kbd>Space</kbd> selects,{' '}
        <kbd>Shift</kbd> with an arrow selects a stretch, <kbd>Ctrl</kbd> <kbd>A</kbd> selects all,{' '}
        <kbd>Escape</kbd> none, <kbd>Enter</kbd> opens the note, and <kbd>I</kbd> shows card information.
      </p>
    </details>
  );
}

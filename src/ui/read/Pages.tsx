// The way through the pages of a long deck.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ReadPage } from '../../state/react';
import { buttonClass } from '../parts/Button';
import styles from './ReadScreen.module.css';

interface PagesProps {
  readonly reading: Pick<ReadPage, 'page' | 'pages'>;
  /** Where a page is, from 1. */
  readonly addressOf: (page: number) => string;
  /** Below the notes; the other one is above. */
  readonly isEnd?: boolean;
}

/** Where the page stands, and links to its neighbours. */
export function Pages({ reading, addressOf, isEnd = false }: PagesProps): ReactNode {
  const number = reading.page + 1;
  return (
    <nav className={styles.pages} aria-label={isEnd ? 'Pages, at the end' : 'Pages'}>
      {number > 1 && (
        <Link href={addressOf(number - 1)} className={buttonClass('quiet')}>
          Previous page
        </Link>
      )}
      <p>
        Page {number} of {reading.pages}
      </p>
      {number < reading.pages && (
        <Link href={addressOf(number + 1)} className={buttonClass('quiet')}>
          Next page
        </Link>
      )}
    </nav>
  );
}

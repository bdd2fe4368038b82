// The numbers of a deck: what is new, what is being learned, what is due, and what is suspended.
import type { ReactNode } from 'react';
import type { DeckToday } from '../../state/react';
import { countText, numberText } from '../wording';
import styles from './Library.module.css';

/** The cards of a deck by how they stand; those that the limits leave for another day are counted with the others. */
export function DeckCounts({ deck }: { readonly deck: DeckToday }): ReactNode {
  const { due, hidden, aside, cards, points } = deck;
  const later = hidden.new + hidden.review;
  return (
    <div className={styles.countsBox}>
      <dl className={styles.counts}>
        <Count name="Cards" count={cards} />
        <Count name="Points" count={points} />
        <Count name="New" count={due.new + hidden.new} />
        <Count name="Learning" count={due.learning} />
        <Count name="Due" count={due.review + hidden.review} />
        <Count name="Suspended" count={aside.suspended} />
        {aside.buried > 0 && <Count name="Buried" count={aside.buried} />}
        {aside.damaged > 0 && <Count name="Damaged" count={aside.damaged} />}
      </dl>
      {later > 0 && (
        <p className={styles.facts}>
          Of these, your daily limits leave {countText(later, 'card')} for another day.
        </p>
      )}
    </div>
  );
}

function Count({ name, count }: { readonly name: string; readonly count: number }): ReactNode {
  return (
    <div className={count === 0 ? styles.none : undefined}>
      <dt>{name}</dt>
      <dd>{numberText(count)}</dd>
    </div>
  );
}

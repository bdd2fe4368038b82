// After an import: what came, and the ways on.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ImportReport } from '../../state/react';
import { LIBRARY, readAddress, studyAddress } from '../addresses';
import { Button, buttonClass } from '../parts/Button';
import { countText } from '../wording';
import styles from './Import.module.css';
import { ShortList } from './ShortList';
import { StageHeading } from './StageHeading';
import { WaysIn } from './WaysIn';

interface DoneProps {
  readonly report: ImportReport;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** What an import did, with links to its decks, and the way to take it back. */
export function Done({ report, canUndo, onUndo }: DoneProps): ReactNode {
  const { decks, cards, points, reviews } = report;
  return (
    <section className={styles.sheet}>
      <StageHeading>Imported</StageHeading>
      <p className={styles.amount}>
        {countText(cards, 'card')}, {countText(points, 'point')}
      </p>
      {reviews > 0 && <p>{countText(reviews, 'review')} came along.</p>}
      <ul className={styles.decks}>
        <ShortList entries={decks} most={10} noun="deck">
          {(deck) => (
            <li key={deck.id} className={styles.deck}>
              <strong dir="auto">{deck.title}</strong>
              <span className={styles.links}>
                <Link href={studyAddress(deck.id)} className={buttonClass('primary')}>
                  Study <span className="visually-hidden">{deck.title}</span>
                </Link>
                <Link href={readAddress(deck.id)} className={buttonClass('quiet')}>
                  Read <span className="visually-hidden">{deck.title}</span>
                </Link>
              </span>
            </li>
          )}
        </ShortList>
      </ul>
      <WaysIn variant="quiet">
        <Link href={LIBRARY} className={buttonClass('quiet')}>
          Go to the library
        </Link>
        {canUndo && (
          <Button variant="plain" onClick={onUndo}>
            Undo
          </Button>
        )}
      </WaysIn>
    </section>
  );
}

// The decks as nested lists, each with its numbers and the buttons for it.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { allOf } from '../../domain/queue/dueCounts';
import type { DeckToday } from '../../state/react';
import { deckOptionsAddress, readAddress, studyAddress } from '../addresses';
import { Button, buttonClass } from '../parts/Button';
import { countText } from '../wording';
import type { DeckBranch } from './branches';
import styles from './Library.module.css';

/** A dialog about a deck. */
export interface DeckDialog {
  readonly kind: 'rename' | 'delete';
  readonly deck: DeckToday;
}

interface DeckTreeProps {
  readonly branches: readonly DeckBranch[];
  /** Opens a dialog about a deck. */
  readonly onAsk: (dialog: DeckDialog) => void;
}

/** A level of the tree with everything below it. */
export function DeckTree({ branches, onAsk }: DeckTreeProps): ReactNode {
  return (
    <ul className={styles.decks}>
      {branches.map((branch) => (
        <li key={branch.deck?.id ?? branch.title}>
          <div className={styles.deck}>
            {/* A name that stands for decks below it only is no deck of its own. */}
            {branch.deck === undefined ? (
              <h2 dir="auto" className={styles.above}>
                {branch.name}
              </h2>
            ) : (
              <Deck name={branch.name} deck={branch.deck} onAsk={onAsk} />
            )}
          </div>
          {branch.below.length > 0 && <DeckTree branches={branch.below} onAsk={onAsk} />}
        </li>
      ))}
    </ul>
  );
}

interface DeckProps {
  readonly name: string;
  readonly deck: DeckToday;
  readonly onAsk: DeckTreeProps['onAsk'];
}

function Deck({ name, deck, onAsk }: DeckProps): ReactNode {
  const due = allOf(deck.due);
  const title = <span className="visually-hidden">{deck.title}</span>;
  return (
    <>
      <div className={styles.about}>
        <h2 dir="auto">{name}</h2>
        <p className={styles.facts}>
          {countText(deck.cards, 'card')}, {countText(deck.points, 'point')}
          {' · '}
          <span className={due > 0 ? styles.due : undefined}>
            {due > 0 ? `${countText(due, 'card')} due today` : 'nothing due today'}
          </span>
        </p>
      </div>
      <div className={styles.actions}>
        <Link href={studyAddress(deck.id)} className={buttonClass('quiet')}>
          Study {title}
        </Link>
        <Link href={readAddress(deck.id)} className={buttonClass('quiet')}>
          Read {title}
        </Link>
        <span className={styles.more}>
          <Link href={deckOptionsAddress(deck.id)} className={buttonClass('plain')}>
            Options {title}
          </Link>
          <Button variant="plain" onClick={() => onAsk({ kind: 'rename', deck })}>
            Rename {title}
          </Button>
          <Button variant="plain" onClick={() => onAsk({ kind: 'delete', deck })}>
            Delete {title}
          </Button>
        </span>
      </div>
    </>
  );
}

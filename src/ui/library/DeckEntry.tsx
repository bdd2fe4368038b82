// One deck of the tree: its name, its numbers, and the buttons for it.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { allOf } from '../../domain/queue/dueCounts';
import type { DeckToday } from '../../state/react';
import { deckOptionsAddress, readAddress, studyAddress } from '../addresses';
import { Button, buttonClass } from '../parts/Button';
import { countText, numberText } from '../wording';
import { deckAddress } from './addresses';
import type { DeckDialog } from './deckDialog';
import styles from './Library.module.css';
import type { Narrowing } from './narrowing';

interface DeckEntryProps {
  readonly name: string;
  readonly deck: DeckToday;
  /** The button that folds what lies below it. */
  readonly fold: ReactNode;
  readonly narrowing: Narrowing;
  readonly onAsk: (dialog: DeckDialog) => void;
}

/** A deck as an entry of the tree. */
export function DeckEntry({ name, deck, fold, narrowing, onAsk }: DeckEntryProps): ReactNode {
  const due = allOf(deck.due);
  const title = <span className="visually-hidden">{deck.title}</span>;
  return (
    <>
      <div className={styles.about}>
        <div className={styles.name}>
          {fold}
          <h2 dir="auto">
            <Link href={deckAddress(deck.id)}>{name}</Link>
          </h2>
        </div>
        <p className={styles.facts}>
          {countText(deck.cards, 'card')}, {countText(deck.points, 'point')}
          {' · '}
          <span className={due > 0 ? styles.due : undefined}>
            {due > 0 ? `${countText(due, 'card')} due today` : 'nothing due today'}
          </span>
          {standingOf(deck)}
        </p>
      </div>
      <div className={styles.actions}>
        <Link href={studyAddress(deck.id)} className={buttonClass('quiet')}>
          Study {title}
        </Link>
        <Link href={readAddress(deck.id)} className={buttonClass('quiet')}>
          Read {title}
        </Link>
        <NarrowButton title={deck.title} narrowing={narrowing} />
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

interface NarrowButtonProps {
  readonly title: string;
  readonly narrowing: Narrowing;
}

/** Narrows the table of cards to a deck and those below it, or takes that back. */
export function NarrowButton({ title, narrowing }: NarrowButtonProps): ReactNode {
  return (
    <Button
      aria-pressed={narrowing.isNarrowed('deck', title)}
      className={styles.narrow}
      onClick={() => narrowing.toggle('deck', title)}
    >
      Cards <span className="visually-hidden">of {title}</span>
    </Button>
  );
}

/** How its cards stand, those that the limits leave for another day among them; what there is none of is left out. */
function standingOf({ due, hidden, aside }: DeckToday): string {
  const counts = [
    [due.new + hidden.new, 'new'],
    [due.learning, 'learning'],
    [due.review + hidden.review, 'to review'],
    [aside.suspended, 'suspended'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => ` · ${numberText(count)} ${word}`)
    .join('');
}

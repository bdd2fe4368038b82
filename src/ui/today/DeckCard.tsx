// One deck on the Today screen: what it is, what is due in it, and the ways to it.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DeckToday } from '../../state/react';
import { readAddress, studyAddress } from '../addresses';
import { buttonClass } from '../parts/Button';
import { countText, dateText } from '../wording';
import styles from './DeckCard.module.css';

interface DeckCardProps {
  readonly deck: DeckToday;
  /** Whether it has links of its own; the start panel has them when this is the only deck. */
  readonly links: readonly ('study' | 'read')[];
}

/** A deck as an entry of a list. */
export function DeckCard({ deck, links }: DeckCardProps): ReactNode {
  const { due } = deck;
  const hidden = hiddenText(deck);
  const aside = asideText(deck);
  return (
    <li className={styles.deck}>
      <div className={styles.about}>
        <h3>{deck.title}</h3>
        <p className={styles.facts}>
          {countText(deck.cards, 'card')}, {countText(deck.points, 'point')}
          {deck.asOf !== undefined && ` · as of ${dateText(deck.asOf)}`}
        </p>
      </div>
      <dl className={styles.due}>
        <Amount name="New" cards={due.new} />
        <Amount name="Learning" cards={due.learning} />
        <Amount name="Review" cards={due.review} />
      </dl>
      {hidden !== undefined && <p className={styles.hidden}>{hidden}</p>}
      {aside !== undefined && <p className={styles.hidden}>{aside}</p>}
      {links.length > 0 && (
        <p className={styles.actions}>
          {links.map((link) => (
            <DeckLink key={link} link={link} deck={deck} />
          ))}
        </p>
      )}
    </li>
  );
}

interface DeckLinkProps {
  readonly link: 'study' | 'read';
  readonly deck: DeckToday;
}

/** "Study" or "Read"; its name goes on with the title, which the eye has above it. */
function DeckLink({ link, deck }: DeckLinkProps): ReactNode {
  const isStudy = link === 'study';
  const address = isStudy ? studyAddress(deck.id) : readAddress(deck.id);
  return (
    <Link href={address} className={buttonClass(isStudy ? 'quiet' : 'plain')}>
      {isStudy ? 'Study' : 'Read'} <span className="visually-hidden">{deck.title}</span>
    </Link>
  );
}

function Amount({ name, cards }: { readonly name: string; readonly cards: number }): ReactNode {
  return (
    <div className={cards === 0 ? styles.none : undefined}>
      <dt>{name}</dt>
      <dd>{cards}</dd>
    </div>
  );
}

/** What stays away for other reasons, and how it comes back; undefined when that is nothing. */
function asideText({ aside: { buried, suspended, damaged } }: DeckToday): string | undefined {
  const parts = [
    buried > 0 ? `${countText(buried, 'card')} ${buried === 1 ? 'is' : 'are'} buried until tomorrow.` : '',
    suspended > 0
      ? `${countText(suspended, 'card')} ${suspended === 1 ? 'is' : 'are'} suspended: “Resume” in Read brings ${suspended === 1 ? 'it' : 'them'} back.`
      : '',
    damaged > 0
      ? `${countText(damaged, 'card')} ${damaged === 1 ? 'is' : 'are'} left out: what the browser stored of ${damaged === 1 ? 'it' : 'them'} is damaged. Save a copy in Your data.`
      : '',
  ];
  return parts.filter((part) => part !== '').join(' ') || undefined;
}

/** What the limits leave for another day; undefined when that is nothing. */
function hiddenText({ hidden }: DeckToday): string | undefined {
  const parts = [
    hidden.new > 0 ? countText(hidden.new, 'new card') : undefined,
    hidden.review > 0 ? countText(hidden.review, 'review') : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const isOne = hidden.new + hidden.review === 1;
  return `${parts.join(' and ')} ${isOne ? 'waits' : 'wait'} for another day: your daily limits leave no room today.`;
}

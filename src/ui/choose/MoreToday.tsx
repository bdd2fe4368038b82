// More than the limits of the day, for today only: the cards come in the queue of the day.
import { useState, type ReactNode } from 'react';
import { useApp, useCommands } from '../../state/react';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import styles from './Choose.module.css';
import { NumberInput } from './NumberInput';

/** More new cards and more reviews today, with how many wait. */
export function MoreToday(): ReactNode {
  const { addNewToday, addReviewsToday, refreshToday } = useCommands();
  const decks = useApp((state) => state.today?.decks);
  const [said, setSaid] = useState('');
  const hidden = (kind: 'new' | 'review'): number =>
    (decks ?? []).reduce((sum, deck) => sum + deck.hidden[kind], 0);
  const add = (more: (cards: number) => void, what: string) => (cards: number) => {
    more(cards);
    refreshToday();
    setSaid(`Today takes ${countText(cards, `more ${what}`)}: study as every day.`);
  };
  return (
    <section className={styles.section} aria-labelledby="more">
      <h2 id="more">More today</h2>
      <ul className={styles.list}>
        <MoreRow title="More new cards" waiting={hidden('new')} onAdd={add(addNewToday, 'new card')} />
        <MoreRow title="More reviews" waiting={hidden('review')} onAdd={add(addReviewsToday, 'review')} />
      </ul>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </section>
  );
}

interface MoreRowProps {
  readonly title: string;
  /** Cards that the limit holds back. */
  readonly waiting: number;
  readonly onAdd: (cards: number) => void;
}

function MoreRow({ title, waiting, onAdd }: MoreRowProps): ReactNode {
  const [cards, setCards] = useState(10);
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <h3>{title}</h3>
        <p>
          {waiting === 0
            ? 'The limit of the day holds none back.'
            : `The limit of the day holds ${countText(waiting, 'card')} back. Tomorrow it is as before.`}
        </p>
        <p className={styles.counts}>Answers count</p>
      </div>
      <div className={styles.actions}>
        <NumberInput label="Cards" about={title} value={cards} max={999} onChange={setCards} />
        <Button disabled={waiting === 0} onClick={() => onAdd(cards)}>
          Add <span className="visually-hidden">{title.toLowerCase()}</span>
        </Button>
      </div>
    </li>
  );
}

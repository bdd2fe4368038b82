// One note of the Read screen: each of its cards with its points, and beside each point what is remembered of it.
import type { ReactNode } from 'react';
import type { CardId } from '../../domain/ids';
import type { StudyDay } from '../../domain/studyDay';
import type { ReadNote as Entry } from '../../state/react';
import { ReadCard } from './ReadCard';
import styles from './ReadNote.module.css';

interface ReadNoteProps {
  readonly entry: Entry;
  /** From 1, in the whole deck. */
  readonly number: number;
  readonly today: StudyDay | undefined;
  /** Brings a suspended card back. */
  readonly onResume: (cardId: CardId) => void;
}

/** A note with its cards, as in a document. */
export function ReadNote({ entry, number, today, onResume }: ReadNoteProps): ReactNode {
  const { note, cards } = entry;
  return (
    <section className={styles.note}>
      {cards.map((card, index) => (
        <ReadCard
          key={card.cardId}
          card={card}
          number={index === 0 ? number : undefined}
          today={today}
          onResume={() => onResume(card.cardId)}
        />
      ))}
      {note.tags !== undefined && note.tags.length > 0 && (
        <p className={styles.tags}>Tags: {note.tags.join(', ')}</p>
      )}
    </section>
  );
}

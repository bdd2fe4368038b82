// One note of the Read screen: each of its cards with its points, and beside each point what is remembered of it.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CardId } from '../../domain/ids';
import type { StudyDay } from '../../domain/studyDay';
import type { ReadNote as Entry } from '../../state/react';
import { noteAddress } from '../addresses';
import { buttonClass } from '../parts/Button';
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
  const { note, cards, personal } = entry;
  return (
    <section className={styles.note}>
      {cards.map((card, index) => (
        <ReadCard
          key={card.cardId}
          card={card}
          number={index === 0 ? number : undefined}
          today={today}
          aids={personal?.mnemonics}
          onResume={() => onResume(card.cardId)}
        />
      ))}
      {personal?.isWrong === true && <p className={styles.mark}>Marked as wrong or outdated.</p>}
      {note.tags !== undefined && note.tags.length > 0 && (
        <p className={styles.tags}>Tags: {note.tags.join(', ')}</p>
      )}
      <p className={styles.edit}>
        <Link href={noteAddress(note.id)} className={buttonClass('plain')}>
          Edit <span className="visually-hidden">note {number}</span>
        </Link>
      </p>
    </section>
  );
}

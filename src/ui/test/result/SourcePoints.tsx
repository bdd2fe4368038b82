// Where an item comes from: the question of the note and the points it tested, with the way to the note.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CardId } from '../../../domain/ids';
import type { Item } from '../../../domain/paper/item';
import { noteAddress } from '../../addresses';
import { dateText } from '../../wording';
import styles from './Result.module.css';

interface SourcePointsProps {
  readonly item: Item;
  readonly gone: ReadonlySet<CardId>;
  /** Whether the marks of the answer say the points already. */
  readonly isWritten: boolean;
}

/** The source as it was when the paper was made. */
export function SourcePoints({ item, gone, isWritten }: SourcePointsProps): ReactNode {
  const { tests, about, deckTitle, asOf, kind } = item;
  const saysPoints = !isWritten || kind === 'cloze';
  const notes = [...new Map(tests.map((test) => [test.noteId, test])).values()];
  return (
    <div className={styles.source}>
      <p className={styles.soft}>
        From <span dir="auto">{deckTitle}</span>
        {asOf !== undefined && `, as of ${dateText(asOf)}`}
      </p>
      {about !== undefined && <p dir="auto">{about}</p>}
      {saysPoints && (
        <ul>
          {tests.map(({ cardId, pointId, label, text }) => (
            <li key={`${cardId} ${pointId}`} dir="auto">
              {label !== undefined && <b>{label}: </b>}
              {text}
            </li>
          ))}
        </ul>
      )}
      {notes.map(({ noteId, cardId }, place) =>
        gone.has(cardId) ? (
          <p key={noteId} className={styles.soft}>
            This question is gone from your decks.
          </p>
        ) : (
          <Link key={noteId} className={styles.edit ?? ''} href={noteAddress(noteId)}>
            Edit note{notes.length > 1 && ` ${place + 1}`}
          </Link>
        ),
      )}
    </div>
  );
}

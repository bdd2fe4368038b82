// Where an item comes from: the question of the note and the points it tested, with the way to the note.
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { CardId } from '../../../domain/ids';
import type { Item, TestedPoint } from '../../../domain/paper/item';
import { noteAddress } from '../../addresses';
import { dateText } from '../../wording';
import styles from './Result.module.css';

interface SourcePointsProps {
  readonly item: Item;
  readonly gone: ReadonlySet<CardId>;
  /** Whether the marks of the answer say the points already. */
  readonly isWritten: boolean;
}

/** The source as it was when the paper was made, note by note. */
export function SourcePoints({ item, gone, isWritten }: SourcePointsProps): ReactNode {
  const { tests, about, deckTitle, asOf, kind } = item;
  const saysPoints = !isWritten || kind === 'cloze';
  const noteIds = [...new Set(tests.map(({ noteId }) => noteId))];
  return (
    <div className={styles.source}>
      <p className={styles.soft}>
        From <span dir="auto">{deckTitle}</span>
        {asOf !== undefined && `, as of ${dateText(asOf)}`}
      </p>
      {about !== undefined && <p dir="auto">{about}</p>}
      {noteIds.map((noteId, place) => {
        const points = tests.filter((test) => test.noteId === noteId);
        return (
          <Fragment key={noteId}>
            {saysPoints && <Points points={points} />}
            {points.every(({ cardId }) => gone.has(cardId)) ? (
              <p className={styles.soft}>This question is gone from your decks.</p>
            ) : (
              <Link className={styles.edit ?? ''} href={noteAddress(noteId)}>
                Edit note{noteIds.length > 1 && ` ${place + 1}`}
              </Link>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

function Points({ points }: { readonly points: readonly TestedPoint[] }): ReactNode {
  return (
    <ul>
      {points.map(({ cardId, pointId, label, text }) => (
        <li key={`${cardId} ${pointId}`} dir="auto">
          {label !== undefined && <b>{label}: </b>}
          {text}
        </li>
      ))}
    </ul>
  );
}

// Where an item comes from: the deck with its date, the points that its answer does not say already, and the way to each note.
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { CardId, NoteId } from '../../../domain/ids';
import type { Item } from '../../../domain/paper/item';
import { noteAddress } from '../../addresses';
import { FormulaText } from '../../text/FormulaText';
import { dateText } from '../../wording';
import styles from './Result.module.css';
import { pointsNotSaid } from './shownTexts';

interface SourcePointsProps {
  readonly item: Item;
  readonly gone: ReadonlySet<CardId>;
  /** Whether a written answer stands there with its points. */
  readonly isMarked: boolean;
  /** Whether the paper has items of other decks. */
  readonly namesDeck: boolean;
  /** What else can be done with the item, behind the ways to its notes. */
  readonly children: ReactNode;
}

/** The source as it was when the paper was made. */
export function SourcePoints({ item, gone, isMarked, namesDeck, children }: SourcePointsProps): ReactNode {
  const { tests, deckTitle, asOf } = item;
  const points = pointsNotSaid(item, isMarked);
  const noteIds = noteIdsOf(item);
  return (
    <>
      {points.length > 0 && (
        <ul className={styles.source}>
          {points.map(({ cardId, pointId, label, text }) => (
            <li key={`${cardId} ${pointId}`} dir="auto">
              {label !== undefined && (
                <b>
                  <FormulaText text={label} />:{' '}
                </b>
              )}
              <FormulaText text={text} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <p className={styles.soft}>
          {namesDeck && (
            <>
              From <bdi>{deckTitle}</bdi>
              {asOf !== undefined && ', '}
            </>
          )}
          {asOf !== undefined && (
            <time dateTime={asOf}>{`${namesDeck ? 'as' : 'As'} of ${dateText(asOf)}`}</time>
          )}
        </p>
        {noteIds.map((noteId, place) => {
          const isGone = tests.every((test) => test.noteId !== noteId || gone.has(test.cardId));
          return (
            <Fragment key={noteId}>
              {isGone ? (
                <p className={styles.soft}>{GONE_TEXT}</p>
              ) : (
                <Link className={styles.edit ?? ''} href={noteAddress(noteId)}>
                  {editText(item, noteId, noteIds.length > 1 ? place + 1 : undefined)}
                </Link>
              )}
            </Fragment>
          );
        })}
        {children}
      </div>
    </>
  );
}

const GONE_TEXT = 'This question is gone from your decks.';

/** The notes in the order in which the item shows what it took from them. */
function noteIdsOf(item: Item): readonly NoteId[] {
  const tests =
    item.kind === 'statements'
      ? item.statements.flatMap(({ pointId }) => item.tests.filter((test) => test.pointId === pointId))
      : item.tests;
  return [...new Set([...tests, ...item.tests].map(({ noteId }) => noteId))];
}

function editText(item: Item, noteId: NoteId, place: number | undefined): string {
  if (place === undefined) return 'Edit note';
  if (item.kind !== 'statements') return `Edit note ${place}`;
  const numbers = item.statements.flatMap(({ pointId }, index) =>
    item.tests.some((test) => test.pointId === pointId && test.noteId === noteId) ? [index + 1] : [],
  );
  return `Edit note of ${numbers.join(' and ')}`;
}

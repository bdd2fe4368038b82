// A written answer as it was typed, with the words that earned marks highlighted.
import type { ReactNode } from 'react';
import type { AnswerMark } from '../../../domain/paper/marking/mark';
import { answerPieces, isForSame } from './answerPieces';
import styles from './Marked.module.css';
import { nameOfPoint, type NamedPoint } from './markWords';

interface AnswerTextProps {
  readonly text: string;
  /** Absent while it is not known. */
  readonly mark: AnswerMark | undefined;
  readonly points: readonly NamedPoint[];
}

/** The answer; where there are several points, a screen reader is told for which one the words counted. */
export function AnswerText({ text, mark, points }: AnswerTextProps): ReactNode {
  if (text.trim() === '') return <p className={styles.nothing}>You wrote nothing.</p>;
  const marks = mark?.points ?? [];
  const pieces = answerPieces(text, marks);
  const names = marks.map(({ pointId }) =>
    nameOfPoint(
      points,
      points.findIndex(({ id }) => id === pointId),
    ),
  );
  return (
    <blockquote className={styles.answer} dir="auto">
      {pieces.map((piece, index) => {
        if (piece.earnedFor.length === 0) return piece.text;
        const next = pieces.slice(index + 1).find(({ earnedFor }) => earnedFor.length > 0);
        const isLast = next === undefined || !isForSame(next, piece);
        return (
          <mark key={index} className={styles.earned}>
            {piece.text}
            {marks.length > 1 && isLast && (
              <span className="visually-hidden">
                {' '}
                ({piece.earnedFor.map((place) => names[place]).join(' and ')}){' '}
              </span>
            )}
          </mark>
        );
      })}
    </blockquote>
  );
}

// A written answer as it was typed, with the words that earned marks highlighted.
import { useState, type ReactNode } from 'react';
import type { AnswerMark } from '../../../domain/paper/marking/mark';
import { Button } from '../../parts/Button';
import { answerPieces, isForSame } from './answerPieces';
import { foldOf, piecesUpTo } from './fold';
import styles from './Marked.module.css';
import { nameOfPoint, type NamedPoint } from './markWords';

interface AnswerTextProps {
  readonly text: string;
  /** Absent while it is not known. */
  readonly mark: AnswerMark | undefined;
  readonly points: readonly NamedPoint[];
}

/** The answer, folded where it is long; where there are several points, a screen reader is told for which one the words counted. */
export function AnswerText({ text, mark, points }: AnswerTextProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  if (text.trim() === '') return <p className={styles.nothing}>You wrote nothing.</p>;
  const marks = mark?.points ?? [];
  const fold = foldOf(text);
  const whole = answerPieces(text, marks);
  const pieces = fold === undefined || isOpen ? whole : piecesUpTo(whole, fold);
  const names = marks.map(({ pointId }) =>
    nameOfPoint(
      points,
      points.findIndex(({ id }) => id === pointId),
    ),
  );
  const answer = (
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
      {pieces !== whole && ' …'}
    </blockquote>
  );
  if (fold === undefined) return answer;
  return (
    <div>
      {answer}
      <Button
        variant="plain"
        className={styles.fold ?? ''}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Show less of it' : 'Show all of it'}
      </Button>
    </div>
  );
}

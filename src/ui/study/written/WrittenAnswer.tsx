// What was written, above the points: the words that earned marks, or a short answer letter by letter, and what it came to.
import type { ReactNode } from 'react';
import type { PointId } from '../../../domain/ids';
import { compareShort } from '../../../domain/paper/marking/compareShort';
import type { AnswerMark, PointMark } from '../../../domain/paper/marking/mark';
import type { ShownCard } from '../../../state/react';
import { AnswerText } from '../../test/marked/AnswerText';
import { ShortPieces } from '../../test/marked/ShortPieces';
import card from '../CardOnScreen.module.css';
import { shortAnswersOf } from './shortAnswers';
import type { Marking } from './useMarking';
import styles from './Written.module.css';

interface WrittenAnswerProps {
  readonly card: ShownCard;
  readonly text: string;
  readonly marking: Exclude<Marking, 'nothing'>;
  /** The points that are marked missed now. */
  readonly missed: ReadonlySet<PointId>;
}

/** The answer as it was typed, with one line about its marks that screen readers are told. */
export function WrittenAnswer({ card: shown, text, marking, missed }: WrittenAnswerProps): ReactNode {
  const mark = typeof marking === 'string' ? undefined : marking;
  const isAccepted = mark?.points.some(({ by }) => by !== undefined) === true;
  const short = isAccepted ? undefined : shortAnswersOf(shown);
  return (
    <div className={`${card.written} ${styles.written}`}>
      <p className={styles.head}>You wrote</p>
      {short === undefined ? (
        <AnswerText text={text} mark={mark} points={shown.face.points} />
      ) : (
        <ShortPieces mark={compareShort(text.trim(), short)} />
      )}
      <p role="status" className={styles.line}>
        {lineOf(marking, missed)}
      </p>
    </div>
  );
}

function lineOf(marking: 'marking' | 'failed' | AnswerMark, missed: ReadonlySet<PointId>): string {
  if (marking === 'marking') return 'Marking …';
  if (marking === 'failed') return 'This could not be marked: mark the points yourself, and grade as ever.';
  const { points } = marking;
  const [only] = points;
  if (only !== undefined && points.length === 1) return lineOfPoint(only, missed.has(only.pointId));
  // The learner's word counts, here as in the grade.
  const recalled = points.filter(({ pointId }) => !missed.has(pointId)).length;
  if (recalled === 0) return `None of ${points.length} points recalled: all are marked missed.`;
  if (recalled === points.length) return `All ${points.length} points recalled.`;
  return `${recalled} of ${points.length} points recalled; the others are marked missed.`;
}

function lineOfPoint({ verdict }: PointMark, isMissed: boolean): string {
  if (isMissed === (verdict === 'recalled')) return isMissed ? 'Marked missed.' : 'Marked recalled.';
  if (verdict === 'recalled') return 'Recalled.';
  return `${verdict === 'partly' ? 'Recalled in part' : 'Not recalled'}: marked missed.`;
}

// The grades as buttons, each with when the recalled points come next and the key that presses it.
import type { ReactNode } from 'react';
import type { Options } from '../../domain/options';
import { GRADES, type Grade } from '../../domain/review/event';
import type { GradeButton } from '../../state/react';
import { gradeWord, promiseText } from '../wording';
import styles from './AnswerBar.module.css';
import { focusAnswerIfLost } from './pointFocus';

interface GradeButtonsProps {
  readonly buttons: readonly GradeButton[];
  readonly answerStyle: Options['answerStyle'];
  readonly isSaving: boolean;
  readonly onGrade: (grade: Grade) => void;
  /** Whether some of the asked points are marked missed, and others not. */
  readonly isPartlyMissed: boolean;
}

interface Choice {
  readonly grade: Grade;
  readonly word: string;
  readonly keyHint: string;
}

// The grades between are for the points that are not marked; this one is for the whole card.
const ALL_MISSED = 'Counts all points as missed, also those not marked';

const FOUR: readonly Choice[] = GRADES.map((grade, index) => ({
  grade,
  word: gradeWord(grade),
  keyHint: String(index + 1),
}));

const TWO: readonly Choice[] = [
  { grade: 'again', word: 'Missed', keyHint: '1' },
  { grade: 'good', word: 'Got it', keyHint: '2' },
];

/** Four grades, or two; named "Good 10 min". While a grade is being saved they do nothing but keep the focus. */
export function GradeButtons({
  buttons,
  answerStyle,
  isSaving,
  onGrade,
  isPartlyMissed,
}: GradeButtonsProps): ReactNode {
  return (
    <div
      role="group"
      aria-label="Grade"
      className={styles.grades}
      aria-busy={isSaving}
      ref={focusAnswerIfLost}
    >
      {(answerStyle === 'two' ? TWO : FOUR).map(({ grade, word, keyHint }) => {
        const next = buttons.find((button) => button.grade === grade)?.next;
        return (
          <button
            key={grade}
            type="button"
            className={styles.grade}
            data-grade={grade}
            aria-disabled={isSaving}
            aria-keyshortcuts={keyHint}
            title={grade === 'again' && isPartlyMissed ? ALL_MISSED : undefined}
            // The second half of a double click on "Show answer" lands here and means nothing.
            onClick={(event) => event.detail < 2 && onGrade(grade)}
          >
            <span className={styles.word}>{word}</span>{' '}
            <span className={styles.due}>{next === undefined ? '' : promiseText(next)}</span>
            <kbd aria-hidden="true">{keyHint}</kbd>
          </button>
        );
      })}
    </div>
  );
}

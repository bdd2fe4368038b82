// A grade for each of the selected cards, as if it had been answered now.
import { useState, type ReactNode } from 'react';
import type { Grade } from '../../../domain/review/event';
import { countText, gradeWord } from '../../wording';
import library from '../Library.module.css';
import type { QuestionProps } from './questions';
import { BulkForm } from './BulkForm';
import styles from './Bulk.module.css';

const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy'];

/** Asks for the grade. */
export function GradeNow({ bulk, onClose }: QuestionProps): ReactNode {
  const [grade, setGrade] = useState<Grade>('good');
  return (
    <BulkForm
      title={`Grade ${countText(bulk.cards, 'card')} now`}
      action="Grade"
      bulk={bulk}
      onSubmit={() => bulk.change({ kind: 'gradeNow', grade })}
      onClose={onClose}
    >
      <fieldset className={styles.choices}>
        <legend>Grade</legend>
        {GRADES.map((choice) => (
          <label key={choice} className={styles.choice}>
            <input type="radio" name="grade" checked={choice === grade} onChange={() => setGrade(choice)} />
            {gradeWord(choice)}
          </label>
        ))}
      </fieldset>
      <p className={library.facts}>
        Each card gets this grade as an ordinary answer, for all its points, and counts as a review of today
        that took no time. You can undo this afterwards.
      </p>
    </BulkForm>
  );
}

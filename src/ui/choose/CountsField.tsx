// Whether answers count, in plain words.
import type { ReactNode } from 'react';
import styles from './Choose.module.css';
import { countsText } from './presetText';

interface CountsFieldProps {
  readonly reschedules: boolean;
  readonly onChange: (reschedules: boolean) => void;
}

/** Two radio buttons, each with what it means. */
export function CountsField({ reschedules, onChange }: CountsFieldProps): ReactNode {
  return (
    <fieldset className={styles.field}>
      <legend>What answers do</legend>
      {[true, false].map((counts) => (
        <label key={String(counts)} className={styles.radio}>
          <input
            type="radio"
            name="counts"
            checked={reschedules === counts}
            onChange={() => onChange(counts)}
          />
          <span>
            {countsText(counts)}
            <small>
              {counts
                ? 'Each answer is a review, and gives the card a new day; one that comes early counts for the time that has passed.'
                : 'No card gets another day. Again brings a card back in 1 min, Hard in 10 min; Good and Easy are done.'}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

// A number of the form as it is typed, with its label above and what is wrong with it below.
import type { ReactNode } from 'react';
import choose from '../../choose/Choose.module.css';
import { Problem } from '../../exam/Problem';
import styles from './Setup.module.css';

interface NumberLineProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly most: number;
  /** Empty while there is none. */
  readonly problem: string;
  /** What to know about the number. */
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly onType: (value: string) => void;
}

/** A labelled field for a whole number from 1 on; what is typed is handed on as it is. */
export function NumberLine(props: NumberLineProps): ReactNode {
  const { id, label, value, most, problem, hint = '', isDisabled = false, onType } = props;
  return (
    <div className={styles.number}>
      <span className={choose.number}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          step={1}
          value={value}
          disabled={isDisabled}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem ${id}-hint`}
          onChange={(event) => onType(event.target.value)}
          // Scrolling the page over the field must not change the number.
          onWheel={(event) => event.currentTarget.blur()}
        />
      </span>
      <Problem id={`${id}-problem`}>{problem}</Problem>
      <p id={`${id}-hint`} className={choose.hint}>
        {hint}
      </p>
    </div>
  );
}

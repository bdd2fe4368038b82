// A field of the form of an exam, with its label above and what is wrong with it below.
import type { ComponentProps, ReactNode } from 'react';
import styles from './ExamForm.module.css';
import { Problem } from './Problem';

interface FormLineProps extends Pick<ComponentProps<'input'>, 'type' | 'min' | 'maxLength'> {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Empty while there is none. */
  readonly problem: string;
  readonly onType: (value: string) => void;
}

/** A labelled input. */
export function FormLine({ id, label, value, problem, onType, ...rest }: FormLineProps): ReactNode {
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{label}</label>
      <input
        type="text"
        {...rest}
        id={id}
        autoComplete="off"
        value={value}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onType(event.target.value)}
      />
      <Problem id={`${id}-problem`}>{problem}</Problem>
    </div>
  );
}

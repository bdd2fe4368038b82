// A choice of an export: a select with its label, and what the chosen value means.
import { useId, type ReactNode } from 'react';
import fieldStyles from '../settings/Field.module.css';
import exportStyles from './ExportSection.module.css';

interface ChoiceProps {
  readonly label: string;
  /** What the chosen value means. */
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
}

/** A labelled select box. */
export function Choice({ label, hint, value, onChange, children }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className={exportStyles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={fieldStyles['select']}
        aria-describedby={hint && `${id}-hint`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={fieldStyles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}

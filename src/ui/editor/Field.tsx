// A labelled field of the editor with the sentence that says what is wrong with it.
import { useId, type ReactNode } from 'react';
import styles from './Editor.module.css';

/** What a control must carry to belong to its label and its sentences. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why what it says was refused. */
  readonly problem?: string | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, hint, control, and the problem under it; the paragraph for it is always there, so that it is heard. */
export function Field({ label, hint, problem, children }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': `${id}-hint ${id}-problem`,
        'aria-invalid': problem !== undefined,
      })}
      <p id={`${id}-problem`} className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Rows of a field for longer text; one line without it. */
  readonly rows?: number;
  readonly isCode?: boolean;
}

/** A field for text in one line or several. */
export function TextField({
  label,
  hint,
  problem,
  value,
  onChange,
  rows,
  isCode,
}: TextFieldProps): ReactNode {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) =>
        rows === undefined ? (
          <input
            {...control}
            dir="auto"
            autoComplete="off"
            className={styles.input}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <textarea
            {...control}
            dir="auto"
            rows={rows}
            spellCheck={isCode !== true}
            className={isCode === true ? `${styles.input} ${styles.code}` : styles.input}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}

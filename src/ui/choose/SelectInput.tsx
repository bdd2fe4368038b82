// A labelled choice of a few values.
import { useId, type ReactNode } from 'react';
import styles from './Choose.module.css';

interface SelectInputProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly words: string }[];
  readonly onChange: (value: Value) => void;
  /** The id of what is said of the choice. */
  readonly describedBy?: string;
}

/** A select box with its label before it. */
export function SelectInput<Value extends string>(props: SelectInputProps<Value>): ReactNode {
  const { label, value, choices, onChange, describedBy } = props;
  const id = useId();
  return (
    <span className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </span>
  );
}

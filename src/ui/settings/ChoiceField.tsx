// A choice of a few values, saved as soon as it is made.
import type { ReactNode } from 'react';
import type { OptionChange } from '../../domain/options';
import { Field } from './Field';
import styles from './Field.module.css';
import { useSaving } from './useSaving';

interface ChoiceFieldProps<Choice extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Choice;
  readonly choices: readonly { readonly value: Choice; readonly words: string }[];
  readonly change: (value: Choice) => OptionChange;
}

/** A select box for an option with named values. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>): ReactNode {
  const { label, hint, value, choices, change } = props;
  const { said, save } = useSaving();
  return (
    <Field label={label} hint={hint} said={said}>
      {(control) => (
        <select
          {...control}
          className={styles.select}
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen !== undefined) void save(change(chosen.value));
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

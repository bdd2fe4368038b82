// A choice of a few values, saved as soon as it is made.
import type { ReactNode } from 'react';
import type { OptionChange, Options } from '../../domain/options';
import { Field } from './Field';
import styles from './Field.module.css';
import { useOptionsPlace } from './optionsPlace';
import { useSaving } from './useSaving';

/** The options that are one of a few named values. */
export type ChoiceOption = {
  [Name in keyof Options]: Options[Name] extends string ? Name : never;
}[keyof Options];

interface ChoiceFieldProps<Name extends ChoiceOption> {
  readonly name: Name;
  readonly label: string;
  readonly choices: readonly { readonly value: Options[Name]; readonly words: string }[];
  readonly change: (value: Options[Name]) => OptionChange;
}

/** A select box for an option with named values. */
export function ChoiceField<Name extends ChoiceOption>(props: ChoiceFieldProps<Name>): ReactNode {
  const { name, label, choices, change } = props;
  const { options } = useOptionsPlace();
  const saving = useSaving();
  const wordsOf = (of: Options): string => choices.find(({ value }) => value === of[name])?.words ?? of[name];
  return (
    <Field label={label} name={name} wordsOf={(of) => `“${wordsOf(of)}”`} saving={saving}>
      {(control) => (
        <select
          {...control}
          className={styles.select}
          value={options[name]}
          onChange={(event) => {
            const chosen = choices.find(({ value }) => value === event.target.value);
            if (chosen !== undefined) void saving.save(change(chosen.value));
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

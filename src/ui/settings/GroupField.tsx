// Several controls that make up one option, such as a choice for each day of the week. Each saves the whole option at once.
import { useId, type ReactNode } from 'react';
import type { OptionChange, Options } from '../../domain/options';
import { describedBy, FieldSaid, Hint } from './Field';
import styles from './Field.module.css';
import { OwnValue } from './OwnValue';
import { useSaving } from './useSaving';

interface GroupFieldProps {
  readonly name: keyof Options;
  readonly label: string;
  readonly hint: string;
  readonly wordsOf: (options: Options) => string;
  /** Draws the controls; `save` keeps a change of the option. */
  readonly children: (save: (change: OptionChange) => void) => ReactNode;
}

/** A named group of controls with its hint; "Saved" and refusals appear beside it and are announced. */
export function GroupField({ name, label, hint, wordsOf, children }: GroupFieldProps): ReactNode {
  const saving = useSaving();
  const id = useId();
  return (
    <fieldset id={id} className={styles.group} aria-describedby={describedBy(id)} tabIndex={-1}>
      <legend>{label}</legend>
      <Hint id={id}>{hint}</Hint>
      <OwnValue
        option={{ name, label, wordsOf }}
        saving={saving}
        onReset={() => document.getElementById(id)?.focus()}
      />
      <div className={styles.members}>{children((change) => void saving.save(change))}</div>
      <FieldSaid id={id} said={saving.said} />
    </fieldset>
  );
}

// An option that is on or off, saved as soon as it is changed.
import { useId, type ReactNode } from 'react';
import { describedBy, FieldSaid, Hint } from './Field';
import styles from './Field.module.css';
import { useOptionsPlace } from './optionsPlace';
import { OwnValue } from './OwnValue';
import { useSaving } from './useSaving';

interface SwitchFieldProps {
  readonly name: 'writesAnswers' | 'revealOneByOne' | 'labelHints' | 'newIgnoreReviewLimit' | 'loadBalancing';
  readonly label: string;
  readonly hint: string;
}

/** A checkbox for an option. */
export function SwitchField({ name, label, hint }: SwitchFieldProps): ReactNode {
  const isOn = useOptionsPlace().options[name];
  const saving = useSaving();
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={styles.words}>
        <label className={styles.switch}>
          <input
            id={id}
            type="checkbox"
            checked={isOn}
            aria-describedby={describedBy(id)}
            onChange={(event) => void saving.save({ name, value: event.target.checked })}
          />
          {label}
        </label>
        <Hint id={id}>{hint}</Hint>
        <OwnValue
          option={{ name, label, wordsOf: (options) => (options[name] ? 'on' : 'off') }}
          saving={saving}
          onReset={() => document.getElementById(id)?.focus()}
        />
      </div>
      <FieldSaid id={id} said={saving.said} />
    </div>
  );
}

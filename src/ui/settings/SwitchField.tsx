// An option that is on or off, saved as soon as it is changed.
import { useId, type ReactNode } from 'react';
import { useApp } from '../../state/react';
import { describedBy, FieldSaid, Hint } from './Field';
import styles from './Field.module.css';
import { useSaving } from './useSaving';

interface SwitchFieldProps {
  readonly name: 'revealOneByOne' | 'labelHints' | 'newIgnoreReviewLimit';
  readonly label: string;
  readonly hint: string;
}

/** A checkbox for an option. */
export function SwitchField({ name, label, hint }: SwitchFieldProps): ReactNode {
  const isOn = useApp((state) => state.options[name]);
  const { said, save } = useSaving();
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={styles.words}>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={isOn}
            aria-describedby={describedBy(id)}
            onChange={(event) => void save({ name, value: event.target.checked })}
          />
          {label}
        </label>
        <Hint id={id}>{hint}</Hint>
      </div>
      <FieldSaid id={id} said={said} />
    </div>
  );
}

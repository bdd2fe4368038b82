// A choice that is ticked or not, with a sentence about it.
import { useId, type ReactNode } from 'react';
import choose from '../../choose/Choose.module.css';
import styles from './Setup.module.css';

interface TickLineProps {
  readonly label: string;
  readonly hint: string;
  readonly isTicked: boolean;
  readonly isDisabled?: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** A checkbox that its sentence describes. */
export function TickLine({ label, hint, isTicked, isDisabled = false, onTick }: TickLineProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.tick}>
      <label className={choose.radio} data-is-off={isDisabled || undefined}>
        <input
          type="checkbox"
          aria-describedby={id}
          disabled={isDisabled}
          checked={isTicked}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <p id={id} className={choose.hint}>
        {hint}
      </p>
    </div>
  );
}

// How the paper is marked.
import { useId, type ReactNode } from 'react';
import { breakEvenChance } from '../../../domain/paper/guessing';
import { PENALTIES } from '../../../domain/paper/paper';
import { SelectInput } from '../../choose/SelectInput';
import choose from '../../choose/Choose.module.css';
import { markingText, penaltyText } from './setupText';
import styles from './Setup.module.css';

interface MarkingFieldProps {
  /** One of PENALTIES. */
  readonly penalty: number;
  readonly onChange: (penalty: number) => void;
}

/** What a wrong choice takes off, and what that makes of guessing. */
export function MarkingField({ penalty, onChange }: MarkingFieldProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.field}>
      <SelectInput
        label="A wrong choice takes off"
        describedBy={id}
        value={String(penalty)}
        choices={PENALTIES.map((value) => ({ value: String(value), words: penaltyText(value) }))}
        onChange={(value) => onChange(Number(value))}
      />
      <p id={id} className={choose.hint}>
        {markingText(penalty, breakEvenChance(penalty))}
      </p>
    </div>
  );
}

// The weight of a part of an exam, with the share of the marks that it comes to.
import type { ReactNode } from 'react';
import choose from '../choose/Choose.module.css';
import { percentText } from '../wording';
import styles from './ExamForm.module.css';

interface WeightInputProps {
  readonly id: string;
  /** What it is the weight of. */
  readonly about: string;
  readonly value: string;
  /** 0 to 1; undefined while some weight is none. */
  readonly share: number | undefined;
  readonly isWrong: boolean;
  readonly problemId: string;
  readonly onType: (weight: string) => void;
}

/** A field for a weight. */
export function WeightInput(props: WeightInputProps): ReactNode {
  const { id, about, value, share, isWrong, problemId, onType } = props;
  return (
    <span className={choose.number}>
      <label htmlFor={id}>
        Weight<span className="visually-hidden">, {about}</span>
      </label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={0}
        max={1000}
        step="any"
        value={value}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? problemId : undefined}
        onChange={(event) => onType(event.target.value)}
        // Scrolling the page over the field must not change the number.
        onWheel={(event) => event.currentTarget.blur()}
      />
      <span className={styles.share}>{share === undefined ? '' : `${percentText(share)} of the marks`}</span>
    </span>
  );
}

// A small field for a whole number that is used as it is typed; what is no such number is not used.
import { useId, useState, type ReactNode } from 'react';
import styles from './Choose.module.css';

interface NumberInputProps {
  readonly label: string;
  /** What the number belongs to, said with the label to who cannot see it. */
  readonly about?: string;
  readonly value: number;
  /** From 1. */
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A labelled number from 1 on. */
export function NumberInput({ label, about, value, max, onChange }: NumberInputProps): ReactNode {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && numberOf(draft, max) === undefined;
  return (
    <span className={styles.number}>
      <label htmlFor={id}>
        {label}
        {about !== undefined && <span className="visually-hidden">, {about}</span>}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={max}
        step={1}
        value={draft ?? value}
        aria-invalid={isWrong}
        onChange={(event) => {
          setDraft(event.target.value);
          const typed = numberOf(event.target.value, max);
          if (typed !== undefined) onChange(typed);
        }}
        onBlur={() => setDraft(undefined)}
        // Scrolling the page over the field must not change the number.
        onWheel={(event) => event.currentTarget.blur()}
      />
    </span>
  );
}

function numberOf(typed: string, max: number): number | undefined {
  const number = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isInteger(number) && number >= 1 && number <= max ? number : undefined;
}

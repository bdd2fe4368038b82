// A number that is saved when the learner leaves the field or presses Enter.
import { useState, type ReactNode } from 'react';
import { useApp } from '../../state/react';
import { Field } from './Field';
import styles from './Field.module.css';
import { useSaving } from './useSaving';

/** The options that are plain numbers. */
export type NumberOption =
  'newPerDay' | 'reviewsPerDay' | 'learnAheadMin' | 'rolloverHour' | 'leechThreshold' | 'maximumIntervalDays';

interface NumberFieldProps {
  readonly name: NumberOption;
  readonly label: string;
  readonly hint?: string;
  /** Stands after the number: "minutes". */
  readonly unit?: string;
}

/** A field for a number option. What is typed stays until it is kept or corrected. */
export function NumberField({ name, label, hint, unit }: NumberFieldProps): ReactNode {
  const stored = useApp((state) => state.options[name]);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const { said, save, forget } = useSaving();

  async function keep(): Promise<void> {
    if (draft === undefined) return;
    if (draft.trim() !== '' && Number(draft) === stored) {
      setDraft(undefined);
      return forget();
    }
    // An empty field is no number at all, where Number would make it 0.
    const value = draft.trim() === '' ? Number.NaN : Number(draft);
    if (await save({ name, value })) setDraft(undefined);
  }

  return (
    <Field label={label} hint={hint} said={said}>
      {(control) => (
        <>
          <input
            {...control}
            className={styles.number}
            type="number"
            inputMode="numeric"
            step={1}
            value={draft ?? stored}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={() => void keep()}
            // Scrolling the page over the field must not change the number.
            onWheel={(event) => event.currentTarget.blur()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void keep();
            }}
          />
          {unit !== undefined && <span aria-hidden="true">{unit}</span>}
        </>
      )}
    </Field>
  );
}

// A number that is saved when the learner leaves the field or presses Enter.
import { useState, type ReactNode } from 'react';
import { countText } from '../wording';
import { Field } from './Field';
import styles from './Field.module.css';
import { useOptionsPlace } from './optionsPlace';
import { useSaving } from './useSaving';

/** The options that are plain numbers. */
export type NumberOption =
  'newPerDay' | 'reviewsPerDay' | 'learnAheadMin' | 'rolloverHour' | 'leechThreshold' | 'maximumIntervalDays';

interface NumberFieldProps {
  readonly name: NumberOption;
  readonly label: string;
  readonly hint?: string;
  /** Stands after the number: "minutes". */
  readonly unit: string;
}

/** A field for a number option. What is typed stays until it is kept or corrected. */
export function NumberField({ name, label, hint, unit }: NumberFieldProps): ReactNode {
  const stored = useOptionsPlace().options[name];
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const saving = useSaving();
  const { save, forget } = saving;

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
    <Field
      label={label}
      hint={hint}
      name={name}
      wordsOf={(options) => withUnit(options[name], unit)}
      saving={saving}
    >
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
          <span aria-hidden="true">{unit}</span>
        </>
      )}
    </Field>
  );
}

function withUnit(value: number, unit: string): string {
  return countText(value, unit.replace(/s$/u, ''), unit);
}

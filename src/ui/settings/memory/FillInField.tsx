// The recall that is taken for reviews that are left out, in percent.
import { useState, type ReactNode } from 'react';
import { numberText } from '../../wording';
import { Field } from '../Field';
import styles from '../Field.module.css';
import { useOptionsPlace } from '../optionsPlace';
import { toPercent, toShare } from '../percent';
import { useSaving } from '../useSaving';

/** A field for the fill-in retention. What is typed stays until it is kept or corrected. */
export function FillInField(): ReactNode {
  const stored = useOptionsPlace().options.historicalRetention;
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const saving = useSaving(100);
  const shown = toPercent(stored);

  async function keep(): Promise<void> {
    if (draft === undefined) return;
    if (draft.trim() !== '' && Number(draft) === shown) {
      setDraft(undefined);
      return saving.forget();
    }
    // An empty field is no number at all, where Number would make it 0.
    const value = draft.trim() === '' ? Number.NaN : toShare(Number(draft));
    if (await saving.save({ name: 'historicalRetention', value })) setDraft(undefined);
  }

  return (
    <Field
      label="Recall in what is left out"
      hint="How much you remembered in those reviews, as far as you know."
      name="historicalRetention"
      wordsOf={(options) => `${numberText(options.historicalRetention * 100)}%`}
      saving={saving}
    >
      {(control) => (
        <>
          <input
            {...control}
            className={styles.number}
            type="number"
            inputMode="decimal"
            step="any"
            value={draft ?? shown}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={() => void keep()}
            // Scrolling the page over the field must not change the number.
            onWheel={(event) => event.currentTarget.blur()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void keep();
            }}
          />
          <span aria-hidden="true">%</span>
        </>
      )}
    </Field>
  );
}

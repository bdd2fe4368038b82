// The day before which reviews are left out of memory. No date leaves nothing out.
import { useState, type ReactNode } from 'react';
import { DAY_MS, isoDate, type StudyDay } from '../../../domain/studyDay';
import { dayText } from '../../wording';
import { Field } from '../Field';
import styles from '../Field.module.css';
import { useOptionsPlace } from '../optionsPlace';
import { useSaving } from '../useSaving';

/** A date field; empty for none. */
export function IgnoreBeforeField(): ReactNode {
  const { ignoreBeforeDay } = useOptionsPlace().options;
  const stored = ignoreBeforeDay === 0 ? '' : isoDate(ignoreBeforeDay);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const saving = useSaving();

  async function keep(): Promise<void> {
    if (draft === undefined) return;
    if (draft === stored) {
      setDraft(undefined);
      return saving.forget();
    }
    if (await saving.save({ name: 'ignoreBeforeDay', value: dayOf(draft) })) setDraft(undefined);
  }

  return (
    <Field
      label="Leave out reviews before"
      hint="For a time when you graded carelessly or otherwise. Memory then begins with the interval a card had; due days and your statistics stay. Empty leaves nothing out."
      name="ignoreBeforeDay"
      wordsOf={(options) => (options.ignoreBeforeDay === 0 ? 'none' : dayText(options.ignoreBeforeDay))}
      saving={saving}
    >
      {(control) => (
        <input
          {...control}
          className={styles.text}
          type="date"
          value={draft ?? stored}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void keep();
          }}
        />
      )}
    </Field>
  );
}

function dayOf(isoDay: string): StudyDay {
  return isoDay === '' ? 0 : Date.parse(`${isoDay}T00:00:00Z`) / DAY_MS;
}

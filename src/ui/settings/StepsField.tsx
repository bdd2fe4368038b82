// Learning or relearning steps, written as "1m 10m".
import { useState, type ReactNode } from 'react';
import { parseSteps, printSteps } from '../../domain/stepsText';
import { DAY_MS, MINUTE_MS } from '../../domain/studyDay';
import { Field } from './Field';
import styles from './Field.module.css';
import { useOptionsPlace } from './optionsPlace';
import { useSaving } from './useSaving';

interface StepsFieldProps {
  readonly name: 'learningStepsMin' | 'relearningStepsMin';
  readonly label: string;
  readonly hint: string;
}

/** A field for steps: numbers with s, m, h or d; empty for none. Saved on leaving the field or on Enter. */
export function StepsField({ name, label, hint }: StepsFieldProps): ReactNode {
  const stored = useOptionsPlace().options[name];
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const saving = useSaving();
  const { save, refuse, forget } = saving;

  async function keep(): Promise<void> {
    if (draft === undefined) return;
    const steps = parseSteps(draft);
    if (!steps.ok) return refuse(steps.failure);
    if (printSteps(steps.value) === printSteps(stored)) {
      setDraft(undefined);
      return forget();
    }
    if (await save({ name, value: steps.value })) setDraft(undefined);
  }

  return (
    <Field
      label={label}
      hint={<StepsHint hint={hint} steps={stored} />}
      name={name}
      wordsOf={(options) => printSteps(options[name]) || 'none'}
      saving={saving}
    >
      {(control) => (
        <input
          {...control}
          className={styles.text}
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={draft ?? printSteps(stored)}
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

interface StepsHintProps {
  readonly hint: string;
  /** In minutes. */
  readonly steps: readonly number[];
}

function StepsHint({ hint, steps }: StepsHintProps): ReactNode {
  const isLong = steps.some((step) => step * MINUTE_MS >= DAY_MS);
  return (
    <>
      {hint}
      {isLong && (
        <strong className={styles.warning}>
          {' '}
          A step of a day or more keeps a point from intervals of its own: shorter steps are better.
        </strong>
      )}
    </>
  );
}

// Desired retention: a slider and a number for the same value, and what it costs in reviews.
import { useMemo, useState, type ReactNode } from 'react';
import { schedulerFor } from '../../domain/review/scheduler';
import { useApp } from '../../state/react';
import { numberText, percentText } from '../wording';
import { Field } from './Field';
import styles from './Field.module.css';
import { useOptionsPlace } from './optionsPlace';
import { toPercent, toShare } from './percent';
import { useSaving } from './useSaving';

const MIN_PERCENT = 70;
const MAX_PERCENT = 99;
const COSTLY = 0.97;
const USUAL = 0.9;

/** The field of desired retention in percent; it shows the workload while the slider moves. */
export function RetentionField(): ReactNode {
  const stored = useOptionsPlace().options.desiredRetention;
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const saving = useSaving(100);
  const { save, forget } = saving;
  const shown = draft ?? String(toPercent(stored));
  const drafted = draft === undefined ? stored : Number(draft) / 100;

  async function keep(): Promise<void> {
    if (draft === undefined) return;
    if (draft.trim() !== '' && Number(draft) === toPercent(stored)) {
      setDraft(undefined);
      return forget();
    }
    const value = draft.trim() === '' ? Number.NaN : toShare(Number(draft));
    if (await save({ name: 'desiredRetention', value })) setDraft(undefined);
  }

  return (
    <Field
      label="Desired retention"
      hint={<Workload retention={drafted} />}
      name="desiredRetention"
      wordsOf={(options) => `${numberText(toPercent(options.desiredRetention))}%`}
      saving={saving}
    >
      {(control) => (
        <>
          <input
            aria-label="Desired retention, as a slider"
            aria-valuetext={`${shown} percent`}
            className={styles.slider}
            type="range"
            min={MIN_PERCENT}
            max={MAX_PERCENT}
            step={1}
            value={shown}
            onChange={(event) => setDraft(event.target.value)}
            onPointerUp={() => void keep()}
            onKeyUp={() => void keep()}
            onBlur={() => void keep()}
          />
          <input
            {...control}
            className={styles.number}
            type="number"
            inputMode="decimal"
            step="any"
            value={shown}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={() => void keep()}
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

function Workload({ retention }: { readonly retention: number }): ReactNode {
  const parameters = useApp((state) => state.options.parameters);
  const scheduler = useMemo(() => schedulerFor(parameters), [parameters]);
  const about = 'The share of the points you want to recall when they come again.';
  if (!(retention >= MIN_PERCENT / 100 && retention <= MAX_PERCENT / 100)) return about;
  // Reviews come as often as intervals are short.
  const times = scheduler.intervalDays(1, USUAL) / scheduler.intervalDays(1, retention);
  const cost =
    Math.abs(times - 1) < 0.05
      ? `${percentText(retention)} is the usual balance.`
      : `${percentText(retention)} takes about ${numberText(times)} × the reviews of ${percentText(USUAL)}.`;
  return (
    <>
      {about} {cost}
      {retention > COSTLY && (
        <strong className={styles.warning}>
          {' '}
          Above {percentText(COSTLY)} the reviews grow much faster than what you remember.
        </strong>
      )}
    </>
  );
}

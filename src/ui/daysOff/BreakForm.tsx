// Days off: from when to when, and over how many days behind them what was due is spread.
import { useId, useState, type ReactNode } from 'react';
import { isoDate, studyDayOfDate, type StudyDay } from '../../domain/studyDay';
import type { LoadPlan } from '../../state/react';
import styles from '../choose/Choose.module.css';
import { NumberInput } from '../choose/NumberInput';
import { ExamCosts } from './ExamCosts';
import { PlanForm } from './PlanForm';

interface BreakFormProps {
  readonly today: StudyDay;
  readonly revision: number;
  readonly onApply: (plan: LoadPlan) => void;
}

/** The form of an absence. It proposes a week from tomorrow on. */
export function BreakForm({ today, revision, onApply }: BreakFormProps): ReactNode {
  const [from, setFrom] = useState(isoDate(today + 1));
  const [to, setTo] = useState(isoDate(today + 7));
  const [spreadDays, setSpreadDays] = useState(7);
  const [withLate, setWithLate] = useState(true);
  const plan = breakOf(from, to, today, { spreadDays, withLate });
  return (
    <PlanForm
      kind="break"
      plan={plan}
      about="What is due while you are away comes before, where that is safe and harms less; the rest is spread evenly over the days after it, short intervals first."
      revision={revision}
      onApply={onApply}
      cost={<ExamCosts fromDay={plan?.fromDay} toDay={plan?.toDay} revision={revision} />}
    >
      <DateInput label="From" value={from} first={isoDate(today)} onChange={setFrom} />
      <DateInput label="To" value={to} first={from} onChange={setTo} />
      <NumberInput label="Spread over days" value={spreadDays} max={90} onChange={setSpreadDays} />
      <label className={styles.radio}>
        <input type="checkbox" checked={withLate} onChange={(event) => setWithLate(event.target.checked)} />
        <span>Also what is late already</span>
      </label>
    </PlanForm>
  );
}

interface DateInputProps {
  readonly label: string;
  /** As YYYY-MM-DD; `first` is the earliest. */
  readonly value: string;
  readonly first: string;
  readonly onChange: (value: string) => void;
}

function DateInput({ label, value, first, onChange }: DateInputProps): ReactNode {
  const id = useId();
  return (
    <span className={styles.date}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        min={first}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}

function breakOf(
  from: string,
  to: string,
  today: StudyDay,
  rest: { readonly spreadDays: number; readonly withLate: boolean },
): Extract<LoadPlan, { kind: 'break' }> | undefined {
  const [fromDay, toDay] = [studyDayOfDate(from), studyDayOfDate(to)];
  if (fromDay === undefined || toDay === undefined || fromDay < today || toDay < fromDay) return undefined;
  // Nobody plans further, and a year that is typed half is no plan.
  return toDay - today > 3660 ? undefined : { kind: 'break', fromDay, toDay, ...rest };
}

// The exam on another day, or with other minutes, tried on simulated learners, beside what FSRS alone would come to.
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { DAY_MS, isoDate, type StudyDay } from '../../domain/studyDay';
import { useApp, useCommands, type Exam, type WhatIfReport } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { NumberInput } from '../choose/NumberInput';
import { Button } from '../parts/Button';
import { countText, dayText, percentText } from '../wording';
import styles from './WhatIf.module.css';
import { failureText, usualMinutes } from './whatIfText';
import { WhatIfTable } from './WhatIfTable';

const MOST_MINUTES = 1440;

/** The exam that is supposed otherwise. */
export interface WhatIfProps {
  readonly exam: Exam;
  readonly today: StudyDay;
}

/** What was supposed, and what came of it. */
interface Tried {
  readonly day: StudyDay;
  readonly minutesADay: number;
  readonly report: WhatIfReport;
}

/** A form that simulates, and stops simulating when it is closed. */
export function WhatIfForm({ exam, today }: WhatIfProps): ReactNode {
  const { whatIf, cancelWhatIf } = useCommands();
  const own = useApp((state) => state.options.studyMinutes);
  const [day, setDay] = useState<StudyDay>(exam.day);
  const [minutes, setMinutes] = useState<number>();
  const [share, setShare] = useState<number>();
  const [tried, setTried] = useState<Tried>();
  const [said, setSaid] = useState('');
  const isGone = useRef(false);
  const dateId = useId();
  const minutesADay = minutes ?? usualMinutes(own);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      cancelWhatIf();
    };
  }, [cancelWhatIf]);

  async function simulate(): Promise<void> {
    setShare(0);
    setTried(undefined);
    setSaid('Simulating …');
    const { name, parts } = exam;
    const supposed = minutes === undefined ? {} : { minutesADay };
    const result = await whatIf({ draft: { name, parts, day }, insteadOf: exam.id, ...supposed }, setShare);
    if (isGone.current) return;
    setShare(undefined);
    setSaid(
      result.ok ? `Tried ${countText(result.value.learners, 'time')}.` : failureText(result.failure, today),
    );
    if (result.ok) setTried({ day, minutesADay, report: result.value });
  }

  return (
    <form
      className={choose.form}
      aria-label={`What if: ${exam.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (share === undefined) void simulate();
        else cancelWhatIf();
      }}
    >
      <span className={choose.date}>
        <label htmlFor={dateId}>Exam on</label>
        <input
          id={dateId}
          type="date"
          min={isoDate(today + 1)}
          defaultValue={isoDate(exam.day)}
          onChange={(event) => {
            const { valueAsNumber } = event.target;
            // A date that is half typed is no date: what was there before it stands.
            if (Number.isFinite(valueAsNumber)) setDay(Math.round(valueAsNumber / DAY_MS));
          }}
        />
      </span>
      <NumberInput label="Minutes on a day" value={minutesADay} max={MOST_MINUTES} onChange={setMinutes} />
      <p className={choose.hint}>
        Simulated learners with your cards, pace and memory study until the exam: by the plan, and as FSRS
        alone would have it. Nothing is changed.
      </p>
      <p className={choose.begin}>
        {/* One button for both, so that the focus stays on it. */}
        <Button type="submit" variant="primary">
          {share === undefined ? 'Simulate' : 'Stop'}
        </Button>
        {share !== undefined && (
          <>
            <progress aria-label="Simulating" max={1} value={share} />
            <span className={styles.share}>{percentText(share)}</span>
          </>
        )}
        <span role="status" className={choose.said}>
          {said}
        </span>
      </p>
      {tried !== undefined && (
        <WhatIfTable
          caption={`Exam on ${dayText(tried.day)}, ${countText(tried.minutesADay, 'minute')} on a day`}
          report={tried.report}
        />
      )}
    </form>
  );
}

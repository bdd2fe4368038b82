// The learner's minutes, where no form of an exam has them, and what comes of them.
import { useId, type ReactNode } from 'react';
import type { ExamView } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { scoreText } from './examText';
import { MinutesFields } from './MinutesFields';
import { useStudyMinutes } from './useStudyMinutes';

interface TimeSectionProps {
  /** Those ahead. */
  readonly exams: readonly ExamView[];
  /** What is said of them is worked out again. */
  readonly isReading: boolean;
}

/** "Your time" with its fields, and the score to expect of each exam with them. */
export function TimeSection({ exams, isReading }: TimeSectionProps): ReactNode {
  const fields = useStudyMinutes();
  const id = useId();
  const isSettled = fields.isSaved && !isReading;
  return (
    <section className={choose.section} aria-labelledby="your-time">
      <h2 id="your-time">Your time</h2>
      <div className={choose.form}>
        <MinutesFields id={id} fields={fields} />
        {fields.said === '' && <p role="status">{isSettled ? scoresText(exams) : 'Working it out …'}</p>}
      </div>
    </section>
  );
}

function scoresText(exams: readonly ExamView[]): string {
  const scores = exams.flatMap(({ exam, readiness }) =>
    readiness === undefined ? [] : [`${exam.name} ${scoreText(readiness.withPlan.expected)}`],
  );
  return scores.length === 0 ? '' : `Score to expect with these minutes: ${scores.join(', ')}.`;
}

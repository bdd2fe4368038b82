// All exams ahead in short, where there are several: each leads to what is said of it.
import type { ReactNode } from 'react';
import type { StudyDay } from '../../domain/studyDay';
import type { ExamView } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import { titleIdOf } from './ExamAhead';
import styles from './Exam.module.css';
import { daysLeftText, scoreText } from './examText';

interface ExamListProps {
  readonly exams: readonly ExamView[];
  readonly today: StudyDay;
}

/** A row for each exam: its day, the score to expect with the plan, and the way to it. */
export function ExamList({ exams, today }: ExamListProps): ReactNode {
  return (
    <section className={choose.section} aria-labelledby="your-exams">
      <h2 id="your-exams">Your exams</h2>
      <ul className={choose.list}>
        {exams.map(({ exam, readiness }) => (
          <li key={exam.id} className={choose.row}>
            <div className={choose.about}>
              <strong>{exam.name}</strong>
              <p>{daysLeftText(exam.day, today)}</p>
            </div>
            {readiness !== undefined && (
              <p className={styles.short}>
                <strong>{scoreText(readiness.withPlan.expected)}</strong> expected
              </p>
            )}
            <Button variant="plain" onClick={() => document.getElementById(titleIdOf(exam.id))?.focus()}>
              Show <span className="visually-hidden">{exam.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

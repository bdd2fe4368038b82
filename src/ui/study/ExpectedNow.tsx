// What to expect of the exams ahead once a session of their plan is done.
import { useEffect, useState, type ReactNode } from 'react';
import { useCommands, type ExamsView } from '../../state/react';
import { scoreText } from '../exam/examText';
import { dayFromTodayText } from '../wording';
import styles from './Finished.module.css';

/** A line for each exam, below everything else since it takes a moment; nothing where it cannot be worked out, as the Exam screen says why. */
export function ExpectedNow(): ReactNode {
  const { readExams } = useCommands();
  const [view, setView] = useState<ExamsView>();
  useEffect(() => {
    let isGone = false;
    void readExams().then((found) => {
      if (!isGone && found.ok) setView(found.value);
    });
    return () => {
      isGone = true;
    };
  }, [readExams]);
  return (
    <div role="status" className={styles.expected}>
      {view?.exams.map(({ exam, readiness }) =>
        readiness === undefined ? null : (
          <p key={exam.id}>
            <bdi>{exam.name}</bdi> {dayFromTodayText(exam.day, view.today)}: expected score{' '}
            <strong>{scoreText(readiness.withPlan.expected)}</strong> if you go on with the plan.
          </p>
        ),
      )}
    </div>
  );
}

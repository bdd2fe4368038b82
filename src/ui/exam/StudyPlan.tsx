// What the plan wants today, and the buttons that begin it; once for all exams.
import type { ReactNode } from 'react';
import { useCommands, type ExamsView } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import { countText, minutesText } from '../wording';
import styles from './Exam.module.css';
import { MinutesPanel } from './MinutesPanel';
import { useBegin } from './useBegin';

/** Today's cards and minutes, and "Study the plan"; when nothing is planned, why. */
export function StudyPlan({ view }: { readonly view: ExamsView }): ReactNode {
  const { startPlan } = useCommands();
  const { said, isBusy, begin } = useBegin();
  const isPlanned = view.todayCards > 0;
  return (
    <section className={styles.panel} aria-labelledby="plan-today">
      <h2 id="plan-today">
        {isPlanned ? `${countText(view.todayCards, 'card')} today` : 'Nothing is left today'}
      </h2>
      <p>{isPlanned ? plannedText(view) : whyNothingText(view)}</p>
      {isPlanned && (
        <p className={styles.soft}>
          Your minutes bound the plan; the daily limits of new cards and reviews do not.
        </p>
      )}
      <div className={styles.ways}>
        {isPlanned && (
          <Button variant="primary" size="l" disabled={isBusy} onClick={() => begin(startPlan)}>
            Study the plan
          </Button>
        )}
        <MinutesPanel hasExam />
        <p role="status" className={choose.said}>
          {said}
        </p>
      </div>
    </section>
  );
}

function plannedText({ todayMinutes, doneMinutes, exams }: ExamsView): string {
  const count = exams.filter(({ isOver }) => !isOver).length;
  const what =
    count > 1
      ? `It takes ${minutesText(todayMinutes)} for ${count} exams`
      : `It takes ${minutesText(todayMinutes)}`;
  return `${what}${doneText(doneMinutes)}.`;
}

function doneText(doneMinutes: number): string {
  return doneMinutes < 0.5 ? '' : `; you have studied ${minutesText(doneMinutes)} today already`;
}

function whyNothingText({ days, doneMinutes, today, exams }: ExamsView): string {
  if (exams.every(({ isOver, cards }) => isOver || cards === 0)) {
    return 'Your exams ask no cards. Edit one, or study a few minutes anyway.';
  }
  const day = days.find((one) => one.day === today);
  if (day?.isOff === true) return 'Today is a day off. You can study a few minutes anyway.';
  // The minutes of today are those that are left of them.
  if (doneMinutes >= 0.5 && (day === undefined || day.budgetMinutes < 1)) {
    return `Today’s minutes are used up${doneText(doneMinutes)}. You can study a few more anyway.`;
  }
  if (day?.budgetMinutes === 0) return 'Today has no minutes to study. You can study a few anyway.';
  return 'No card would win enough by being studied today. You can study a few minutes anyway.';
}

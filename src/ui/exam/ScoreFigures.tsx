// The score to expect with the plan as the large figure, and what it would be without.
import type { ReactNode } from 'react';
import type { Readiness } from '../../state/react';
import styles from './Exam.module.css';
import { bandText, scoreText } from './examText';

/** Three scores, each with its likely band. "Today" is today as a day: nothing is said of forgetting within it. */
export function ScoreFigures({ readiness }: { readonly readiness: Readiness }): ReactNode {
  const { withPlan, stopNow, now } = readiness;
  return (
    <dl className={styles.figures}>
      <div className={styles.main}>
        <dt>Expected score</dt>
        <dd>
          <strong>{scoreText(withPlan.expected)}</strong>
          <span>with the plan, {bandText(withPlan)}</span>
        </dd>
      </div>
      <div>
        <dt>If you stop now</dt>
        <dd>
          <strong>{scoreText(stopNow.expected)}</strong>
          <span>on the day, {bandText(stopNow)}</span>
        </dd>
      </div>
      <div>
        <dt>If it were today</dt>
        <dd>
          <strong>{scoreText(now.expected)}</strong>
          <span>{bandText(now)}</span>
        </dd>
      </div>
    </dl>
  );
}

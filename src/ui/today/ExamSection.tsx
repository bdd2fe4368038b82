// The exams ahead on the Today screen: what to expect of each, and today's part of the plan with its button.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isOver } from '../../domain/exam/exam';
import type { Result } from '../../domain/result';
import { useCommands, type Exam, type ExamsView, type TodayView, type Trouble } from '../../state/react';
import { EXAM } from '../addresses';
import { scoreText } from '../exam/examText';
import { useBegin } from '../exam/useBegin';
import { Button, buttonClass } from '../parts/Button';
import { countText, minutesText } from '../wording';
import styles from './ExamSection.module.css';
import { useExamsAhead } from './useExamsAhead';

type Found = Result<ExamsView, Trouble> | undefined;

/** A line for each exam, there from the start; what is worked out about it takes a place that is kept for it. */
export function ExamSection({ today }: { readonly today: TodayView }): ReactNode {
  const { startPlan } = useCommands();
  const { said, isBusy, begin } = useBegin();
  const isAhead = today.exams.some((exam) => !isOver(exam, today.day));
  const found = useExamsAhead(today, isAhead);
  const isPlanned = found?.ok !== true || found.value.todayCards > 0;
  return (
    <section className={styles.exams} aria-label="Exams" aria-busy={isAhead && found === undefined}>
      <div className={styles.about}>
        <ul className={styles.list}>
          {today.exams.map((exam) => (
            <li key={exam.id}>
              {isOver(exam, today.day) ? (
                <Over exam={exam} />
              ) : (
                <Ahead exam={exam} today={today} found={found} />
              )}
            </li>
          ))}
        </ul>
        {isAhead && <p className={styles.plan}>{planText(found)}</p>}
        {said !== '' && <p role="status">{said}</p>}
      </div>
      {isAhead && isPlanned && (
        <Button disabled={isBusy} onClick={() => begin(startPlan)}>
          Study the plan
        </Button>
      )}
      {!(isAhead && isPlanned) && (
        <Link href={EXAM} className={buttonClass('quiet')}>
          {isAhead ? 'See the plan' : 'Exam'}
        </Link>
      )}
    </section>
  );
}

interface AheadProps {
  readonly exam: Exam;
  readonly today: TodayView;
  readonly found: Found;
}

function Ahead({ exam, today, found }: AheadProps): ReactNode {
  const view = found?.ok === true ? found.value.exams.find((one) => one.exam.id === exam.id) : undefined;
  const isReading = found === undefined;
  return (
    <>
      <h2 dir="auto">{exam.name}</h2>
      <p>
        {exam.day - today.day === 1 ? 'Tomorrow' : `In ${countText(exam.day - today.day, 'day')}`}
        {(isReading || view?.readiness !== undefined) && (
          <>
            {': expected score\u00a0'}
            <strong>
              {view?.readiness === undefined ? '…' : scoreText(view.readiness.withPlan.expected)}
            </strong>
          </>
        )}
      </p>
    </>
  );
}

function Over({ exam }: { readonly exam: Exam }): ReactNode {
  return (
    <>
      <h2 dir="auto">{exam.name}</h2>
      <p>The exam is over. Keep its cards, or let them rest.</p>
    </>
  );
}

function planText(found: Found): string {
  if (found === undefined) return '\u00a0';
  if (!found.ok) return 'What to expect could not be worked out.';
  const { todayCards, todayMinutes } = found.value;
  if (todayCards === 0) return 'Nothing more is planned for today.';
  return `Today’s plan: ${countText(todayCards, 'card')}, ${minutesText(todayMinutes)}.`;
}

// A day in the calendar of the plan: its date, its minutes and cards, and whether it is off or an exam's.
import type { ReactNode } from 'react';
import { DAY_MS } from '../../domain/studyDay';
import type { PlanDayView } from '../../state/react';
import { LOCALE } from '../wording';
import styles from './WorkCalendar.module.css';

const dayOfMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', timeZone: 'UTC' });
const dayAndMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });

interface WorkDayProps {
  readonly day: PlanDayView;
  readonly isToday: boolean;
  /** The first of the calendar is written with its month, as the first of a month is. */
  readonly isFirst: boolean;
  /** The minutes of the busiest day. */
  readonly most: number;
}

/** The cell of a day, darker for more minutes. */
export function WorkDay({ day, isToday, isFirst, most }: WorkDayProps): ReactNode {
  const cards = Math.round(day.reviews + day.newCards);
  const minutes = Math.round(day.minutes);
  const atMs = day.day * DAY_MS;
  const isNamed = isFirst || new Date(atMs).getUTCDate() === 1;
  const isExam = day.exams.length > 0;
  return (
    <span
      className={styles.day}
      data-off={day.isOff || undefined}
      data-exam={isExam || undefined}
      data-today={isToday || undefined}
      data-level={levelOf(day.minutes, most)}
    >
      <span className={styles.date}>{(isNamed ? dayAndMonth : dayOfMonth).format(atMs)}</span>
      {isExam && (
        <strong className={styles.exam}>
          Exam<span className={styles.name}> {day.exams.join(', ')}</span>
        </strong>
      )}
      {day.isOff ? (
        <span className={styles.off}>Off</span>
      ) : (
        cards > 0 && (
          <>
            <strong>
              {minutes < 1 ? '<1' : minutes}
              <span className={styles.unit}> min</span>
            </strong>
            <span className={styles.cards}>
              {cards}
              <span className={styles.unit}> {cards === 1 ? 'card' : 'cards'}</span>
            </span>
          </>
        )
      )}
    </span>
  );
}

/** 0 for no work, else 1 to 3 beside the busiest day. */
function levelOf(minutes: number, most: number): 0 | 1 | 2 | 3 {
  if (minutes <= 0) return 0;
  const share = minutes / most;
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1;
}

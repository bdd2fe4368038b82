// The days of the plan as a calendar: a row for each week, Monday first; in each day its minutes and cards.
import { useState, type ReactNode } from 'react';
import type { StudyDay } from '../../domain/studyDay';
import type { PlanDayView } from '../../state/react';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import { weeksOf } from './calendarWeeks';
import { WEEKDAYS } from './examText';
import styles from './WorkCalendar.module.css';
import { WorkDay } from './WorkDay';

interface WorkCalendarProps {
  readonly days: readonly PlanDayView[];
  readonly today: StudyDay;
}

const FEW_WEEKS = 6;

/** The calendar. Of a long plan the first weeks are shown until more is asked for. */
export function WorkCalendar({ days, today }: WorkCalendarProps): ReactNode {
  const [isLong, setLong] = useState(false);
  const weeks = weeksOf(days);
  const shown = isLong ? weeks : weeks.slice(0, FEW_WEEKS);
  const most = Math.max(1, ...days.map(({ minutes }) => minutes));
  return (
    <div className={styles.calendar}>
      {/* A picture with a name: its figures are in the table below. */}
      <div role="img" aria-label={summaryOf(days)} className={styles.picture}>
        <div className={styles.week}>
          {WEEKDAYS.map((name) => (
            <span key={name} className={styles.weekday}>
              {name.slice(0, 3)}
            </span>
          ))}
        </div>
        {shown.map((week, row) => (
          <div key={row} className={styles.week}>
            {week.map((day, column) =>
              day === undefined ? (
                <span key={column} className={styles.outside} />
              ) : (
                <WorkDay
                  key={column}
                  day={day}
                  isToday={day.day === today}
                  isFirst={day === days[0]}
                  most={most}
                />
              ),
            )}
          </div>
        ))}
      </div>
      <p className={styles.legend} aria-hidden="true">
        In each day: minutes, then cards.
      </p>
      {weeks.length > FEW_WEEKS && (
        <p>
          <Button variant="plain" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
            {isLong ? `Show only the first ${FEW_WEEKS} weeks` : `Show all ${weeks.length} weeks`}
          </Button>
        </p>
      )}
    </div>
  );
}

function summaryOf(days: readonly PlanDayView[]): string {
  const working = days.filter(({ reviews, newCards }) => reviews + newCards >= 0.5);
  const minutes = working.reduce((sum, day) => sum + day.minutes, 0);
  const off = days.filter(({ isOff }) => isOff).length;
  const each = working.length === 0 ? 0 : Math.round(minutes / working.length);
  const offText = off === 0 ? '' : `, ${countText(off, 'day')} off`;
  return `Calendar of the plan: ${countText(working.length, 'day')} of study with some ${countText(each, 'minute')} each${offText}.`;
}

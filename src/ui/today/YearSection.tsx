// What came of the days before: the streak in words, the year as a map, and the same as a table.
import { useMemo, useState, type ReactNode } from 'react';
import { allOf } from '../../domain/queue/dueCounts';
import type { TodayView } from '../../state/react';
import { countText } from '../wording';
import { fullDayText, yearOf, type YearDay } from './calendar';
import { HeatMap } from './HeatMap';
import styles from './YearSection.module.css';

/** The streak and the reviews of a year. */
export function YearSection({ today }: { readonly today: TodayView }): ReactNode {
  const year = useMemo(() => yearOf(today.day, today.days), [today.day, today.days]);
  const studied = year.filter(({ reviews }) => reviews > 0);
  const reviews = studied.reduce((sum, day) => sum + day.reviews, 0);
  const summary = `${countText(reviews, 'review')} on ${countText(studied.length, 'day')} in the last year`;
  return (
    <section className={styles.year} aria-labelledby="year">
      <div className={styles.head}>
        <h2 id="year">Your year</h2>
        {today.streakDays > 0 && <p className={styles.streak}>{streakText(today)}</p>}
      </div>
      <p className={styles.summary}>{summary}.</p>
      <HeatMap year={year} summary={summary} />
      <Table days={studied} />
    </section>
  );
}

/** The same in words and numbers, for those who cannot see or read the map. */
function Table({ days }: { readonly days: readonly YearDay[] }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Show as a table</summary>
      {isOpen && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Reviews</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, reviews }) => (
              <tr key={day}>
                <th scope="row">{fullDayText(day)}</th>
                <td>{reviews}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function streakText({ streakDays, totals, decks }: TodayView): string {
  if (streakDays > 1) return `${streakDays} days in a row`;
  if (totals.reviews > 0) return 'First day of a streak';
  const isDue = decks.some(({ due }) => allOf(due) > 0);
  return isDue ? 'A streak of one day: study today to go on' : 'A streak of one day';
}

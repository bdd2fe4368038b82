// How many cards a day has now and then, as a table.
import type { ReactNode } from 'react';
import type { LoadPreview } from '../../state/react';
import styles from '../choose/Choose.module.css';
import { dayText } from '../wording';

/** The days that a plan is about; a long list can be scrolled. */
export function DayTable({ preview: { days, today } }: { readonly preview: LoadPreview }): ReactNode {
  return (
    // Not every browser lets the keyboard scroll a box without a focus stop.
    <div className={styles.scroll} role="group" aria-label="Cards a day" tabIndex={0}>
      <table className={styles.days}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, before, after }) => (
            <tr key={day}>
              <th scope="row">{day === today ? 'Today' : dayText(day)}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

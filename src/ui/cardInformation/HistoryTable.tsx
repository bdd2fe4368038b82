// The whole history of a card as a table, newest first. What was taken back stays, and says so.
import type { ReactNode } from 'react';
import type { CardInformation } from '../../state/react';
import { momentText } from '../wording';
import styles from './CardInformation.module.css';
import { eventText } from './eventText';

/** One row an event: when, what, and the details in words. */
export function HistoryTable({ history }: Pick<CardInformation, 'history'>): ReactNode {
  return (
    <div className={styles.wide} tabIndex={0} role="region" aria-label="History of the card">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Details</th>
          </tr>
        </thead>
        <tbody>
          {history.toReversed().map(({ event, stands, early }) => {
            const { what, details } = eventText(event, early);
            return (
              <tr key={event.id} className={stands ? undefined : styles.takenBack}>
                <th scope="row">
                  <time dateTime={new Date(event.atMs).toISOString()}>{momentText(event.atMs)}</time>
                </th>
                <td>
                  <span className={styles.what}>{what}</span>
                  {!stands && ' (taken back)'}
                </td>
                <td>{details}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

// What is expected of each deck and tag of an exam.
import { useId, type ReactNode } from 'react';
import type { GroupReadiness } from '../../state/react';
import { countText, percentText } from '../wording';
import styles from './Exam.module.css';
import { scoreText } from './examText';

/** A table with a row for each deck and tag. */
export function GroupTable({ groups }: { readonly groups: readonly GroupReadiness[] }): ReactNode {
  const titleId = useId();
  return (
    <div className={styles.part}>
      <h3 id={titleId}>By deck and tag</h3>
      {/* Not every browser lets the keyboard scroll a box without a focus stop. */}
      <div className={styles.scroll} role="group" aria-labelledby={titleId} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Deck or tag</th>
              <th scope="col">Today</th>
              <th scope="col">Stop now</th>
              <th scope="col">Plan</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ kind, name, cards, points, marks, now, stopNow, withPlan }, index) => (
              // Two decks may have the same title.
              <tr key={index}>
                <th scope="row">
                  {kind === 'tag' ? `Tag ${name}` : name}
                  <small>
                    {countText(cards, 'card')}, {countText(points, 'point')}, {percentText(marks)} of the
                    marks
                  </small>
                </th>
                <td>{scoreText(now.expected)}</td>
                <td>{scoreText(stopNow.expected)}</td>
                <td>{scoreText(withPlan.expected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

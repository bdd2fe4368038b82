// A question in the list of the weakest, with its points folded away.
import type { ReactNode } from 'react';
import type { QuestionReadiness } from '../../state/react';
import { countText } from '../wording';
import choose from '../choose/Choose.module.css';
import styles from './Exam.module.css';
import { scoreText } from './examText';

interface WeakQuestionProps {
  readonly question: QuestionReadiness;
  readonly isTicked: boolean;
  readonly onTick: () => void;
}

/** A row with a box to tick, the recall to expect, and a table of its points. */
export function WeakQuestion({ question, isTicked, onTick }: WeakQuestionProps): ReactNode {
  const { title, withPlan, points } = question;
  return (
    <li>
      <label className={choose.radio}>
        <input type="checkbox" checked={isTicked} onChange={onTick} />
        <span dir="auto">{title}</span>
      </label>
      <details className={styles.points}>
        <summary>
          Expected recall {scoreText(withPlan)},{' '}
          <span>
            {countText(points.length, 'point')}
            <span className="visually-hidden"> of {title}</span>
          </span>
        </summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Point</th>
              <th scope="col">Stop now</th>
              <th scope="col">Plan</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ id, label, isNew, withPlan: planned, stopNow }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {label}
                  {isNew && <small>new</small>}
                </th>
                <td>{scoreText(stopNow)}</td>
                <td>{scoreText(planned)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </li>
  );
}

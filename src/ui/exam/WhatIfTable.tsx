// What simulated learners came to, way by way.
import type { ReactNode } from 'react';
import type { WhatIfReport } from '../../state/react';
import { countText, minutesText } from '../wording';
import styles from './WhatIf.module.css';
import { scoreWithErrorText, wayText } from './whatIfText';

interface WhatIfTableProps {
  readonly caption: string;
  readonly report: WhatIfReport;
}

/** A table of scores with their standard errors, and of minutes. */
export function WhatIfTable({ caption, report: { ways, minutes, learners } }: WhatIfTableProps): ReactNode {
  return (
    <div className={styles.result}>
      <table className={styles.ways}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Way to study</th>
            <th scope="col">Score on the day</th>
            <th scope="col">Study until then</th>
          </tr>
        </thead>
        <tbody>
          {ways.map(({ way, score, error, minutes: used }) => (
            <tr key={way}>
              <th scope="row">{wayText(way)}</th>
              <td>{scoreWithErrorText(score, error)}</td>
              <td>{minutesText(used)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        Mean of {countText(learners, 'simulated learner')}, with its standard error. There are{' '}
        {minutesText(minutes)} to study until the exam; none took more.
      </p>
    </div>
  );
}

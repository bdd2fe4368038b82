// The memory of each point of a card as a table.
import type { ReactNode } from 'react';
import type { PointState } from '../../domain/review/cardState';
import type { Due } from '../../domain/studyDay';
import type { CardInformation } from '../../state/react';
import { clockText, dayText, daysText, numberText, percentText } from '../wording';
import styles from './CardInformation.module.css';

interface PointTableProps {
  readonly points: CardInformation['points'];
  readonly states: readonly PointState[];
}

/** One row a point: recall now, stability, difficulty, lapses and when it is due. A point never asked is "new". */
export function PointTable({ points, states }: PointTableProps): ReactNode {
  return (
    <div className={styles.wide} tabIndex={0} role="region" aria-label="Memory of each point">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Point</th>
            <th scope="col">Recall now</th>
            <th scope="col">Stability</th>
            <th scope="col">Difficulty</th>
            <th scope="col">Lapses</th>
            <th scope="col">Due</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ id, label, retrievability, stability, difficulty }) => {
            const state = states.find((candidate) => candidate.pointId === id);
            return (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {label}
                </th>
                <td>{retrievability === undefined ? 'new' : percentText(retrievability)}</td>
                <td>{stability === undefined ? '–' : daysText(stability)}</td>
                <td>{difficulty === undefined ? '–' : `${numberText(difficulty)} of 10`}</td>
                <td>{state === undefined ? '–' : state.lapses}</td>
                <td>{state === undefined ? '–' : dueText(state.due)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function dueText(due: Due): string {
  return due.kind === 'at' ? `at ${clockText(due.atMs)}` : dayText(due.day);
}

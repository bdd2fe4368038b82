// How the memory of one point fades: predicted recall over the days since its last review, as a small drawing with
// the same numbers as a table. The drawing is 100 wide and 60 high in its own units; recall 1 is at the top.
import type { ReactNode } from 'react';
import type { CardInformation } from '../../state/react';
import { daysText, percentText } from '../wording';
import styles from './ForgettingCurve.module.css';

type PointMemory = CardInformation['points'][number];

interface ForgettingCurveProps {
  readonly point: PointMemory;
  /** 0 to 1: drawn as a line across. */
  readonly desiredRetention: number;
}

const WIDTH = 200;
const HEIGHT = 90;

/** The forgetting curve of a point; nothing for a point that was never asked. */
export function ForgettingCurve({ point, desiredRetention }: ForgettingCurveProps): ReactNode {
  const { label, curve, elapsedDays, retrievability } = point;
  const last = curve.at(-1);
  if (last === undefined || last.days <= 0) return null;
  const x = (days: number): number => (days / last.days) * WIDTH;
  const path = curve.map(({ days, recall }) => `${round(x(days))},${round(y(recall))}`).join(' ');
  const isNowInside = elapsedDays !== undefined && elapsedDays <= last.days;
  return (
    <figure className={styles.figure}>
      <figcaption dir="auto">{label}</figcaption>
      <svg
        role="img"
        aria-label={descriptionOf(point)}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={styles.drawing}
        preserveAspectRatio="none"
      >
        <line className={styles.edge} x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <line className={styles.target} x1={0} x2={WIDTH} y1={y(desiredRetention)} y2={y(desiredRetention)} />
        <polyline className={styles.curve} points={path} />
        {isNowInside && retrievability !== undefined && (
          <line
            className={styles.now}
            x1={x(elapsedDays)}
            x2={x(elapsedDays)}
            y1={y(retrievability)}
            y2={HEIGHT}
          />
        )}
      </svg>
      <p className={styles.axis} aria-hidden="true">
        <span>last review</span>
        <span>{daysText(last.days)}</span>
      </p>
      <CurveNumbers curve={curve} />
    </figure>
  );
}

function CurveNumbers({ curve }: Pick<PointMemory, 'curve'>): ReactNode {
  return (
    <details className={styles.numbers}>
      <summary>As numbers</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">After</th>
            <th scope="col">Recall</th>
          </tr>
        </thead>
        <tbody>
          {curve.map(({ days, recall }) => (
            <tr key={days}>
              <th scope="row">{daysText(days)}</th>
              <td>{percentText(recall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function descriptionOf({ label, curve, elapsedDays, retrievability }: PointMemory): string {
  const last = curve.at(-1);
  const now =
    elapsedDays === undefined || retrievability === undefined
      ? ''
      : ` ${percentText(retrievability)} now, ${daysText(elapsedDays)} after the last review;`;
  const end = last === undefined ? '' : ` ${percentText(last.recall)} after ${daysText(last.days)}.`;
  return `Forgetting curve of ${label}:${now}${end}`;
}

function y(recall: number): number {
  return (1 - recall) * HEIGHT;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

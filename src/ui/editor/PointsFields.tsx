// The points of an answer as fields: each with its label, its text and a memory aid; added, removed and moved by keyboard too.
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { NoteProblem } from '../../state/react';
import { Button } from '../parts/Button';
import styles from './Editor.module.css';
import { newPoint, type PointFields } from './editorFields';
import { PointField } from './PointField';
import { problemOf } from './problemOf';

interface PointsFieldsProps {
  readonly points: readonly PointFields[];
  readonly problems: readonly NoteProblem[];
  readonly onChange: (points: readonly PointFields[]) => void;
}

/** The list of points with "Add a point". */
export function PointsFields({ points, problems, onChange }: PointsFieldsProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  // What to give the focus once the list is drawn: a field or button of a point, by its name.
  const wanted = useRef<{ readonly at: number; readonly part: string } | undefined>(undefined);
  useEffect(() => {
    const { current } = wanted;
    if (current === undefined) return;
    wanted.current = undefined;
    const found = list.current?.children[current.at]?.querySelector<HTMLElement>(current.part);
    found?.focus();
  }, [points]);

  function put(next: readonly PointFields[], at: number, part = 'input'): void {
    wanted.current = { at, part };
    onChange(next);
  }

  function move(from: number, by: 1 | -1, part: string): void {
    const [point, other] = [points[from], points[from + by]];
    if (point === undefined || other === undefined) return;
    const next = points.map((one) => (one === point ? other : one === other ? point : one));
    put(next, from + by, part);
  }

  function onKeyDown(event: KeyboardEvent, at: number): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const part = event.target instanceof HTMLElement ? event.target.tagName.toLowerCase() : 'input';
    move(at, event.key === 'ArrowUp' ? -1 : 1, part);
  }

  return (
    <fieldset className={styles.group}>
      <legend>Answer, in points</legend>
      <p className={styles.hint}>
        Every point is remembered for itself. Alt with an arrow key moves the point up or down.
      </p>
      <p className={styles.problem} role="alert">
        {problemOf(problems, 'points')}
      </p>
      <ol ref={list} className={styles.points}>
        {points.map((point, at) => (
          <li key={point.key} onKeyDown={(event) => onKeyDown(event, at)}>
            <PointField
              point={point}
              number={at + 1}
              count={points.length}
              problem={problemOf(problems, 'points', at)}
              onChange={(changed) => onChange(points.map((one) => (one === point ? changed : one)))}
              onMove={(by) => move(at, by, by === 1 ? '[data-down]' : '[data-up]')}
              onRemove={() =>
                put(
                  points.filter((one) => one !== point),
                  Math.max(0, at - 1),
                )
              }
            />
          </li>
        ))}
      </ol>
      <p>
        <Button onClick={() => put([...points, newPoint(points)], points.length)}>Add a point</Button>
      </p>
    </fieldset>
  );
}

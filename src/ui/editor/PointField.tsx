// One point in the editor.
import type { ReactNode } from 'react';
import { Button } from '../parts/Button';
import styles from './Editor.module.css';
import type { PointFields } from './editorFields';
import { TextField } from './Field';
import { MemoryAid } from './OwnFields';

interface PointFieldProps {
  readonly point: PointFields;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly problem: string | undefined;
  readonly onChange: (point: PointFields) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** Label, text and memory aid of a point, and the buttons that move and remove it. */
export function PointField({
  point,
  number,
  count,
  problem,
  onChange,
  onMove,
  onRemove,
}: PointFieldProps): ReactNode {
  const which = `point ${number}`;
  return (
    <>
      <TextField
        label={`Label of ${which}`}
        value={point.label}
        onChange={(label) => onChange({ ...point, label })}
      />
      <TextField
        label={`Text of ${which}`}
        rows={2}
        problem={problem}
        value={point.text}
        onChange={(text) => onChange({ ...point, text })}
      />
      <MemoryAid of={which} aid={point.aid} onChange={(aid) => onChange({ ...point, aid })} />
      <p className={styles.actions}>
        <Button variant="plain" data-up aria-disabled={number === 1} onClick={() => onMove(-1)}>
          Move up<span className="visually-hidden">: {which}</span>
        </Button>
        <Button variant="plain" data-down aria-disabled={number === count} onClick={() => onMove(1)}>
          Move down<span className="visually-hidden">: {which}</span>
        </Button>
        <Button variant="plain" aria-disabled={count === 1} onClick={() => count > 1 && onRemove()}>
          Remove<span className="visually-hidden">: {which}</span>
        </Button>
      </p>
    </>
  );
}

// A point of a note that an import would change: its words before and after, and whether it is to be checked again.
import { useMemo, type ReactNode } from 'react';
import type { PointChangeRow } from '../../state/react';
import styles from './Changes.module.css';
import { CheckField } from './CheckField';
import { splitWords } from './splitWords';
import { DiffWords, WordDiff } from './WordDiff';

interface ChangedPointProps {
  readonly point: PointChangeRow;
  /** The note says already that all of it came or went. */
  readonly isWholeNote: boolean;
}

/** A point, or a line that was split into several. */
export function ChangedPoint({ point, isWholeNote }: ChangedPointProps): ReactNode {
  if (point.kind === 'split') return <SplitLine line={point} />;
  const { kind, before, after, check, differsIn } = point;
  if (before !== undefined && after !== undefined) {
    return (
      <>
        <WordDiff before={before} after={after} />
        {differsIn !== undefined && (
          <p className={styles.facts}>It reads as before; {DIFFERING[differsIn]}.</p>
        )}
        <CheckField check={check} of="point" text={after} />
      </>
    );
  }
  const text = (
    <span className={styles.text} dir="auto">
      {after ?? before}
    </span>
  );
  if (isWholeNote || kind === 'unchanged') return text;
  return before === undefined ? <ins>{text}</ins> : <del>{text}</del>;
}

const DIFFERING = {
  leadIn: 'what stands around it differs',
  form: 'its formatting, pictures or gaps differ',
} as const satisfies Record<NonNullable<Exclude<PointChangeRow, { kind: 'split' }>['differsIn']>, string>;

function SplitLine({ line }: { readonly line: Extract<PointChangeRow, { kind: 'split' }> }): ReactNode {
  const { before, parts } = line;
  const words = useMemo(
    () =>
      splitWords(
        before,
        parts.map(({ after }) => after),
      ),
    [before, parts],
  );
  return (
    <div className={styles.split}>
      <p className={styles.facts}>One line, now in {parts.length} parts:</p>
      <DiffWords parts={words.before} />
      <ul>
        {parts.map(({ after, check }, index) => (
          <li key={index}>
            <DiffWords parts={words.parts[index] ?? []} />
            <CheckField check={check} of="point" text={after} />
          </li>
        ))}
      </ul>
    </div>
  );
}

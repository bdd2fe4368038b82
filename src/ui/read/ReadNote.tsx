// One question of the Read screen with its points, and beside each point what is remembered of it.
import { useRef, type ReactNode } from 'react';
import type { Note, Point } from '../../domain/deck/deck';
import type { PointId } from '../../domain/ids';
import type { CardState } from '../../domain/review/cardState';
import type { StudyDay } from '../../domain/studyDay';
import { Button } from '../parts/Button';
import { TextBlocks } from '../text/TextBlocks';
import { memoryText } from './memoryText';
import styles from './ReadNote.module.css';

interface ReadNoteProps {
  readonly note: Note;
  /** From 1, in the whole deck. */
  readonly number: number;
  readonly state: CardState | undefined;
  readonly isDamaged: boolean;
  readonly recall: ReadonlyMap<PointId, number>;
  readonly today: StudyDay | undefined;
  /** Brings the suspended card back. */
  readonly onResume: () => void;
}

/** A question with its answer, as in a document. */
export function ReadNote({
  note,
  number,
  state,
  isDamaged,
  recall,
  today,
  onResume,
}: ReadNoteProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={styles.note}>
      <h2 dir="auto" tabIndex={-1} ref={heading}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        {note.question}
      </h2>
      {isDamaged && (
        <p className={styles.mark}>Not asked: what the browser stored of its memory is damaged.</p>
      )}
      {state?.suspended === true && (
        <p className={styles.mark}>
          Suspended: not asked.{' '}
          <Button
            aria-label={`Resume: ${note.question}`}
            onClick={() => {
              // The button goes with the suspension: the focus must not go with it.
              heading.current?.focus();
              onResume();
            }}
          >
            Resume
          </Button>
        </p>
      )}
      <ul className={styles.points}>
        {note.points.map((point) => (
          <li key={point.id}>
            {point.leadIn !== undefined && (
              <div className={styles.leadIn}>
                <TextBlocks text={point.leadIn} />
              </div>
            )}
            <PointText point={point} />
            <PointMemory point={point} state={state} recall={recall.get(point.id)} today={today} />
          </li>
        ))}
      </ul>
      {note.closing !== undefined && <TextBlocks text={note.closing} />}
      {note.remark !== undefined && (
        <div className={styles.remark} role="note" aria-label="Note">
          <h3>Note</h3>
          <TextBlocks text={note.remark} />
        </div>
      )}
    </section>
  );
}

function PointText({ point }: { readonly point: Point }): ReactNode {
  if (point.label === undefined) return <TextBlocks text={point.text} />;
  return <TextBlocks text={point.text} lead={<strong>{point.label}:</strong>} />;
}

interface PointMemoryProps {
  readonly point: Point;
  readonly state: CardState | undefined;
  readonly recall: number | undefined;
  readonly today: StudyDay | undefined;
}

function PointMemory({ point, state, recall, today }: PointMemoryProps): ReactNode {
  const memory = state?.points.find(({ pointId }) => pointId === point.id);
  return (
    <p className={styles.memory}>
      <span className={styles.meter} aria-hidden="true">
        <span style={{ inlineSize: `${Math.round((recall ?? 0) * 100)}%` }} />
      </span>
      {memoryText(memory, recall, today)}
    </p>
  );
}

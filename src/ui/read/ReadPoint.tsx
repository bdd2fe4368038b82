// A point on the Read screen: what it says, and what is remembered of it.
import type { ReactNode } from 'react';
import { isToCheck, type Point } from '../../domain/deck/deck';
import type { CardState } from '../../domain/review/cardState';
import type { StudyDay } from '../../domain/studyDay';
import { TextBlocks } from '../text/TextBlocks';
import { pointLead } from '../text/pointLead';
import { memoryText } from './memoryText';
import styles from './ReadNote.module.css';

/** A point as text, with its lead-in above. */
export function PointText({ point }: { readonly point: Point }): ReactNode {
  const lead = pointLead(point.label);
  return (
    <>
      {point.leadIn !== undefined && (
        <div className={styles.leadIn}>
          <TextBlocks text={point.leadIn} />
        </div>
      )}
      <TextBlocks text={point.text} lead={lead} />
    </>
  );
}

/** The learner's own memory aid of a point; nothing without one. */
export function MemoryAid({ text }: { readonly text: string | undefined }): ReactNode {
  if (text === undefined) return null;
  return (
    <div className={styles.aid}>
      <TextBlocks text={text} lead="Memory aid:" />
    </div>
  );
}

interface PointMemoryProps {
  readonly point: Point;
  readonly state: CardState | undefined;
  readonly recall: number | undefined;
  readonly today: StudyDay | undefined;
}

/** The memory of a point in a few words, with a meter for the eye. */
export function PointMemory({ point, state, recall, today }: PointMemoryProps): ReactNode {
  const memory = state?.points.find(({ pointId }) => pointId === point.id);
  return (
    <>
      {isToCheck(point, memory?.lastDay) && <p className={styles.mark}>Changed: check again.</p>}
      <p className={styles.memory}>
        <span className={styles.meter} aria-hidden="true">
          <span style={{ inlineSize: `${Math.round((recall ?? 0) * 100)}%` }} />
        </span>
        {memoryText(memory, recall, today)}
      </p>
    </>
  );
}

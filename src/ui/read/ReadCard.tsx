// One card of the Read screen: its question, its points, and what is remembered of each.
import { lazy, useRef, type ReactNode } from 'react';
import { aroundOf, titleOf } from '../../domain/deck/face';
import type { Personal } from '../../domain/deck/personal';
import type { StudyDay } from '../../domain/studyDay';
import { useCommands, type ReadCard as Card } from '../../state/react';
import { Button } from '../parts/Button';
import { QuestionText } from '../text/QuestionText';
import { TextBlocks } from '../text/TextBlocks';
import { MemoryAid, PointMemory, PointText } from './ReadPoint';
import styles from './ReadNote.module.css';

const ImportedQuestion = lazy(async () => ({
  default: (await import('../imported/ImportedQuestion')).ImportedQuestion,
}));
const HtmlText = lazy(async () => ({ default: (await import('../imported/HtmlText')).HtmlText }));

interface ReadCardProps {
  readonly card: Card;
  /** The number of its note; undefined for all cards but the first of a note. */
  readonly number: number | undefined;
  readonly today: StudyDay | undefined;
  /** The learner's own memory aids. */
  readonly aids: Personal['mnemonics'];
  readonly onResume: () => void;
}

/** A question with its answer. */
export function ReadCard({ card, number, today, aids, onResume }: ReadCardProps): ReactNode {
  const { face, state, isDamaged, recall } = card;
  const { readMedia } = useCommands();
  const heading = useRef<HTMLElement>(null);
  const takeHeading = (element: HTMLElement | null): void => {
    heading.current = element;
  };
  const { closing, remark } = aroundOf(face);
  const lead = (
    <span className={styles.number} aria-hidden="true">
      {number}
    </span>
  );
  return (
    <>
      {face.kind === 'text' ? (
        <QuestionText text={face.question} className={styles.question} focusRef={takeHeading} lead={lead} />
      ) : (
        <>
          {lead}
          <ImportedQuestion face={face} readMedia={readMedia} headingRef={takeHeading} />
        </>
      )}
      {isDamaged && (
        <p className={styles.mark}>Not asked: what the browser stored of its memory is damaged.</p>
      )}
      {state?.suspended === true && (
        <p className={styles.mark}>
          Suspended: not asked.{' '}
          <Button
            aria-label={`Resume: ${titleOf(face)}`}
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
        {face.points.map((point) => (
          <li key={point.id}>
            {face.kind === 'html' ? (
              <HtmlText html={face.answer} readMedia={readMedia} />
            ) : (
              <PointText point={point} />
            )}
            <MemoryAid text={aids?.find(({ pointId }) => pointId === point.id)?.text} />
            <PointMemory point={point} state={state} recall={recall.get(point.id)} today={today} />
          </li>
        ))}
      </ul>
      {closing !== undefined && <TextBlocks text={closing} />}
      {remark !== undefined && (
        <div className={styles.remark} role="note" aria-label="Note">
          <h3>Note</h3>
          <TextBlocks text={remark} />
        </div>
      )}
    </>
  );
}

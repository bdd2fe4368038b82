// The points of a card in the order of the note: open ones as checkboxes, closed ones as blank lines, and on a later
// showing of the day those that are not asked as given text.
import { lazy, type ReactNode } from 'react';
import { isToCheck, type Point } from '../../domain/deck/deck';
import type { Personal } from '../../domain/deck/personal';
import type { PointId } from '../../domain/ids';
import { useCommands } from '../../state/react';
import { InlineText } from '../text/InlineText';
import { TextBlocks } from '../text/TextBlocks';
import { pointLead } from '../text/pointLead';
import { BesidePoint, OpenPoint } from './OpenPoint';
import styles from './PointList.module.css';
import type { CardStage } from './stageText';
import { Tag } from './Tag';

const ImportedAnswer = lazy(async () => ({
  default: (await import('../imported/ImportedAnswer')).ImportedAnswer,
}));

export interface PointListProps {
  readonly stage: CardStage;
  /** Whether closed points show their labels. */
  readonly hints: boolean;
  /** Memory aids of open points. */
  readonly aids: Personal['mnemonics'];
  /** What stands below an open point besides. */
  readonly remarkOf?: (pointId: PointId) => ReactNode;
}

/** The points of the card on screen. Closed points are hidden from screen readers, except for label hints. */
export function PointList({ stage, hints, aids, remarkOf }: PointListProps): ReactNode {
  const { toggleMissed, readMedia } = useCommands();
  const { asked, face, state } = stage.card;
  const open = new Set(stage.kind === 'revealed' ? asked.slice(0, stage.revealedPoints) : []);
  const points = face.points.map((point) => ({
    point,
    isOpen: open.has(point.id),
    isGiven: !asked.includes(point.id),
  }));
  const isBlank = points.every(({ point, isOpen, isGiven }) => !isOpen && !isGiven && !hasHint(point, hints));
  return (
    <ul className={styles.points} aria-hidden={isBlank}>
      {points.map(({ point, isOpen, isGiven }) => {
        if (isGiven) return <GivenPoint key={point.id} point={point} />;
        if (!isOpen) return <ClosedPoint key={point.id} point={point} hints={hints} />;
        const isMissed = stage.kind === 'revealed' && stage.missed.has(point.id);
        const lastDay = state.points.find(({ pointId }) => pointId === point.id)?.lastDay;
        const beside = (
          <>
            {remarkOf?.(point.id)}
            <BesidePoint
              isToCheck={isToCheck(point, lastDay)}
              aid={aids?.find(({ pointId }) => pointId === point.id)?.text}
            />
          </>
        );
        if (face.kind === 'html') {
          return (
            <li key={point.id}>
              <ImportedAnswer face={face} readMedia={readMedia} isMissed={isMissed} onToggle={toggleMissed} />
              {beside}
            </li>
          );
        }
        return (
          <OpenPoint key={point.id} point={point} isMissed={isMissed} onToggle={toggleMissed}>
            {beside}
          </OpenPoint>
        );
      })}
    </ul>
  );
}

function GivenPoint({ point }: { readonly point: Point }): ReactNode {
  return (
    <li className={styles.given}>
      <Tag kind="given" />
      <TextBlocks text={point.text} lead={pointLead(point.label)} />
    </li>
  );
}

function ClosedPoint({ point, hints }: { readonly point: Point; readonly hints: boolean }): ReactNode {
  const isHinted = hasHint(point, hints);
  return (
    <li className={styles.closed} aria-hidden={!isHinted}>
      {isHinted && (
        <b dir="auto">
          <InlineText text={point.label ?? ''} />
        </b>
      )}
    </li>
  );
}

function hasHint(point: Point, hints: boolean): boolean {
  return hints && point.label !== undefined;
}

// The answer of an imported card: one point, with its checkbox beside the HTML and not around it, because the HTML may
// hold what can be clicked itself.
import type { ReactNode } from 'react';
import type { HtmlFace } from '../../domain/deck/face';
import type { PointId } from '../../domain/ids';
import { MissedTag, RecalledBox } from '../study/Recalled';
import { HtmlText } from './HtmlText';
import styles from './Imported.module.css';
import type { ReadMedia } from './showHtml';

interface ImportedAnswerProps {
  readonly face: HtmlFace;
  readonly readMedia: ReadMedia;
  readonly isMissed: boolean;
  readonly onToggle: (pointId: PointId) => void;
}

/** The open answer; checked means recalled. */
export function ImportedAnswer({ face, readMedia, isMissed, onToggle }: ImportedAnswerProps): ReactNode {
  const [point] = face.points;
  return (
    <div className={styles.row} data-missed={isMissed || undefined}>
      {point !== undefined && (
        <label className={styles.box}>
          <span className="visually-hidden">Recalled: {point.text}</span>
          <RecalledBox pointId={point.id} isMissed={isMissed} onToggle={onToggle} />
        </label>
      )}
      <HtmlText html={face.answer} readMedia={readMedia} />
      <MissedTag isMissed={isMissed} />
    </div>
  );
}

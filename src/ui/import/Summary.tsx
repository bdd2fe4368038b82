// How much a file holds, in numbers.
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../state/react';
import { countText } from '../wording';
import styles from './Import.module.css';

/** Cards, points and problems of a file; reviews and media where there are any. */
export function Summary({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { cards, points, problemCount, reviews, media } = preview;
  return (
    <div className={styles.summary}>
      <p className={styles.amount}>
        {countText(cards, 'card')}, {countText(points, 'point')}
      </p>
      <p className={problemCount > 0 ? styles.problemCount : styles.noProblem}>
        {countText(problemCount, 'problem')}
      </p>
      {reviews > 0 && <p>{countText(reviews, 'review')}</p>}
      {media > 0 && <p>{countText(media, 'media file')}</p>}
    </div>
  );
}

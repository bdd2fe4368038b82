// The score beside its figure, and how the items went.
import type { ReactNode } from 'react';
import type { PaperScore } from '../../../domain/paper/score';
import { marksText, shareText } from '../marksText';
import styles from './Result.module.css';
import { lateText, tallyText } from './resultText';

/** The largest thing of the screen. */
export function ScorePanel({ score }: { readonly score: PaperScore }): ReactNode {
  const late = lateText(score);
  return (
    <section className={styles.panel} aria-label="Score">
      <dl className={styles.score}>
        <dt>Score</dt>
        <dd>
          <strong>
            {marksText(score.marks)} of {score.of}
          </strong>
          <span>{shareText(score.share)} of the marks</span>
        </dd>
      </dl>
      <p>{score.items === 0 ? 'No item is left in this paper.' : `${tallyText(score)}.`}</p>
      {late !== '' && <p className={styles.soft}>{late}</p>}
    </section>
  );
}

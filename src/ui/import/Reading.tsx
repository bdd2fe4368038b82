// A file on its way: how far it is, and the way to stop.
import type { ReactNode } from 'react';
import type { ImportStage } from '../../state/react';
import { CancelFile } from './CancelFile';
import { percentText } from '../wording';
import styles from './Import.module.css';
import { StageHeading } from './StageHeading';

type ReadingStage = Extract<ImportStage, { kind: 'reading' }>;

/** The progress of a reading; cancelling leaves the library as it is. */
export function Reading({ stage }: { readonly stage: ReadingStage }): ReactNode {
  const share = Math.min(1, Math.max(0, stage.share));
  // Not every stage can tell how far it is: then the bar only moves.
  const isTold = share > 0;
  const words = isTold
    ? `${STAGE_WORDS[stage.stage]}, ${percentText(share)}`
    : `${STAGE_WORDS[stage.stage]} …`;
  return (
    <section className={styles.sheet}>
      <StageHeading>{`Reading ${stage.fileName}`}</StageHeading>
      <div
        role="progressbar"
        aria-label={`Reading ${stage.fileName}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={isTold ? Math.round(share * 100) : undefined}
        aria-valuetext={words}
        className={isTold ? styles.progress : `${styles.progress} ${styles.waiting}`}
      >
        <span style={isTold ? { inlineSize: `${share * 100}%` } : undefined} />
      </div>
      <p aria-hidden="true" className={styles.soft}>
        {words}
      </p>
      <div className={styles.actions}>
        <CancelFile />
      </div>
    </section>
  );
}

const STAGE_WORDS = {
  unpacking: 'Unpacking',
  reading: 'Reading',
  comparing: 'Comparing with your library',
} as const satisfies Record<ReadingStage['stage'], string>;

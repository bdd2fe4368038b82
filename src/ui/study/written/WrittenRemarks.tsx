// Below a point that was written to: why it has its mark, or that the learner overruled it.
import type { ReactNode } from 'react';
import type { PointMark } from '../../../domain/paper/marking/mark';
import { PointRemarks } from '../../test/marked/PointRemarks';
import type { KeptAnswer } from './keptAnswer';
import { overruling } from './overruled';
import styles from './Written.module.css';

interface WrittenRemarksProps {
  readonly answer: KeptAnswer;
  readonly mark: PointMark;
  readonly isMissed: boolean;
}

/** Short sentences; nothing for a point that is wholly there. */
export function WrittenRemarks({ answer, mark, isMissed }: WrittenRemarksProps): ReactNode {
  const overruled = overruling(answer, mark, isMissed);
  if (overruled !== 'no') {
    return (
      <p className={styles.overruled}>
        {isMissed ? 'You ruled it missed.' : 'You ruled it recalled.'}
        {overruled === 'remembered' &&
          ` Your grade makes the same answer ${isMissed ? 'not ' : ''}count from now on.`}
      </p>
    );
  }
  // Of the only point the line above says it.
  const isOneOfSeveral = (answer.mark?.points.length ?? 0) > 1;
  return (
    <div className={styles.remarks}>
      {isOneOfSeveral && mark.verdict === 'partly' && <p className={styles.partly}>Recalled in part.</p>}
      <PointRemarks mark={mark} hasVerdict={!isOneOfSeveral} />
    </div>
  );
}

// What a paper did to memory, and taking that back.
import { useState, type ReactNode } from 'react';
import type { PaperId } from '../../../domain/paper/paper';
import { useCommands, type PaperView, type RecordState } from '../../../state/react';
import { Button } from '../../parts/Button';
import { useBusy } from '../../parts/useBusy';
import { leftAloneText, recordText, studiedSinceText } from './recordText';
import styles from './Result.module.css';
import { notDoneWithPaperText } from './resultText';

interface RecordPanelProps {
  readonly paperId: PaperId;
  readonly record: RecordState;
  readonly grades: PaperView['written'];
  /** Of how many cards the marks say something else now, which memory did not follow. */
  readonly leftAlone: number;
  readonly isOffRecord: boolean;
  readonly readAnew: () => Promise<void>;
}

/** A sentence, why it is so, and the button that changes it. */
export function RecordPanel({
  paperId,
  record,
  grades,
  leftAlone,
  isOffRecord,
  readAnew,
}: RecordPanelProps): ReactNode {
  const { setRecord } = useCommands();
  const [isBusy, work] = useBusy();
  const [said, setSaid] = useState('');
  const stands = record === 'stands';

  async function change(): Promise<void> {
    const done = await setRecord(paperId, !stands);
    if (done.ok) await readAnew();
    setSaid(
      done.ok
        ? leftAloneText(done.value.leftAlone)
        : notDoneWithPaperText('Nothing was changed.', done.failure),
    );
  }

  return (
    <section className={styles.panel} aria-labelledby="memory">
      <h2 id="memory">What it says to memory</h2>
      <p role="status">{said === '' ? recordText(record, grades, isOffRecord) : said}</p>
      {leftAlone > 0 && <p>{studiedSinceText(leftAlone)}</p>}
      {!isOffRecord && (
        <details className={styles.why}>
          <summary>What counts, and why</summary>
          <p>
            What you write counts as in study: a point that is there is recalled, one that is not is missed,
            and one that is there in part says neither. A right choice says too little, because the answer
            stood on the page. A wrong choice counts as missed where it asked about one point and was not
            called a guess. Points that you never studied are left alone, and a point counts once a day.
          </p>
        </details>
      )}
      {record !== 'none' && (
        <div className={styles.actions}>
          <Button aria-disabled={isBusy} onClick={() => void work(change)}>
            {stands ? 'Take its grades back' : 'Let its grades count'}
          </Button>
        </div>
      )}
    </section>
  );
}

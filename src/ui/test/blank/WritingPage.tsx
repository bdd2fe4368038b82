// A blank page while it is written.
import { useId, useState, type ReactNode } from 'react';
import { MINUTE_MS } from '../../../domain/studyDay';
import { Button } from '../../parts/Button';
import { ScreenHeading } from '../../parts/ScreenHeading';
import type { BlankScreenProps } from '../paperScreenProps';
import { Clock } from '../sitting/Clock';
import { KeptLine } from '../sitting/KeptLine';
import { NotKeptAlert, notKeptText } from '../sitting/NotKeptAlert';
import sitting from '../sitting/Sitting.module.css';
import { useNow } from '../sitting/useNow';
import styles from './Blank.module.css';
import { CoveragePanel } from './CoveragePanel';
import { useCoverage } from './useCoverage';
import { useWriting } from './useWriting';

/** The text, the clock, and what is covered so far. */
export function WritingPage({ page, readAnew }: Pick<BlankScreenProps, 'page' | 'readAnew'>): ReactNode {
  const { text, write, keeper, kept, isFinishing, failure, finish } = useWriting(page, readAnew);
  const [isClockHidden, setClockHidden] = useState(false);
  const found = useCoverage(page.scope, text);
  const id = useId();
  const deadline = page.startedAtMs + page.minutes * MINUTE_MS;
  const leftMs = deadline - useNow(deadline);
  // Its button goes, and the focus with it.
  const tryAgain = (): void => {
    keeper.tryAgain();
    document.getElementById(id)?.focus();
  };
  return (
    <div className={styles.page} aria-busy={isFinishing}>
      <header className={sitting.head}>
        <div className={sitting.name}>
          <ScreenHeading>Test</ScreenHeading>
          <p>
            <span dir="auto">{page.title}</span> · blank page
          </p>
        </div>
        <Clock leftMs={leftMs} isHidden={isClockHidden} onHide={setClockHidden} />
      </header>
      <div className={styles.sheet}>
        <p id={`${id}-hint`} className={styles.soft}>
          Write all you know about it, in any order: a line for each thing is enough.
        </p>
        <label htmlFor={id}>Your answer</label>
        <textarea
          id={id}
          rows={12}
          dir="auto"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          readOnly={isFinishing}
          value={text}
          onChange={({ target }) => write(target.value)}
        />
        <div role="alert">
          {leftMs <= 0 && (
            <p className={sitting.notice}>
              <span>
                <strong>Time is up.</strong> What you wrote is still here. Finish now, or go on writing.
              </span>
            </p>
          )}
        </div>
        <NotKeptAlert kept={kept} onTryAgain={tryAgain} onLookAgain={readAnew} />
        <div role="alert">
          {failure !== undefined && (
            <p className={sitting.trouble}>
              {notKeptText('Not finished.', failure)} What you wrote is still here.
            </p>
          )}
        </div>
        <div className={styles.foot}>
          <KeptLine kept={kept} busyWord={isFinishing ? 'Comparing …' : undefined} />
          <Button variant="primary" aria-disabled={isFinishing} onClick={finish}>
            Finish
          </Button>
        </div>
      </div>
      <CoveragePanel found={found} />
    </div>
  );
}

// Fitting the parameters to the learner's reviews: started, watched, cancelled, and what came of it. Nothing changes before the
// learner says so.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useCommands, type FitReport, type LastFit } from '../../../state/react';
import { notDoneText } from '../../messages';
import { Button } from '../../parts/Button';
import { countText, momentText, percentText } from '../../wording';
import field from '../Field.module.css';
import { useOptionsPlace } from '../optionsPlace';
import { FitResult, verdictText } from './FitResult';
import styles from './Memory.module.css';

/** The button with its progress, and the result. */
export function FitPanel(): ReactNode {
  const { fitParameters, cancelFit, readLastFit } = useCommands();
  const { save } = useOptionsPlace();
  const [last, setLast] = useState<LastFit | undefined>(undefined);
  const [share, setShare] = useState<number | undefined>(undefined);
  const [report, setReport] = useState<FitReport | undefined>(undefined);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    void readLastFit().then((result) => {
      if (result.ok) setLast(result.value);
    });
    return cancelFit;
  }, [readLastFit, cancelFit]);

  async function fit(): Promise<void> {
    setShare(0);
    setReport(undefined);
    setSaid('Fitting …');
    const result = await fitParameters(setShare);
    setShare(undefined);
    if (result.ok) {
      setSaid(verdictText(result.value));
      setReport(result.value);
      const again = await readLastFit();
      if (again.ok) setLast(again.value);
    } else if (result.failure === 'stopped') setSaid('The fit was stopped. Nothing was changed.');
    else setSaid(notDoneText('Nothing was fitted.', result.failure));
  }

  /** Takes the result away; its buttons must not take the focus with them. */
  function close(): void {
    status.current?.focus();
    setReport(undefined);
  }

  async function use({ parameters }: Extract<FitReport, { readonly parameters: unknown }>): Promise<void> {
    const result = await save({ name: 'parameters', value: parameters });
    close();
    setSaid(result.ok ? 'The new parameters are in use.' : 'They could not be saved. Nothing was changed.');
  }

  return (
    <div className={`${field.field} ${styles.fit}`}>
      <div className={field.words}>
        <p className={field.hint}>
          Fitting finds the parameters that foretell your own reviews best. {lastText(last)} Once a month is
          plenty.
        </p>
        <p role="status" tabIndex={-1} ref={status}>
          {said}
        </p>
        {report !== undefined && (
          <FitResult
            report={report}
            onUse={(chosen) => void use(chosen)}
            onKeep={() => {
              close();
              setSaid('The old parameters stay.');
            }}
          />
        )}
      </div>
      <div className={styles.actions}>
        {share !== undefined && (
          <>
            <progress aria-label="Fitting" max={1} value={share} />
            <span className={styles.share}>{percentText(share)}</span>
          </>
        )}
        {/* One button for both, so that the focus stays on it. */}
        <Button onClick={() => (share === undefined ? void fit() : cancelFit())}>
          {share === undefined ? 'Fit to my reviews' : 'Cancel'}
        </Button>
      </div>
    </div>
  );
}

function lastText(last: LastFit | undefined): string {
  if (last === undefined) return 'It was not done yet.';
  return `It was last done on ${momentText(last.atMs)}, with ${countText(last.reviews, 'review')}.`;
}

// Says that something is not on disk yet, and why.
import type { ReactNode } from 'react';
import { notDoneText } from '../../messages';
import { Button } from '../../parts/Button';
import type { KeptState, NotKept } from './keeper';
import styles from './Sitting.module.css';

interface NotKeptAlertProps {
  readonly kept: KeptState;
  readonly onTryAgain: () => void;
  /** For a paper that is not there any more. */
  readonly onLookAgain: () => Promise<void>;
}

/** An alert while what was answered could not be kept; it stays on screen all the while. */
export function NotKeptAlert({ kept, onTryAgain, onLookAgain }: NotKeptAlertProps): ReactNode {
  const failure = typeof kept === 'object' ? kept.failure : undefined;
  return (
    <div role="alert">
      {failure !== undefined && (
        <div className={styles.trouble}>
          <p>
            {notKeptText('Not kept yet.', failure)}{' '}
            {failure === 'noSuchPaper'
              ? 'What you answered last is on this screen only: copy what you need before you look again.'
              : 'What you answered is still here.'}
          </p>
          {failure === 'noSuchPaper' ? (
            <Button onClick={() => void onLookAgain()}>Look again</Button>
          ) : (
            <Button onClick={onTryAgain}>Try again</Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What was not done with a paper ("Not submitted."), and why. */
export function notKeptText(what: string, failure: NotKept): string {
  return failure === 'noSuchPaper'
    ? `${what} This paper was submitted or taken away in another tab.`
    : notDoneText(what, failure);
}

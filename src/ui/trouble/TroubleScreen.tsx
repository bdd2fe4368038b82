// The screen that takes the place of every other while storage cannot be used. It never looks like a fresh start:
// a learner whose cards cannot be read must not believe that they are gone.
import type { ReactNode } from 'react';
import { useCommands, type Trouble } from '../../state/react';
import { troubleMessage } from '../messages';
import { Button } from '../parts/Button';
import { SaveCopy } from '../parts/SaveCopy';
import { ScreenHeading } from '../parts/ScreenHeading';
import styles from '../shell/Plain.module.css';
import { AcceptLoss } from './AcceptLoss';
import { BringBack } from './BringBack';

/** What happened, what is safe, and what can be done about it. */
export function TroubleScreen({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const message = troubleMessage(trouble);
  return (
    <div className={styles.plain}>
      <ScreenHeading interrupts>{message.title}</ScreenHeading>
      <p>{message.what}</p>
      <p>{message.safe}</p>
      <p>{message.todo}</p>
      <Actions trouble={trouble} />
      {trouble.detail !== undefined && (
        <details className={styles.details}>
          <summary>What the browser said</summary>
          <p>{trouble.detail}</p>
        </details>
      )}
    </div>
  );
}

function Actions({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const { retry } = useCommands();
  const tryAgain = (
    <Button variant="primary" onClick={retry}>
      Try again
    </Button>
  );
  switch (trouble.code) {
    case 'unavailable':
    case 'unexpected':
      return (
        <>
          <div className={styles.actions}>
            {tryAgain}
            <Reload variant="quiet" />
          </div>
          <BringBack />
        </>
      );
    case 'slow':
    case 'blocked':
    case 'full':
      return (
        <div className={styles.actions}>
          {tryAgain}
          <Reload variant="quiet" />
        </div>
      );
    case 'newerVersion':
    case 'closed':
    case 'notLoaded':
      return (
        <div className={styles.actions}>
          <Reload variant="primary" />
        </div>
      );
    case 'corruptRow':
      return (
        <>
          <div className={styles.actions}>
            {tryAgain}
            <SaveCopy>Save a copy of what is here</SaveCopy>
          </div>
          <BringBack />
        </>
      );
    case 'missing':
      return (
        <>
          <div className={styles.actions}>
            {tryAgain}
            <SaveCopy>Save a copy of what is here</SaveCopy>
          </div>
          <BringBack />
          <AcceptLoss reviewsFound={trouble.foundReviews} />
        </>
      );
  }
}

function Reload({ variant }: { readonly variant: 'primary' | 'quiet' }): ReactNode {
  const { applyUpdate } = useCommands();
  return (
    <Button variant={variant} onClick={applyUpdate}>
      Reload this tab
    </Button>
  );
}

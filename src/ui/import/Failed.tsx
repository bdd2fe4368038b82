// A file that could not be read or written: what happened, that the library is as it was, and what to do.
import type { ReactNode } from 'react';
import type { ReadFailure, Trouble } from '../../state/react';
import { isReadFailure, readFailureMessage, troubleMessage, type TroubleMessage } from '../messages';
import { LeaveFile } from './CancelFile';
import styles from './Import.module.css';
import { StageHeading } from './StageHeading';
import { WaysIn } from './WaysIn';

interface FailedProps {
  readonly fileName: string;
  readonly failure: ReadFailure | Trouble;
}

/** The failure in words, and the way to another file. */
export function Failed({ fileName, failure }: FailedProps): ReactNode {
  const message = isReadFailure(failure) ? readFailureMessage(failure.code) : writeFailureMessage(failure);
  return (
    <section className={styles.sheet}>
      <StageHeading>{message.title}</StageHeading>
      <p className={styles.soft} dir="auto">
        {fileName}
      </p>
      <p>{message.what}</p>
      <p>{message.safe}</p>
      <p>{message.todo}</p>
      <WaysIn>
        <LeaveFile />
      </WaysIn>
      {failure.detail !== undefined && failure.detail !== '' && (
        <details className={styles.details}>
          <summary>For a report of the fault</summary>
          <p>
            <code>
              {failure.code}: {failure.detail}
            </code>
          </p>
        </details>
      )}
    </section>
  );
}

/** An import is written as a whole or not at all; only of storage that has not answered nobody knows yet. */
function writeFailureMessage(trouble: Trouble): TroubleMessage {
  const message = troubleMessage(trouble);
  return trouble.code === 'slow'
    ? message
    : { ...message, safe: `Your library is unchanged. ${message.safe}` };
}

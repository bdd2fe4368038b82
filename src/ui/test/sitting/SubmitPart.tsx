// "Submit" and what belongs to it: the question while items are open, being at work, and trouble. Beside it stands whether all is kept.
import type { ReactNode, RefObject } from 'react';
import { Button } from '../../parts/Button';
import type { KeptState } from './keeper';
import { KeptLine } from './KeptLine';
import { notKeptText } from './NotKeptAlert';
import styles from './Sitting.module.css';
import type { Submitting } from './useSubmit';

interface SubmitPartProps {
  readonly submitting: Submitting;
  readonly kept: KeptState;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly onGo: (place: number) => void;
}

/** The button, and over it what it asks: the same button then answers yes. */
export function SubmitPart({ submitting, kept, buttonRef, onGo }: SubmitPartProps): ReactNode {
  const { asked, isBusy, failure } = submitting;
  return (
    <div className={styles.submit} aria-busy={isBusy}>
      <div role="alert">
        {failure !== undefined && (
          <p className={styles.trouble}>
            {notKeptText('Not submitted.', failure)} Every answer is still here.
          </p>
        )}
      </div>
      <div role="status">
        {asked.length > 0 && <p className={styles.question}>{openText(asked.length)} Submit all the same?</p>}
      </div>
      {asked.length > 0 && (
        <ul className={styles.open}>
          {asked.map((place) => (
            <li key={place}>
              <Button variant="plain" onClick={() => onGo(place)}>
                Item {place + 1}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <KeptLine kept={kept} busyWord={isBusy ? 'Marking …' : undefined} />
      {asked.length > 0 && <Button onClick={submitting.goOnAnswering}>Go on answering</Button>}
      <Button
        ref={buttonRef}
        variant={asked.length > 0 ? 'primary' : 'quiet'}
        aria-disabled={isBusy}
        // The second half of a double click must not answer what the first half asked.
        onClick={(event) => event.detail < 2 && submitting.press()}
      >
        Submit
      </Button>
    </div>
  );
}

function openText(open: number): string {
  return open === 1 ? '1 item is open.' : `${open} items are open.`;
}

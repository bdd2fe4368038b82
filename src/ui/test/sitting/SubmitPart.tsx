// "Submit", and beside it whether all is kept.
import type { ReactNode, RefObject } from 'react';
import { Button } from '../../parts/Button';
import type { KeptState } from './keeper';
import { KeptLine } from './KeptLine';
import styles from './Sitting.module.css';
import type { Submitting } from './useSubmit';

interface SubmitPartProps {
  readonly submitting: Submitting;
  readonly kept: KeptState;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
}

/** The button; while it asks (SubmitQuestion.tsx) pressing it again answers yes. */
export function SubmitPart({ submitting, kept, buttonRef }: SubmitPartProps): ReactNode {
  const { asked, isBusy, press } = submitting;
  return (
    <div className={styles.submit} aria-busy={isBusy}>
      <KeptLine kept={kept} busyWord={isBusy ? 'Marking …' : undefined} />
      <Button
        ref={buttonRef}
        variant={asked.length > 0 ? 'primary' : 'quiet'}
        aria-disabled={isBusy}
        // The second half of a double click must not answer what the first half asked.
        onClick={(event) => event.detail < 2 && press()}
      >
        Submit
      </Button>
    </div>
  );
}

// What is said over the buttons of the bar: the question before submitting, trouble, and the end of the time.
import type { ReactNode } from 'react';
import { NotKeptAlert } from './NotKeptAlert';
import styles from './Sitting.module.css';
import { SubmitQuestion } from './SubmitQuestion';
import { TimeUp } from './TimeUp';
import type { Sitting } from './useSitting';
import type { Submitting } from './useSubmit';

interface SaidPartProps {
  readonly sitting: Pick<Sitting, 'items' | 'goTo' | 'keeper' | 'kept'>;
  readonly submitting: Submitting;
  readonly isTimeUp: boolean;
  /** Takes the focus to the item on screen, for buttons that go once they are pressed. */
  readonly focusItem: () => void;
  /** For a paper that is not there any more. */
  readonly onLookAgain: () => Promise<void>;
}

/** All that may be said, the latest first. */
export function SaidPart(props: SaidPartProps): ReactNode {
  const { sitting, submitting, isTimeUp, focusItem, onLookAgain } = props;
  const { items, goTo, keeper, kept } = sitting;
  const tryAgain = (): void => {
    submitting.forgetFailure();
    keeper.tryAgain();
    focusItem();
  };
  return (
    <div className={styles.said}>
      <SubmitQuestion submitting={submitting} items={items} onGo={goTo} onGoOn={focusItem} />
      <NotKeptAlert kept={kept} onTryAgain={tryAgain} onLookAgain={onLookAgain} />
      <TimeUp isUp={isTimeUp} hasUnkept={typeof kept === 'object'} onGoOn={focusItem} />
    </div>
  );
}

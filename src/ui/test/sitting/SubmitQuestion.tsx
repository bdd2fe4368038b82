// What "Submit" asks while items are open, and what it says when the paper could not be submitted.
import type { ReactNode } from 'react';
import { Button } from '../../parts/Button';
import { openQuestion, type SatItem } from './itemState';
import { notKeptText } from './NotKeptAlert';
import styles from './Sitting.module.css';
import type { Submitting } from './useSubmit';

interface SubmitQuestionProps {
  readonly submitting: Submitting;
  readonly items: readonly SatItem[];
  readonly onGo: (place: number) => void;
  /** Takes the focus to the item on screen: the button goes once it is pressed. */
  readonly onGoOn: () => void;
}

/** Trouble, and the question with the way to each open item. */
export function SubmitQuestion(props: SubmitQuestionProps): ReactNode {
  const { submitting, items, onGo, onGoOn } = props;
  const { asked, failure, goOnAnswering } = submitting;
  const open = items.filter((_, place) => asked.includes(place));
  return (
    <>
      {/* Before the list of open items, which may be long: where it is cut nothing behind it is seen. */}
      <div role="alert">
        {failure !== undefined && (
          <p className={styles.trouble}>
            {notKeptText('Not submitted.', failure)} Every answer is still here.
          </p>
        )}
      </div>
      <div role="status">{asked.length > 0 && <p className={styles.question}>{openQuestion(open)}</p>}</div>
      {asked.length > 0 && (
        <ul className={styles.open} aria-label="Open items">
          <li>
            <Button
              onClick={() => {
                goOnAnswering();
                onGoOn();
              }}
            >
              Go on answering
            </Button>
          </li>
          {asked.map((place) => (
            <li key={place}>
              <Button variant="plain" onClick={() => onGo(place)}>
                Item {place + 1}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

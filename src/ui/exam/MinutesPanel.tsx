// "I have a few minutes": a session that wins most in the minutes there are, with what it would be.
import { useId, useState, type ReactNode } from 'react';
import type { Result } from '../../domain/result';
import { useCommands, type SessionOffer, type Trouble } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { NumberInput } from '../choose/NumberInput';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { useAnswer } from '../parts/useAnswer';
import { countText, minutesText } from '../wording';
import styles from './Exam.module.css';
import { gainText } from './examText';
import { useBegin } from './useBegin';

const READY = [5, 10, 15, 30] as const;
const MOST_MINUTES = 1440;

/** The button, and the panel that it opens. Without an exam what is recalled in a month counts. */
export function MinutesPanel({ hasExam }: { readonly hasExam: boolean }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.few}>
      <p>
        <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          I have a few minutes
        </Button>
      </p>
      <div id={id}>{isOpen && <FewMinutes hasExam={hasExam} />}</div>
    </div>
  );
}

function FewMinutes({ hasExam }: { readonly hasExam: boolean }): ReactNode {
  const { offerMinutes, startMinutes } = useCommands();
  const [minutes, setMinutes] = useState(10);
  const { said, isBusy, begin } = useBegin();
  const offered = useAnswer(minutes, offerMinutes, 200);
  const name = useId();
  const cards = offered?.ok === true ? offered.value.cards : undefined;
  return (
    <form
      className={choose.form}
      aria-label="A few minutes"
      onSubmit={(event) => {
        event.preventDefault();
        if (cards !== undefined && cards > 0 && !isBusy) begin(() => startMinutes(minutes));
      }}
    >
      <fieldset className={styles.ready}>
        <legend className="visually-hidden">How many minutes</legend>
        {READY.map((ready) => (
          <label key={ready} className={choose.radio}>
            <input type="radio" name={name} checked={minutes === ready} onChange={() => setMinutes(ready)} />
            <span>{ready} minutes</span>
          </label>
        ))}
      </fieldset>
      <NumberInput label="Minutes" value={minutes} max={MOST_MINUTES} onChange={setMinutes} />
      <p role="status" className={styles.offer}>
        {offered === undefined ? 'Working it out …' : offerText(offered, hasExam)}
      </p>
      <p className={choose.begin}>
        <Button type="submit" variant="primary" disabled={isBusy || cards === undefined || cards === 0}>
          {cards === undefined || cards === 0 ? 'Study' : `Study ${countText(cards, 'card')}`}
        </Button>
        <span role="status" className={choose.said}>
          {said}
        </span>
      </p>
    </form>
  );
}

function offerText(offered: Result<SessionOffer, Trouble>, hasExam: boolean): string {
  if (!offered.ok) return notDoneText('This could not be worked out.', offered.failure);
  const { cards, minutes, gain } = offered.value;
  if (cards === 0) return 'No card fits that is worth studying now.';
  return `${countText(cards, 'card')}, ${minutesText(minutes)}. ${gainText(gain, hasExam)}`;
}

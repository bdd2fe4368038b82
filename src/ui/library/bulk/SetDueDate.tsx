// The day on which the selected cards are due.
import { useId, useState, type ReactNode } from 'react';
import { countText } from '../../wording';
import library from '../Library.module.css';
import type { QuestionProps } from './questions';
import { BulkForm } from './BulkForm';
import { readDueDays } from './dueDays';

/** Asks for a number of days or a range of them. */
export function SetDueDate({ bulk, onClose }: QuestionProps): ReactNode {
  const [text, setText] = useState('0');
  const [problem, setProblem] = useState('');
  const id = useId();

  function submit(): void {
    const days = readDueDays(text);
    if (days.ok) return bulk.change({ kind: 'setDue', ...days.value });
    setProblem(`${days.failure} Nothing was changed.`);
    document.getElementById(id)?.focus();
  }

  return (
    <BulkForm
      title={`Set the due date of ${countText(bulk.cards, 'card')}`}
      action="Set due date"
      bulk={bulk}
      problem={problem}
      problemId={`${id}-said`}
      onSubmit={submit}
      onClose={onClose}
    >
      <label htmlFor={id}>Days from today</label>
      <input
        id={id}
        className={library.title}
        autoFocus
        autoComplete="off"
        value={text}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-hint ${id}-said`}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setProblem('');
        }}
      />
      <p id={`${id}-hint`} className={library.facts}>
        0 is today, 1 is tomorrow. A range such as 3-7 gives each card a day of its own in it. New cards
        become reviews; what you remember stays as it is.
      </p>
    </BulkForm>
  );
}

// One of several choices.
import { useId, type ReactNode } from 'react';
import type { ChoiceItem, StatementsItem } from '../../../domain/paper/item';
import { bareFormulas, mayHoldFormulas } from '../../../domain/text/formulas';
import { FormulaText } from '../../text/FormulaText';
import type { AnswerProps } from './answerProps';
import styles from './Item.module.css';

/** Radio buttons, each with the letter that chooses it. */
export function ChoiceAnswer({
  item,
  answer,
  onAnswer,
}: AnswerProps<ChoiceItem | StatementsItem>): ReactNode {
  const name = useId();
  const chosen = answer?.kind === 'chosen' ? answer.option : undefined;
  return (
    <div role="radiogroup" aria-labelledby={`${item.id}-stem`} className={styles.choices}>
      {item.options.map((option, place) => (
        <label key={place} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={chosen === place}
            aria-label={mayHoldFormulas(option) ? bareFormulas(option) : undefined}
            onChange={() => onAnswer({ kind: 'chosen', option: place })}
          />
          <span aria-hidden="true" className={styles.letter}>
            {letterOf(place)}
          </span>
          <span dir="auto">
            <FormulaText text={option} />
          </span>
        </label>
      ))}
    </div>
  );
}

/** The letter of a place from 0: "A". */
export function letterOf(place: number): string {
  return String.fromCodePoint(65 + place);
}

// Labels to match with texts. The texts stand in full above the lists to pick from, since a list shows only one line of each.
import { useId, type ReactNode } from 'react';
import type { PairsItem } from '../../../domain/paper/item';
import { bareFormulas, mayHoldFormulas } from '../../../domain/text/formulas';
import { FormulaText } from '../../text/FormulaText';
import type { AnswerProps } from './answerProps';
import { letterOf } from './ChoiceAnswer';
import styles from './Item.module.css';

const NONE = -1;

/** A list of texts for each label; a text that is chosen twice is told. */
export function PairsAnswer({ item, answer, onAnswer }: AnswerProps<PairsItem>): ReactNode {
  const id = useId();
  const texts = answer?.kind === 'paired' ? answer.texts : item.labels.map(() => NONE);
  const pick = (label: number, text: number): void => {
    const next = texts.map((before, place) => (place === label ? text : before));
    onAnswer(next.every((place) => place === NONE) ? undefined : { kind: 'paired', texts: next });
  };
  return (
    <>
      <ol className={styles.texts}>
        {item.texts.map((text, place) => (
          <li key={place}>
            <span className={styles.letter}>{letterOf(place)}</span>
            <span dir="auto">
              <FormulaText text={text} />
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.pairs}>
        {item.labels.map((label, place) => (
          <div key={place} className={styles.pair}>
            <label htmlFor={`${id}-${place}`} dir="auto">
              <FormulaText text={label} />
            </label>
            <select
              id={`${id}-${place}`}
              aria-label={mayHoldFormulas(label) ? bareFormulas(label) : undefined}
              value={texts[place]}
              onChange={({ target }) => pick(place, Number(target.value))}
            >
              <option value={NONE}>Choose …</option>
              {item.texts.map((text, option) => (
                <option key={option} value={option}>
                  {letterOf(option)} · {bareFormulas(text)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <p role="status" className={styles.hint}>
        {twiceText(texts)}
      </p>
    </>
  );
}

function twiceText(texts: readonly number[]): string {
  const twice = [...new Set(texts)].filter(
    (text) => text !== NONE && texts.filter((other) => other === text).length > 1,
  );
  if (twice.length === 0) return '';
  const letters = twice.toSorted((a, b) => a - b).map(letterOf);
  return `${letters.join(' and ')} ${letters.length === 1 ? 'is' : 'are'} chosen more than once.`;
}

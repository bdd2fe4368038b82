// An item of a result as one line: what came of it, and what it asked.
import type { ReactNode } from 'react';
import type { ItemResult } from '../../../domain/paper/itemResults';
import { FormulaText } from '../../text/FormulaText';
import { markedText } from '../marksText';
import styles from './Result.module.css';
import { CONFIDENCE_WORDS, KIND_WORDS, OUTCOME_WORDS } from './resultText';

/** Number, kind and outcome above the question; marks are told where the outcome does not say them. */
export function ItemLine({ result }: { readonly result: ItemResult }): ReactNode {
  const { item, number, outcome, marks, confidence, isLate } = result;
  const isTold = outcome !== 'partly' && marks >= 0;
  const about = [
    KIND_WORDS[item.kind],
    ...(isTold ? [] : [markedText(marks)]),
    ...(confidence === undefined ? [] : [`you said: ${CONFIDENCE_WORDS[confidence].toLowerCase()}`]),
    ...(isLate ? ['after the time was up'] : []),
  ];
  return (
    <>
      <span className={styles.about}>
        <b>{number}.</b> <b className={styles.outcome}>{OUTCOME_WORDS[outcome]}</b> · {about.join(' · ')}
      </span>
      {item.about !== undefined && (
        <span className={styles.question} dir="auto">
          <FormulaText text={item.about} />
        </span>
      )}
      <span className={styles.stem} dir="auto">
        <FormulaText text={item.stem} />
      </span>
    </>
  );
}

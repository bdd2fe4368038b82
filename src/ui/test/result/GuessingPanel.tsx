// What was lost to wrong choices and left by skipping, whether guessing pays, and how sure the learner was.
import type { ReactNode } from 'react';
import { guessingAdvice } from '../../../domain/paper/guessing';
import type { MarkedPaper } from '../../../domain/paper/itemResults';
import type { PaperScore } from '../../../domain/paper/score';
import styles from './Result.module.css';
import { adviceText, CONFIDENCE_WORDS, lossText, ownGuessesText } from './resultText';

interface GuessingPanelProps {
  readonly paper: MarkedPaper;
  readonly score: PaperScore;
}

/** Sentences; nothing where there is nothing to say. */
export function GuessingPanel({ paper, score }: GuessingPanelProps): ReactNode {
  const advice = guessingAdvice(paper);
  const said = [
    ...lossText(score),
    ...(advice === undefined ? [] : [adviceText(advice), ...ownGuessesText(advice)]),
  ];
  if (said.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="guessing">
      <h2 id="guessing">Guessing and skipping</h2>
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

/** How much was right of what the learner was sure of, unsure of, or guessed. */
export function SurePanel({ score: { byConfidence } }: { readonly score: PaperScore }): ReactNode {
  if (byConfidence.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="sure">
      <h2 id="sure">How sure you were</h2>
      <ul className={styles.plain}>
        {byConfidence.map(({ name, items, right, partly }) => (
          <li key={name}>
            {CONFIDENCE_WORDS[name]}: {right} of {items} right{partly > 0 && `, ${partly} in part`}
          </li>
        ))}
      </ul>
    </section>
  );
}

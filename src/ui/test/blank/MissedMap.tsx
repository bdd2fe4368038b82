// The map of a finished page: every question with what was covered of it, and what was missed.
import { useState, type ReactNode } from 'react';
import { Button } from '../../parts/Button';
import { FormulaText } from '../../text/FormulaText';
import { countText } from '../../wording';
import styles from './Blank.module.css';
import type { MapQuestion, Standing } from './coverageMap';
import { Ticks } from './Ticks';

const FIRST_SHOWN = 50;

/** A list of questions, each with its points; long ones show the rest when asked to. */
export function MissedMap({ questions }: { readonly questions: readonly MapQuestion[] }): ReactNode {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? questions : questions.slice(0, FIRST_SHOWN);
  return (
    <section className={styles.map} aria-labelledby="blank-map">
      <h2 id="blank-map">By question</h2>
      <ul>
        {shown.map(({ cardId, question, points, covered }) => (
          <li key={cardId}>
            <h3 dir="auto">
              <FormulaText text={question} />
            </h3>
            <Ticks covered={covered} points={points.length} />
            <ul>
              {points.map(({ id, label, text, standing }) => (
                <li key={id} data-standing={standing} dir="auto">
                  <span className={styles.standing}>{STANDING_WORDS[standing]}</span>{' '}
                  {label !== undefined && (
                    <strong>
                      <FormulaText text={label} />:{' '}
                    </strong>
                  )}
                  <FormulaText text={text} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {shown.length < questions.length && (
        <p>
          <Button onClick={() => setShowsAll(true)}>
            Show all {countText(questions.length, 'question')}
          </Button>
        </p>
      )}
    </section>
  );
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  covered: 'Covered',
  partly: 'Partly',
  missed: 'Missed',
};

// How many points of each question are covered while a page is written. What the points say is not shown, and a question only once one
// of its points is covered: they would give away what is to be remembered without them.
import { useState, type ReactNode } from 'react';
import type { Result } from '../../../domain/result';
import type { Coverage, Trouble } from '../../../state/react';
import { notDoneText } from '../../messages';
import { Button } from '../../parts/Button';
import { FormulaText } from '../../text/FormulaText';
import { countText } from '../../wording';
import styles from './Blank.module.css';
import { Ticks } from './Ticks';

const MOST_SHOWN = 200;

/** All points together, and a line for each question; who is stuck can see all questions. */
export function CoveragePanel({
  found,
}: {
  readonly found: Result<Coverage, Trouble> | undefined;
}): ReactNode {
  const [showsQuestions, setShowsQuestions] = useState(false);
  if (found !== undefined && !found.ok) {
    return (
      <p role="status" className={styles.coverage}>
        {notDoneText('What you wrote is not compared just now.', found.failure)} Your text is kept all the
        same.
      </p>
    );
  }
  const { questions, covered, points } = found?.value ?? { questions: [], covered: 0, points: 0 };
  const more = questions.length - MOST_SHOWN;
  return (
    <section className={styles.coverage} aria-label="Covered so far">
      <p role="status" className={styles.total}>
        {found === undefined ? (
          'Comparing …'
        ) : (
          <>
            <strong>{covered}</strong> of {countText(points, 'point')}
          </>
        )}
      </p>
      <ul className={styles.questions}>
        {questions.slice(0, MOST_SHOWN).map(({ cardId, question, points: asked }, index) => {
          const told = asked.filter(({ verdict }) => verdict === 'recalled').length;
          return (
            <li key={cardId}>
              {showsQuestions || told > 0 ? (
                <span dir="auto">
                  <FormulaText text={question} />
                </span>
              ) : (
                <span className={styles.soft}>Question {index + 1}</span>
              )}
              <Ticks covered={told} points={asked.length} />
            </li>
          );
        })}
      </ul>
      {questions.length > 0 && (
        <Button variant="plain" onClick={() => setShowsQuestions(!showsQuestions)}>
          {showsQuestions ? 'Hide the questions' : 'Show the questions'}
        </Button>
      )}
      {more > 0 && <p className={styles.soft}>And {countText(more, 'more question', 'more questions')}.</p>}
    </section>
  );
}

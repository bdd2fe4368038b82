// How many points of each question are covered while a page is written. What the points say is not shown: that would give them away.
import type { ReactNode } from 'react';
import type { Result } from '../../../domain/result';
import type { Coverage, Trouble } from '../../../state/react';
import { notDoneText } from '../../messages';
import { countText } from '../../wording';
import styles from './Blank.module.css';
import { Ticks } from './Ticks';

const MOST_SHOWN = 200;

/** All points together, and a line for each question. */
export function CoveragePanel({
  found,
}: {
  readonly found: Result<Coverage, Trouble> | undefined;
}): ReactNode {
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
        {questions.slice(0, MOST_SHOWN).map((question) => (
          <li key={question.cardId}>
            <span dir="auto">{question.question}</span>
            <Ticks
              covered={question.points.filter(({ verdict }) => verdict === 'recalled').length}
              points={question.points.length}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.soft}>And {countText(more, 'more question', 'more questions')}.</p>}
    </section>
  );
}

// The first notes that an import makes, so that a learner sees whether they were read as meant.
import type { ReactNode } from 'react';
import type { SampleNote } from '../../state/react';
import { InlineText } from '../text/InlineText';
import { countText } from '../wording';
import styles from './Import.module.css';

/** Points shown of a note. */
const MOST_POINTS = 4;

/** Questions with their points as a list. */
export function SampleNotes({ sample }: { readonly sample: readonly SampleNote[] }): ReactNode {
  return (
    <ul className={styles.sample}>
      {sample.map(({ question, points }, index) => (
        <li key={index}>
          <p dir="auto">
            <InlineText text={question} />
          </p>
          <ul>
            {points.slice(0, MOST_POINTS).map((point, at) => (
              <li key={at} dir="auto">
                <InlineText text={point} />
              </li>
            ))}
          </ul>
          {points.length > MOST_POINTS && (
            <p className={styles.morePoints}>and {countText(points.length - MOST_POINTS, 'more point')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

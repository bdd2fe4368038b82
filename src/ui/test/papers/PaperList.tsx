// The papers and blank pages so far, the latest first, with how they went over time.
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { PaperLine } from '../../../state/react';
import { paperAddress } from '../../addresses';
import choose from '../../choose/Choose.module.css';
import { Button, buttonClass } from '../../parts/Button';
import { aboutText, scoreText } from './papersText';
import styles from './Papers.module.css';
import { TrendChart } from './TrendChart';

interface PaperListProps {
  /** Those that were handed in, the latest first. */
  readonly papers: readonly PaperLine[];
  readonly onRemove: (line: PaperLine) => void;
}

const FIRST_SHOWN = 20;

/** A row for each, with the way to its result. */
export function PaperList({ papers, onRemove }: PaperListProps): ReactNode {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? papers : papers.slice(0, FIRST_SHOWN);
  return (
    <section className={choose.section} aria-labelledby="papers-so-far">
      <h2 id="papers-so-far">Papers so far</h2>
      {papers.length === 0 && (
        <p className={choose.lead}>
          None yet. Your first paper will stand here with its score; five items are enough to try it.
        </p>
      )}
      <TrendChart papers={papers} />
      {papers.length > 0 && (
        <ul className={choose.list}>
          {shown.map((line) => (
            <li key={line.id} className={choose.row}>
              <div className={choose.about}>
                <h3 dir="auto">{line.title}</h3>
                <p>{aboutText(line)}</p>
              </div>
              {line.score !== undefined && (
                <p className={styles.score}>
                  {line.kind === 'paper' ? 'Score' : 'Covered'} <strong>{scoreText(line.score)}</strong>
                </p>
              )}
              <div className={choose.actions}>
                <Link href={paperAddress(line.id)} className={buttonClass('quiet')}>
                  Show <span className="visually-hidden">the result of {line.title}</span>
                </Link>
                <Button variant="plain" onClick={() => onRemove(line)}>
                  Remove <span className="visually-hidden">{line.title}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {shown.length < papers.length && (
        <p>
          <Button onClick={() => setShowsAll(true)}>Show all {papers.length}</Button>
        </p>
      )}
    </section>
  );
}

// Papers and blank pages that are under way: to go on with.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PaperLine } from '../../../state/react';
import { paperAddress } from '../../addresses';
import choose from '../../choose/Choose.module.css';
import { Button, buttonClass } from '../../parts/Button';
import { timeLeftText } from '../sitting/timeLeft';
import { useNow } from '../sitting/useNow';
import { placeText } from './papersText';

interface UnderWayProps {
  readonly papers: readonly PaperLine[];
  readonly onRemove: (line: PaperLine) => void;
}

/** A list of them; nothing while there is none. */
export function UnderWay({ papers, onRemove }: UnderWayProps): ReactNode {
  if (papers.length === 0) return null;
  return (
    <section className={choose.section} aria-labelledby="test-under-way">
      <h2 id="test-under-way">Under way</h2>
      <ul className={choose.list}>
        {papers.map((line) => (
          <li key={line.id} className={choose.row}>
            <div className={choose.about}>
              <h3 dir="auto">{line.title}</h3>
              <p className={choose.counts}>
                {placeText(line)} <TimeLeft endsAtMs={line.endsAtMs} />
              </p>
            </div>
            <div className={choose.actions}>
              <Link href={paperAddress(line.id)} className={buttonClass('primary')}>
                Go on <span className="visually-hidden">with {line.title}</span>
              </Link>
              <Button variant="plain" onClick={() => onRemove(line)}>
                Remove <span className="visually-hidden">{line.title}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TimeLeft({ endsAtMs }: Pick<PaperLine, 'endsAtMs'>): ReactNode {
  const nowMs = useNow(endsAtMs);
  return endsAtMs === undefined ? '· no clock' : `· ${timeLeftText(endsAtMs - nowMs)}`;
}

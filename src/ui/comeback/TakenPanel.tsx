// The way that was taken today: to go on with, or to take back.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ComebackView } from '../../state/react';
import { chosenAddress } from '../addresses';
import styles from '../choose/Choose.module.css';
import { Button, buttonClass } from '../parts/Button';
import { takenText } from './comebackText';

interface TakenPanelProps {
  readonly view: ComebackView;
  readonly onUndo: (id: string) => void;
}

/** Says what was taken; nothing without a way that stands. */
export function TakenPanel({ view, onUndo }: TakenPanelProps): ReactNode {
  const { taken } = view;
  if (taken === undefined) return null;
  const { id, left, moved } = taken;
  return (
    <section className={styles.section} aria-labelledby="taken">
      <h2 id="taken">Your way back</h2>
      <p>{takenText(view)}</p>
      <p className={styles.hint}>
        {moved === 0
          ? 'Undo ends this session.'
          : 'Undo gives back the days and ends the session, in one step.'}{' '}
        What you studied stays studied.
      </p>
      <div className={styles.actions}>
        {left > 0 && (
          <Link href={chosenAddress(id)} className={buttonClass('primary')}>
            Go on
          </Link>
        )}
        <Button onClick={() => onUndo(id)}>Undo</Button>
      </div>
    </section>
  );
}

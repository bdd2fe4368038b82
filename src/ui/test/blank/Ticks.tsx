// How many points of a question are covered, as a row of dots with its number.
import type { ReactNode } from 'react';
import styles from './Blank.module.css';

interface TicksProps {
  readonly covered: number;
  readonly points: number;
}

const MOST_DOTS = 24;

/** Full dots for what is covered, empty ones for the rest; the number is what is read out. */
export function Ticks({ covered, points }: TicksProps): ReactNode {
  return (
    <span className={styles.ticks}>
      {points <= MOST_DOTS && (
        <span className={styles.dots} aria-hidden="true">
          {Array.from({ length: points }, (_, index) => (
            <span key={index} data-is-full={index < covered || undefined} />
          ))}
        </span>
      )}
      <span>
        {covered} of {points}
      </span>
    </span>
  );
}

// The map of all items: where the learner is, what is answered, open and flagged. On narrow screens it is folded.
import { useState, type ReactNode } from 'react';
import type { ItemWork } from '../../../domain/paper/paper';
import styles from './ItemMap.module.css';
import { isAnswered, stateText } from './itemState';

interface ItemMapProps {
  readonly works: readonly ItemWork[];
  readonly at: number;
  readonly onGo: (place: number) => void;
}

const WIDE_PX = 768;
// More would push the item off the screen.
const MOST_UNFOLDED = 60;

/** A numbered button for each item. */
export function ItemMap({ works, at, onGo }: ItemMapProps): ReactNode {
  const [isOpen, setOpen] = useState(window.innerWidth >= WIDE_PX && works.length <= MOST_UNFOLDED);
  const answered = works.filter(isAnswered).length;
  const flagged = works.filter(({ isFlagged }) => isFlagged).length;
  return (
    <nav className={styles.map} aria-label="Items">
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {answered} of {works.length} answered
          {flagged > 0 && ` · ${flagged} flagged`}
        </summary>
        <ol>
          {works.map((work, place) => (
            <li key={place}>
              <button
                type="button"
                aria-label={stateText(place + 1, work, place === at)}
                aria-current={place === at ? 'step' : undefined}
                data-answered={isAnswered(work) || undefined}
                data-flagged={work.isFlagged}
                onClick={() => onGo(place)}
              >
                {place + 1}
              </button>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

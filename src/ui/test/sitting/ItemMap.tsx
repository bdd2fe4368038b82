// The map of all items: where the learner is, what is answered, open and flagged. On narrow screens it is folded.
import { useState, type ReactNode } from 'react';
import { isAnswered } from '../../../domain/paper/answered';
import styles from './ItemMap.module.css';
import { isOpen, stateText, type SatItem } from './itemState';

interface ItemMapProps {
  readonly items: readonly SatItem[];
  readonly at: number;
  readonly onGo: (place: number) => void;
}

const WIDE_PX = 768;
// More would push the item off the screen.
const MOST_UNFOLDED = 60;

/** A numbered button for each item. */
export function ItemMap({ items, at, onGo }: ItemMapProps): ReactNode {
  const [isOpen, setOpen] = useState(window.innerWidth >= WIDE_PX && items.length <= MOST_UNFOLDED);
  const answered = items.filter(({ item, work }) => isAnswered(item, work)).length;
  const flagged = items.filter(({ work }) => work.isFlagged).length;
  return (
    <nav className={styles.map} aria-label="Items">
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {answered} of {items.length} answered
          {flagged > 0 && ` · ${flagged} flagged`}
        </summary>
        <ol>
          {items.map((sat, place) => (
            <li key={place}>
              <button
                type="button"
                aria-label={stateText(place + 1, sat, place === at)}
                aria-current={place === at ? 'step' : undefined}
                data-answered={answeredAs(sat)}
                data-flagged={sat.work.isFlagged}
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

function answeredAs(sat: SatItem): 'fully' | 'inPart' | undefined {
  if (!isOpen(sat)) return 'fully';
  return isAnswered(sat.item, sat.work) ? 'inPart' : undefined;
}

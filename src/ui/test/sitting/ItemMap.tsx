// The map of all items: where the learner is, what is answered, open and flagged. On narrow screens it is folded.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { isAnswered } from '../../../domain/paper/answered';
import styles from './ItemMap.module.css';
import { isOpen, stateText, type SatItem } from './itemState';

interface ItemMapProps {
  readonly items: readonly SatItem[];
  readonly at: number;
  readonly onGo: (place: number) => void;
}

// From this width on it stands beside the item; over it, it would push the item down.
const BESIDE_PX = 1024;

/** A numbered button for each item. */
export function ItemMap({ items, at, onGo }: ItemMapProps): ReactNode {
  const [isUnfolded, setUnfolded] = useState(window.innerWidth >= BESIDE_PX);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (isUnfolded && list.current !== null) scrollTo(list.current, at);
  }, [at, isUnfolded]);
  const answered = items.filter(({ item, work }) => isAnswered(item, work)).length;
  const flagged = items.filter(({ work }) => work.isFlagged).length;
  return (
    <nav className={styles.map} aria-label="Items">
      <details open={isUnfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>
          {answered} of {items.length} answered
          {flagged > 0 && ` · ${flagged} flagged`}
        </summary>
        <ol ref={list}>
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

// By hand, since scrollIntoView would move the page along with the list.
function scrollTo(list: HTMLElement, place: number): void {
  const entry = list.children[place]?.getBoundingClientRect();
  if (entry === undefined) return;
  const { top, bottom } = list.getBoundingClientRect();
  if (entry.top < top) list.scrollTop -= top - entry.top;
  if (entry.bottom > bottom) list.scrollTop += entry.bottom - bottom;
}

function answeredAs(sat: SatItem): 'fully' | 'inPart' | undefined {
  if (!isOpen(sat)) return 'fully';
  return isAnswered(sat.item, sat.work) ? 'inPart' : undefined;
}

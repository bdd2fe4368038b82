// A list that begins with a few entries and opens to all of them.
import { useState, type ReactNode } from 'react';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import styles from './Import.module.css';

interface ShortListProps<Entry> {
  readonly entries: readonly Entry[];
  /** Entries shown at first. */
  readonly most: number;
  /** What an entry is called: "problem". */
  readonly noun: string;
  /** Draws one entry as a list item. */
  readonly children: (entry: Entry, index: number) => ReactNode;
}

/** The items of a list, the first of them at first; goes inside a `<ul>`. */
export function ShortList<Entry>({ entries, most, noun, children }: ShortListProps<Entry>): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const hidden = entries.length - most;
  return (
    <>
      {(isOpen ? entries : entries.slice(0, most)).map(children)}
      {hidden > 0 && (
        <li className={styles.more}>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Show fewer' : `Show ${countText(hidden, `more ${noun}`)}`}
          </Button>
        </li>
      )}
    </>
  );
}

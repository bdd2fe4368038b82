// The review of an import that is read again: every note that differs, with what is to become of it.
import { useEffect, useRef, type ReactNode } from 'react';
import { useCommands, type ChangeRow, type ImportPreview } from '../../state/react';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import { Change } from './Change';
import styles from './Changes.module.css';
import sheetStyles from './Import.module.css';

/** Rows fetched at a time. */
const MORE = 50;

/** The list of changes, as far as it was fetched. */
export function Changes({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { showChanges } = useCommands();
  const { changes, changeCount, decks } = preview;
  const list = useRef<HTMLUListElement>(null);
  // How many rows there were when more were asked for: the first new one takes the focus.
  const asked = useRef<number | undefined>(undefined);
  const hidden = changeCount - changes.length;

  useEffect(() => {
    if (asked.current === undefined || changes.length <= asked.current) return;
    list.current?.children[asked.current]?.querySelector('h4')?.focus();
    asked.current = undefined;
  }, [changes.length]);

  return (
    <section className={sheetStyles.sheet} aria-labelledby="changes">
      <h3 id="changes">What changes</h3>
      <p className={sheetStyles.soft}>
        “Take” puts in the new text and keeps what you remember. “Learn anew” asks it as something new.
        “Leave” keeps your text as it is. What is ticked “Changed” is marked until you have recalled it again.
      </p>
      <ul ref={list} className={styles.changes}>
        {changes.map((row) => (
          <Change key={keyOf(row)} row={row} isDeckTold={decks.length > 1} />
        ))}
      </ul>
      {hidden > 0 && (
        <p className={styles.more}>
          <Button
            onClick={() => {
              asked.current = changes.length;
              showChanges(changes.length + MORE);
            }}
          >
            Show more
          </Button>
          <span className={sheetStyles.soft}>
            {countText(hidden, 'more change')} {hidden === 1 ? 'is' : 'are'} taken as suggested unless you
            look at {hidden === 1 ? 'it' : 'them'}.
          </span>
        </p>
      )}
    </section>
  );
}

// A note that was matched by hand is in another row, and must not be drawn anew under the learner's hand.
function keyOf({ id, links }: ChangeRow): string {
  return links.find((link) => link.of === 'note')?.id ?? id;
}

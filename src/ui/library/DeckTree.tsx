// The decks as nested lists that can be folded, each with its numbers and the buttons for it.
import type { ReactNode } from 'react';
import type { DeckToday } from '../../state/react';
import type { Branch } from './branches';
import type { DeckDialog } from './deckDialog';
import { DeckEntry, NarrowButton } from './DeckEntry';
import { FoldButton } from './FoldButton';
import type { Folding } from './folding';
import styles from './Library.module.css';
import type { Narrowing } from './narrowing';

interface DeckTreeProps {
  readonly branches: readonly Branch<DeckToday>[];
  readonly folding: Folding;
  readonly narrowing: Narrowing;
  /** Opens a dialog about a deck. */
  readonly onAsk: (dialog: DeckDialog) => void;
}

/** A level of the tree with everything below it. */
export function DeckTree(props: DeckTreeProps): ReactNode {
  const { branches, folding, narrowing, onAsk } = props;
  return (
    <ul className={styles.decks}>
      {branches.map(({ item, name, title, below }) => {
        const isFolded = folding.isFolded('deck', title);
        const fold = below.length > 0 && (
          <FoldButton
            name={`Decks in ${title}`}
            isFolded={isFolded}
            onToggle={() => folding.toggle('deck', title)}
          />
        );
        return (
          <li key={item?.id ?? title}>
            <div className={styles.deck}>
              {/* A name that stands for decks below it only is no deck of its own. */}
              {item === undefined ? (
                <>
                  <div className={styles.above}>
                    {fold}
                    <h2 dir="auto">{name}</h2>
                  </div>
                  <NarrowButton title={title} narrowing={narrowing} />
                </>
              ) : (
                <DeckEntry name={name} deck={item} fold={fold} narrowing={narrowing} onAsk={onAsk} />
              )}
            </div>
            {below.length > 0 && !isFolded && <DeckTree {...props} branches={below} />}
          </li>
        );
      })}
    </ul>
  );
}

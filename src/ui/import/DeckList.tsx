// The decks of an import: where each goes, and how many of its notes are new or differ.
import { useId, type ReactNode } from 'react';
import { useCommands, type DeckPreview, type ImportPreview } from '../../state/react';
import fieldStyles from '../settings/Field.module.css';
import { countText, numberText } from '../wording';
import styles from './Import.module.css';
import { ShortList } from './ShortList';

interface DeckListProps {
  readonly preview: ImportPreview;
  /** Whether it can go into no other deck. */
  readonly isTargetFixed?: boolean | undefined;
}

/** What becomes of each deck; the only deck of a file can be sent into another. */
export function DeckList({ preview, isTargetFixed = false }: DeckListProps): ReactNode {
  const { decks, targets } = preview;
  const [only] = decks;
  const isSingle = decks.length === 1;
  return (
    <>
      {isSingle && !isTargetFixed && only !== undefined && targets.length > 0 && (
        <Target deck={only} targets={targets} />
      )}
      <ul className={styles.decks} aria-label="Decks">
        <ShortList entries={decks} most={12} noun="deck">
          {(deck, index) => (
            <li key={index} className={styles.deck}>
              <p>
                <strong dir="auto">{deck.title}</strong>{' '}
                <span className={styles.soft}>
                  {!isTargetFixed && (deck.target === undefined ? 'New deck' : 'Already in your library')}
                  {!isSingle && ` · ${countText(deck.cards, 'card')}, ${countText(deck.points, 'point')}`}
                </span>
              </p>
              <Counts counts={deck.counts} />
              {isReplaced(deck) && (
                <p className={styles.warning}>
                  No note that is in this deck now is in the file, so{' '}
                  {deck.counts.removed === 1
                    ? 'the one note'
                    : `all ${numberText(deck.counts.removed)} notes`}{' '}
                  of it would be removed. Choose “Leave: keep it” below for those that are to stay.
                </p>
              )}
            </li>
          )}
        </ShortList>
      </ul>
    </>
  );
}

/** Whether nothing of a deck that is here would be left: easily done by reading a file into another deck. */
function isReplaced({ target, counts }: DeckPreview): boolean {
  const { removed, reworded, changed, unchanged } = counts;
  return target !== undefined && removed > 0 && reworded + changed + unchanged === 0;
}

interface TargetProps {
  readonly deck: DeckPreview;
  readonly targets: ImportPreview['targets'];
}

function Target({ deck, targets }: TargetProps): ReactNode {
  const { chooseTarget } = useCommands();
  const id = useId();
  return (
    <p className={styles.target}>
      <label htmlFor={id}>Read into</label>
      <select
        id={id}
        className={fieldStyles['select']}
        value={deck.target ?? NEW_DECK}
        onChange={({ target }) => chooseTarget(target.value === NEW_DECK ? undefined : target.value)}
      >
        <option value={NEW_DECK}>A new deck</option>
        {targets.map(({ id: deckId, title }) => (
          <option key={deckId} value={deckId}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}

// No id of a deck is empty.
const NEW_DECK = '';

const KINDS = ['new', 'reworded', 'changed', 'removed', 'unchanged'] as const;

function Counts({ counts }: Pick<DeckPreview, 'counts'>): ReactNode {
  const some = KINDS.filter((kind) => counts[kind] > 0);
  return (
    <ul className={styles.counts} aria-label="Notes">
      {some.map((kind) => (
        <li key={kind} className={styles[kind]}>
          {numberText(counts[kind])} {kind}
        </li>
      ))}
    </ul>
  );
}

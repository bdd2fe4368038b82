// Every item with what it came to, in sections: what was sure and wrong first, what was right last. Sections stay as they were when the
// result was opened, so that a ruling moves nothing from under the learner's eyes.
import { useState, type ReactNode } from 'react';
import type { CardId } from '../../../domain/ids';
import { isSureButWrong, worstFirst, type ItemResult, type Outcome } from '../../../domain/paper/itemResults';
import type { PaperId } from '../../../domain/paper/paper';
import { ItemEntry } from './ItemEntry';
import styles from './Result.module.css';
import { OUTCOME_WORDS } from './resultText';
import { useRulings } from './useRulings';

interface ItemListProps {
  readonly paperId: PaperId;
  readonly results: readonly ItemResult[];
  readonly goneCards: readonly CardId[];
  /** Cards of which the marks say something else now, which memory did not follow. */
  readonly leftAlone: ReadonlySet<CardId>;
  readonly readAnew: () => Promise<void>;
}

/** Sections with their counts; an item that was removed leaves a line that can bring it back. */
export function ItemList({ paperId, results, goneCards, leftAlone, readAnew }: ItemListProps): ReactNode {
  const rulings = useRulings(paperId, readAnew);
  const [first] = useState(() => worstFirst(results));
  if (first.length === 0) return null;
  const gone: ReadonlySet<CardId> = new Set(goneCards);
  const namesDeck = new Set(first.map(({ item }) => item.deckId)).size > 1;
  return (
    <div className={styles.items}>
      <h2>Items</h2>
      {SECTIONS.map((section) => {
        const those = first.filter((result) => sectionOf(result) === section);
        return (
          those.length > 0 && (
            <section key={section} aria-label={SECTION_WORDS[section]} className={styles.section}>
              <h3>
                {SECTION_WORDS[section]} <span>({those.length})</span>
              </h3>
              <ol className={styles.plain}>
                {those.map((before) => (
                  <ItemEntry
                    key={before.item.id}
                    before={before}
                    now={results.find(({ item }) => item.id === before.item.id)}
                    gone={gone}
                    isLeftAlone={before.item.tests.some(({ cardId }) => leftAlone.has(cardId))}
                    namesDeck={namesDeck}
                    rulings={rulings}
                  />
                ))}
              </ol>
            </section>
          )
        );
      })}
    </div>
  );
}

type Section = Outcome | 'sureButWrong';

const SECTIONS: readonly Section[] = ['sureButWrong', 'wrong', 'partly', 'open', 'right'];

const SECTION_WORDS: Readonly<Record<Section, string>> = {
  ...OUTCOME_WORDS,
  sureButWrong: 'Sure, but wrong',
};

function sectionOf(result: ItemResult): Section {
  return isSureButWrong(result) ? 'sureButWrong' : result.outcome;
}

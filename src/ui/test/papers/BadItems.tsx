// Items that were ruled bad, folded away.
import type { ReactNode } from 'react';
import { bareFormulas } from '../../../domain/text/formulas';
import type { PapersView } from '../../../state/react';
import choose from '../../choose/Choose.module.css';
import { Button } from '../../parts/Button';
import { FormulaText } from '../../text/FormulaText';
import styles from './Papers.module.css';

type BadItem = PapersView['badItems'][number];

interface BadItemsProps {
  readonly items: readonly BadItem[];
  readonly onUseAgain: (item: BadItem) => void;
}

/** The list of them; nothing while there is none. */
export function BadItems({ items, onUseAgain }: BadItemsProps): ReactNode {
  if (items.length === 0) return null;
  return (
    <details className={styles.bad}>
      <summary>
        <h2>Bad items ({items.length})</h2>
      </summary>
      <p className={choose.hint}>You ruled these out: no paper has them any more.</p>
      <ul className={choose.list}>
        {items.map((item) => (
          <li key={item.id} className={choose.row}>
            <p className={styles.said} dir="auto">
              <FormulaText text={item.said} />
            </p>
            <Button onClick={() => onUseAgain(item)}>
              Use again <span className="visually-hidden">{bareFormulas(item.said)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

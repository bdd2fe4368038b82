// The order of the table as a choice: narrow screens have no head, and the order of the documents has no column.
import type { ReactNode } from 'react';
import type { CardColumn, CardQuery } from '../../../state/react';
import { Button } from '../../parts/Button';
import styles from './CardsSection.module.css';
import { COLUMNS } from './columns';

interface SortFieldProps {
  readonly sort: CardQuery['sort'];
  readonly onSort: (sort: CardQuery['sort']) => void;
}

const ORDERS: readonly { readonly column: CardColumn; readonly name: string }[] = [
  { column: 'place', name: 'Deck order' },
  ...COLUMNS,
];

/** A select of what the cards are sorted by, and a button that turns the order round. */
export function SortField({ sort, onSort }: SortFieldProps): ReactNode {
  function choose(value: string): void {
    const chosen = ORDERS.find(({ column }) => column === value);
    if (chosen !== undefined) onSort({ column: chosen.column, isDescending: false });
  }
  return (
    <div className={styles.sort}>
      <label>
        Sort by{' '}
        <select value={sort.column} onChange={(event) => choose(event.target.value)}>
          {ORDERS.map(({ column, name }) => (
            <option key={column} value={column}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button
        variant="plain"
        aria-label="Descending"
        aria-pressed={sort.isDescending}
        onClick={() => onSort({ ...sort, isDescending: !sort.isDescending })}
      >
        <span aria-hidden="true">{sort.isDescending ? '↓' : '↑'}</span>
      </Button>
    </div>
  );
}

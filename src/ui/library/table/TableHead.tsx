// The head of the table: a button a column, which sorts by it, and the other way round when it does already.
import type { ReactNode, RefObject } from 'react';
import type { CardQuery } from '../../../state/react';
import styles from './CardTable.module.css';
import { COLUMNS } from './columns';

interface TableHeadProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly sort: CardQuery['sort'];
  readonly onSort: (sort: CardQuery['sort']) => void;
}

/** The headings of the columns. */
export function TableHead({ ref, sort, onSort }: TableHeadProps): ReactNode {
  return (
    <div ref={ref} role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div role="columnheader" aria-colindex={1}>
          <span className="visually-hidden">Selected</span>
        </div>
        {COLUMNS.map(({ column, name }, index) => {
          const isSorted = sort.column === column;
          const direction = sort.isDescending ? 'descending' : 'ascending';
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={isSorted ? direction : undefined}
              className={styles[column]}
            >
              <button
                type="button"
                onClick={() => onSort({ column, isDescending: isSorted && !sort.isDescending })}
              >
                {name}
                {isSorted && <span aria-hidden="true">{sort.isDescending ? ' ↓' : ' ↑'}</span>}
              </button>
            </div>
          );
        })}
        <div role="columnheader" aria-colindex={COLUMNS.length + 2}>
          <span className="visually-hidden">Card information</span>
        </div>
      </div>
    </div>
  );
}

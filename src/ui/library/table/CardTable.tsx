// The table of cards. The idea to know: it is as high as all its rows, but only those in sight are drawn, and their cards
// are asked for as they come into sight.
import { useEffect, useEffectEvent, useLayoutEffect, type ReactNode } from 'react';
import type { StudyDay } from '../../../domain/studyDay';
import type { CardQuery } from '../../../state/react';
import { CardRow } from './CardRow';
import styles from './CardTable.module.css';
import { COLUMNS } from './columns';
import type { Found } from './rowReader';
import { rowsInView, rowTop, rowWindow } from './rowWindow';
import type { Selection } from './selection';
import { TableHead } from './TableHead';
import { useRowControl, type RowActions } from './useRowControl';
import { useTableView } from './useTableView';

interface CardTableProps {
  readonly found: Found;
  readonly want: (first: number, end: number) => void;
  /** The row that is shown at first. */
  readonly firstRow: number;
  readonly selection: Selection;
  readonly actions: RowActions;
  readonly onSort: (sort: CardQuery['sort']) => void;
  readonly today: StudyDay | undefined;
}

/** The cards that were found; at least one. */
export function CardTable(props: CardTableProps): ReactNode {
  const { found, want, firstRow, selection, actions, onSort, today } = props;
  const { total, rows, query } = found;
  const { view, scroller, head, ruler, onScroll, showRow } = useTableView(total);
  const { row, body, ...listeners } = useRowControl({
    of: query,
    total,
    firstRow,
    page: rowsInView(view),
    cardAt: (index) => rows.get(index),
    showRow,
    actions,
  });
  const { first, end, height } = rowWindow(view);

  useEffect(() => want(first, end), [want, first, end]);
  // Another search, or another order, begins at its first row.
  const showStart = useEffectEvent(() => showRow(row));
  useLayoutEffect(() => showStart(), [query]);

  // The row that Tab leads to is drawn wherever it is: the focus must not vanish with it while the learner scrolls.
  // In their order always: an element that is moved loses the focus.
  const drawn = Array.from({ length: end - first }, (_, offset) => first + offset);
  if (row < first) drawn.unshift(row);
  if (row >= end) drawn.push(row);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label="Cards"
      aria-multiselectable
      aria-rowcount={total + 1}
      aria-colcount={COLUMNS.length + 2}
      className={styles.table}
      // Of few cards it is no higher than they are, with its head.
      style={{ maxBlockSize: `calc(${height}px + 4rem)` }}
      onScroll={onScroll}
    >
      <TableHead ref={head} sort={query.sort} onSort={onSort} />
      <div ref={ruler} role="presentation" className={styles.ruler} />
      <div ref={body} role="rowgroup" className={styles.body} style={{ blockSize: height }} {...listeners}>
        {drawn.map((index) => {
          const card = rows.get(index);
          return (
            <CardRow
              key={index}
              card={card}
              index={index}
              top={rowTop(view, index)}
              isSelected={card !== undefined && selection.ids.has(card.cardId)}
              isActive={index === row}
              sorted={query.sort.column}
              today={today}
            />
          );
        })}
      </div>
    </div>
  );
}

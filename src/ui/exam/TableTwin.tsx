// The same as a drawing says, as a table, for those who cannot see or read it.
import { useState, type ReactNode } from 'react';
import styles from './Exam.module.css';

interface TableTwinProps {
  /** What the table is about. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first of each row is its head. */
  readonly rows: readonly (readonly [head: string, ...cells: readonly string[]])[];
}

/** "Show as a table"; the table is only made once it is asked for. */
export function TableTwin({ caption, columns, rows }: TableTwinProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.twin} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Show as a table</summary>
      {isOpen && (
        // Not every browser lets the keyboard scroll a box without a focus stop.
        <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, index) => (
                    <td key={columns[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

// Keys with what they do, as a table.
import { Fragment, type ReactNode } from 'react';
import styles from './KeyTable.module.css';

/** Keys that do the same. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

/** A table of keys, in the order of its rows. */
export function KeyTable({ rows }: { readonly rows: readonly KeyRow[] }): ReactNode {
  return (
    <table className={styles.keys}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Keys</th>
          <th scope="col">What they do</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ keys, does }) => (
          <tr key={does}>
            <th scope="row">
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && <span className={styles.or}> or </span>}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

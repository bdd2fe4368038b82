// The keys of the sitting, for those who want them. What they do is decided in sittingKeys.ts.
import { Fragment, type ReactNode } from 'react';
import keyList from '../../study/KeyList.module.css';
import styles from './Sitting.module.css';

const ROWS = [
  { keys: ['1–9', 'A–E'], does: 'Choose' },
  { keys: ['Enter', '→'], does: 'Next' },
  { keys: ['←'], does: 'Previous' },
  { keys: ['F'], does: 'Flag, or take the flag away' },
  { keys: ['Ctrl+Enter'], does: 'Next, while you are typing' },
] as const;

/** A folded note with every key. */
export function KeysNote(): ReactNode {
  return (
    <details className={styles.keys}>
      <summary>Keys</summary>
      <table className={keyList.keys}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ keys, does }) => (
            <tr key={does}>
              <th scope="row">
                {keys.map((key, index) => (
                  <Fragment key={key}>
                    {index > 0 && <span className={keyList.or}> or </span>}
                    <kbd>{key}</kbd>
                  </Fragment>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

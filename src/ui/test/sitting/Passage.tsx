// A text with gaps, drawn as boxes and read as words.
import { Fragment, type ReactNode } from 'react';
import { GAP } from '../../../domain/paper/item';
import { FormulaText } from '../../text/FormulaText';
import styles from './Item.module.css';

/** The passage of an item; where GAP stands, there is a box that is read as "gap". */
export function Passage({ text }: { readonly text: string }): ReactNode {
  return (
    <p className={styles.passage} dir="auto">
      {text.split(GAP).map((part, place) => (
        <Fragment key={place}>
          {place > 0 && (
            <span className={styles.gap}>
              <span className="visually-hidden">gap</span>
            </span>
          )}
          <FormulaText text={part} />
        </Fragment>
      ))}
    </p>
  );
}

// Pairs and orders: what the learner put where, beside where it belongs.
import type { ReactNode } from 'react';
import type { OrderItem, PairsItem } from '../../../domain/paper/item';
import { twosInOrder } from '../../../domain/paper/markItem';
import { FormulaText } from '../../text/FormulaText';
import styles from './Result.module.css';

interface PairsAnswerProps {
  readonly item: PairsItem;
  /** Undefined while the item is open. */
  readonly texts: readonly number[] | undefined;
}

/** A row for each label: its text, and the learner's where that is another one. */
export function PairsAnswer({ item: { labels, texts: all, key }, texts }: PairsAnswerProps): ReactNode {
  return (
    <ul className={styles.placed}>
      {labels.map((label, place) => {
        const right = key[place] ?? -1;
        const own = texts?.[place];
        const isRight = own === right;
        return (
          <li key={place} data-is-right={isRight}>
            <b dir="auto">
              <FormulaText text={label} />
            </b>
            <span dir="auto">
              <FormulaText text={all[right] ?? ''} />
            </span>
            {texts !== undefined && (
              <span className={styles.own}>
                {isRight ? (
                  '✓ You had it right.'
                ) : (
                  <>
                    ✗ You had:{' '}
                    <bdi>
                      <FormulaText text={all[own ?? -1] ?? 'nothing'} />
                    </bdi>
                  </>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface OrderAnswerProps {
  readonly item: OrderItem;
  /** Undefined while the item is open. */
  readonly entries: readonly number[] | undefined;
}

/** The right order with dates, and the place where the learner had each entry. */
export function OrderAnswer({ item, entries }: OrderAnswerProps): ReactNode {
  const { key, dates } = item;
  const twos = twosInOrder(key, entries);
  return (
    <>
      <ol className={styles.placed}>
        {key.map((entry, place) => {
          const own = entries?.indexOf(entry) ?? -1;
          const isRight = own === place;
          return (
            <li key={entry} data-is-right={isRight}>
              <b>{dates[entry]}</b>
              <span dir="auto">
                <FormulaText text={item.entries[entry] ?? ''} />
              </span>
              {entries !== undefined && (
                <span className={styles.own}>
                  {isRight
                    ? '✓ You had it here.'
                    : own < 0
                      ? '✗ You had it nowhere.'
                      : `✗ You had it in place ${own + 1}.`}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {entries !== undefined && twos.right < twos.of && (
        <p className={styles.soft}>
          Of every two entries, {twos.right} of {twos.of} stand in the right order; those that do not are
          taken off.
        </p>
      )}
    </>
  );
}

// Things to put in order. The order that is shown first is no answer until the learner says so, or moves something.
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { OrderItem } from '../../../domain/paper/item';
import { bareFormulas } from '../../../domain/text/formulas';
import { Button } from '../../parts/Button';
import { FormulaText } from '../../text/FormulaText';
import type { AnswerProps } from './answerProps';
import styles from './Item.module.css';

/** A list whose entries move by "Earlier" and "Later", or by the arrow keys on these. */
export function OrderAnswer({ item, answer, onAnswer }: AnswerProps<OrderItem>): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly entry: number; readonly by: 1 | -1 }>();
  const entries = answer?.kind === 'ordered' ? answer.entries : item.entries.map((_, place) => place);
  useEffect(() => {
    if (moved === undefined) return;
    // A button that moves in the page loses the focus.
    list.current?.querySelector<HTMLElement>(`[data-moves="${moved.entry} ${moved.by}"]`)?.focus();
  }, [moved]);

  function move(entry: number, by: 1 | -1): void {
    const place = entries.indexOf(entry);
    const other = entries[place + by];
    if (other === undefined) return;
    onAnswer({ kind: 'ordered', entries: entries.with(place, other).with(place + by, entry) });
    setMoved({ entry, by });
  }
  const onKeyDown = (event: KeyboardEvent, entry: number): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(entry, event.key === 'ArrowUp' ? -1 : 1);
  };
  const mover = (entry: number, by: 1 | -1, isEnd: boolean): ReactNode => (
    <Button
      aria-label={`${by === -1 ? 'Earlier' : 'Later'}: ${bareFormulas(item.entries[entry] ?? '')}`}
      aria-disabled={isEnd}
      data-moves={`${entry} ${by}`}
      onClick={() => move(entry, by)}
      onKeyDown={(event) => onKeyDown(event, entry)}
    >
      {by === -1 ? 'Earlier' : 'Later'}
    </Button>
  );
  const isAnswer = answer?.kind === 'ordered';
  return (
    <>
      <ol ref={list} className={styles.order}>
        {entries.map((entry, place) => (
          <li key={entry}>
            <span dir="auto">
              <FormulaText text={item.entries[entry] ?? ''} />
            </span>
            <span className={styles.movers}>
              {mover(entry, -1, place === 0)}
              {mover(entry, 1, place === entries.length - 1)}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.settle}>
        <Button aria-disabled={isAnswer} onClick={() => isAnswer || onAnswer({ kind: 'ordered', entries })}>
          This order is right
        </Button>
        <p className={styles.hint}>
          {isAnswer
            ? 'This order is your answer.'
            : 'Not answered yet: move an entry, or say that it is right as it is.'}
        </p>
      </div>
      <p role="status" className="visually-hidden">
        {moved !== undefined && isAnswer && placeText(item, entries, moved.entry)}
      </p>
    </>
  );
}

function placeText(item: OrderItem, entries: readonly number[], entry: number): string {
  return `${bareFormulas(item.entries[entry] ?? '')}: now ${entries.indexOf(entry) + 1} of ${entries.length}.`;
}

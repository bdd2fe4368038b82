// The answer of an item, in the way of its kind.
import type { ReactNode } from 'react';
import { FormulaText } from '../../text/FormulaText';
import { countText } from '../../wording';
import type { AnswerProps } from './answerProps';
import { ChoiceAnswer } from './ChoiceAnswer';
import styles from './Item.module.css';
import { OrderAnswer } from './OrderAnswer';
import { PairsAnswer } from './PairsAnswer';
import { Passage } from './Passage';
import { WrittenAnswer } from './WrittenAnswer';

interface AnswerPartProps extends AnswerProps {
  readonly onNext: () => void;
}

/** Choices, pairs, an order, or a place to write. */
export function AnswerPart({ item, answer, onAnswer, onNext }: AnswerPartProps): ReactNode {
  const shared = { answer, onAnswer };
  switch (item.kind) {
    case 'choice':
      return (
        <>
          {item.passage !== undefined && <Passage text={item.passage} />}
          <ChoiceAnswer item={item} {...shared} />
        </>
      );
    case 'statements':
      return (
        <>
          <ol className={styles.statements}>
            {item.statements.map(({ text }, place) => (
              <li key={place} dir="auto">
                <FormulaText text={text} />
              </li>
            ))}
          </ol>
          <ChoiceAnswer item={item} {...shared} />
        </>
      );
    case 'pairs':
      return <PairsAnswer item={item} {...shared} />;
    case 'order':
      return <OrderAnswer item={item} {...shared} />;
    case 'cloze':
      return (
        <>
          <Passage text={item.passage} />
          <WrittenAnswer rows={1} {...shared} onEnter={onNext} />
        </>
      );
    case 'short':
      return <WrittenAnswer rows={3} {...shared} />;
    case 'long':
      return (
        <>
          <p className={styles.hint}>{pointsText(item.tests.length)}</p>
          <WrittenAnswer rows={8} {...shared} />
        </>
      );
  }
}

function pointsText(points: number): string {
  if (points === 1) return 'One point is asked.';
  return `${countText(points, 'point')} are asked. Write one to a line, in any order.`;
}

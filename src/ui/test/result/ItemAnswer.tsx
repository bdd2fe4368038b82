// The learner's answer to an item beside the right one.
import type { ReactNode } from 'react';
import { chosenOption, orderedEntries, pairedTexts, writtenText } from '../../../domain/paper/answered';
import type { ItemResult } from '../../../domain/paper/itemResults';
import { MarkedAnswer } from '../marked/MarkedAnswer';
import { ChoiceAnswer, StatementsAnswer } from './ChoiceAnswer';
import { ClozeAnswer } from './ClozeAnswer';
import { OrderAnswer, PairsAnswer } from './PlacedAnswer';
import styles from './Result.module.css';
import type { Rulings } from './useRulings';

interface ItemAnswerProps {
  readonly result: ItemResult;
  readonly rulings: Rulings;
}

/** What was answered, and what is right; of an open item only what is right. */
export function ItemAnswer({ result: { item, work, mark }, rulings }: ItemAnswerProps): ReactNode {
  switch (item.kind) {
    case 'choice':
      return <ChoiceAnswer item={item} chosen={chosenOption(work)} />;
    case 'statements':
      return <StatementsAnswer item={item} chosen={chosenOption(work)} />;
    case 'pairs':
      return <PairsAnswer item={item} texts={pairedTexts(work)} />;
    case 'order':
      return <OrderAnswer item={item} entries={orderedEntries(work)} />;
    case 'cloze':
      return <ClozeAnswer item={item} text={writtenText(work)} mark={mark} rulings={rulings} />;
    case 'short':
    case 'long':
      return mark.written === undefined ? (
        <p className={styles.soft}>You wrote nothing.</p>
      ) : (
        <MarkedAnswer
          text={writtenText(work) ?? ''}
          mark={mark.written}
          points={item.tests.map(({ pointId, ...point }) => ({ id: pointId, ...point }))}
          isBusy={rulings.isBusy}
          onOverrule={(pointId, verdict) => rulings.overrule(item.id, pointId, verdict)}
        />
      );
  }
}

// Choices with the right one and the learner's own, and statements with what is true.
import { Fragment, type ReactNode } from 'react';
import type { ChoiceItem, StatementsItem } from '../../../domain/paper/item';
import { FormulaText } from '../../text/FormulaText';
import { CorrectedText } from './CorrectedText';
import { FilledPassage } from './FilledPassage';
import styles from './Result.module.css';

/** The passage with the right choice in it, and all choices. */
export function ChoiceAnswer({
  item: { passage, options, key },
  chosen,
}: {
  readonly item: ChoiceItem;
  readonly chosen: number | undefined;
}): ReactNode {
  return (
    <>
      {passage !== undefined && <FilledPassage passage={passage} words={options[key] ?? ''} />}
      <Choices options={options} right={key} chosen={chosen} />
      <OtherChoices others={options.filter((_, place) => place !== key && place !== chosen)} />
    </>
  );
}

/** Each statement with whether it is true, and what is true in place of a false one. */
export function StatementsAnswer({
  item: { statements, options, key },
  chosen,
}: {
  readonly item: StatementsItem;
  readonly chosen: number | undefined;
}): ReactNode {
  return (
    <>
      <ol className={styles.statements}>
        {statements.map(({ text, isTrue, truth }, index) => (
          <li key={index}>
            <b className={styles.truth} data-is-right={isTrue}>
              {isTrue ? 'True' : 'False'}
            </b>{' '}
            {isTrue ? (
              <span dir="auto">
                <FormulaText text={text} />
              </span>
            ) : (
              <CorrectedText text={text} truth={truth} />
            )}
          </li>
        ))}
      </ol>
      <Choices options={options} right={key} chosen={chosen} />
    </>
  );
}

interface ChoicesProps {
  readonly options: readonly string[];
  readonly right: number;
  readonly chosen: number | undefined;
}

/** The learner's choice, and the right one. */
function Choices({ options, right, chosen }: ChoicesProps): ReactNode {
  const shown = chosen === undefined || chosen === right ? [right] : [chosen, right];
  return (
    <ul className={styles.options}>
      {shown.map((place) => {
        const isRight = place === right;
        const said = [...(place === chosen ? ['your answer'] : []), ...(isRight ? ['right answer'] : [])];
        return (
          <li key={place} data-is-right={isRight}>
            <span aria-hidden="true" className={styles.sign}>
              {isRight ? '✓' : '✗'}
            </span>
            <span>
              <bdi>
                <FormulaText text={options[place] ?? ''} />
              </bdi>{' '}
              <span className={styles.tag}>{said.join(', ')}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function OtherChoices({ others }: { readonly others: readonly string[] }): ReactNode {
  if (others.length === 0) return null;
  return (
    <p className={styles.soft}>
      Other choices:{' '}
      {others.map((other, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          <bdi>
            <FormulaText text={other} />
          </bdi>
        </Fragment>
      ))}
    </p>
  );
}

// Choices with the right one and the learner's own, and statements with what is true.
import type { ReactNode } from 'react';
import { GAP, type ChoiceItem, type StatementsItem } from '../../../domain/paper/item';
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
      <Options options={options} right={key} chosen={chosen} />
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
            <span dir="auto">{text}</span>
            <span className={styles.truth} data-is-right={isTrue}>
              {isTrue ? 'True.' : 'False. The notes say: '}
              {!isTrue && <bdi>{truth}</bdi>}
            </span>
          </li>
        ))}
      </ol>
      <Options options={options} right={key} chosen={chosen} />
    </>
  );
}

/** A passage with words in its gaps. */
export function FilledPassage({
  passage,
  words,
}: {
  readonly passage: string;
  readonly words: string;
}): ReactNode {
  const [before = '', ...rest] = passage.split(GAP);
  return (
    <p className={styles.passage} dir="auto">
      {before}
      {rest.map((part, index) => (
        <span key={index}>
          <mark>{words}</mark>
          {part}
        </span>
      ))}
    </p>
  );
}

interface OptionsProps {
  readonly options: readonly string[];
  readonly right: number;
  readonly chosen: number | undefined;
}

function Options({ options, right, chosen }: OptionsProps): ReactNode {
  return (
    <ul className={styles.options}>
      {options.map((option, place) => {
        const said = [
          ...(place === chosen ? ['your answer'] : []),
          ...(place === right ? ['right answer'] : []),
        ].join(', ');
        return (
          <li key={place} data-is-right={place === right} data-is-chosen={place === chosen}>
            <span aria-hidden="true" className={styles.sign}>
              {place === right ? '✓' : place === chosen ? '✗' : ''}
            </span>
            <span dir="auto">{option}</span>
            {said !== '' && <span className={styles.tag}>{said}</span>}
          </li>
        );
      })}
    </ul>
  );
}

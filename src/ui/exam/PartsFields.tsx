// What an exam asks about: decks to tick, and tags to look for, each with its weight where there are several.
import type { ReactNode } from 'react';
import type { ExamChoices } from '../../state/react';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import choose from '../choose/Choose.module.css';
import styles from './ExamForm.module.css';
import { decksToChoose, sharesOf, withAllDecks, type PartFields } from './examFields';
import { Problem } from './Problem';
import { TagSearch } from './TagSearch';
import { WeightInput } from './WeightInput';

interface PartsFieldsProps {
  readonly choices: ExamChoices;
  readonly parts: readonly PartFields[];
  readonly onChange: (parts: readonly PartFields[]) => void;
  readonly problem: string;
  /** The part whose weight is wrong. */
  readonly wrongPart: number | undefined;
  /** What the ids of its fields begin with. */
  readonly id: string;
}

/** The parts of an exam. */
export function PartsFields(props: PartsFieldsProps): ReactNode {
  const { choices, parts, onChange, problem, wrongPart, id } = props;
  const shares = sharesOf(parts);
  const decks = decksToChoose(choices, parts);
  const indexOf = (kind: PartFields['kind'], key: string): number =>
    parts.findIndex((part) => part.kind === kind && part.key === key);
  const remove = (index: number): void => onChange(parts.filter((_, at) => at !== index));
  const add = (kind: PartFields['kind'], key: string): void =>
    onChange([...parts, { kind, key, weight: '1' }]);
  const weight = (index: number, about: string): ReactNode =>
    parts.length > 1 && (
      <WeightInput
        id={`${id}-weight-${index}`}
        about={about}
        value={parts[index]?.weight ?? ''}
        share={shares?.[index]}
        isWrong={index === wrongPart}
        problemId={`${id}-problem`}
        onType={(typed) =>
          onChange(parts.map((part, at) => (at === index ? { ...part, weight: typed } : part)))
        }
      />
    );
  return (
    <fieldset className={styles.part} aria-describedby={`${id}-problem`}>
      <legend id={id} tabIndex={-1}>
        What it asks
      </legend>
      <Problem id={`${id}-problem`}>{problem}</Problem>
      {decks.length > 1 && (
        <p className={choose.actions}>
          <Button variant="plain" onClick={() => onChange(withAllDecks(parts, decks))}>
            All decks
          </Button>
          <Button variant="plain" onClick={() => onChange(withAllDecks(parts, []))}>
            No decks
          </Button>
        </p>
      )}
      <ul className={styles.choices}>
        {decks.map(({ id: key, title, cards }) => {
          const index = indexOf('deck', key);
          return (
            <li key={key}>
              <label className={choose.radio}>
                <input
                  type="checkbox"
                  checked={index !== -1}
                  onChange={() => (index === -1 ? add('deck', key) : remove(index))}
                />
                <span>
                  {title} <small>{countText(cards, 'card')}</small>
                </span>
              </label>
              {index !== -1 && weight(index, title)}
            </li>
          );
        })}
        {parts.map(({ kind, key }, index) =>
          kind === 'tag' ? (
            <li key={`tag ${key}`}>
              <span className={styles.tag}>
                Tag {key}{' '}
                <small>{countText(choices.tags.find(({ tag }) => tag === key)?.cards ?? 0, 'card')}</small>
                <Button variant="plain" onClick={() => remove(index)}>
                  Remove <span className="visually-hidden">tag {key}</span>
                </Button>
              </span>
              {weight(index, `tag ${key}`)}
            </li>
          ) : null,
        )}
      </ul>
      {parts.length > 1 && (
        <p className={choose.hint}>
          A weight says how many of the marks a part gives. Only ratios count: 1 and 1 is half and half, 3 and
          1 is three quarters and one quarter.
        </p>
      )}
      {choices.tags.length > 0 && (
        <TagSearch
          tags={choices.tags.filter(({ tag }) => indexOf('tag', tag) === -1)}
          onChoose={(tag) => add('tag', tag)}
        />
      )}
    </fieldset>
  );
}

// What a paper is about: all decks, or some decks and tags.
import { useState, type ReactNode } from 'react';
import type { PaperChoices } from '../../../state/react';
import choose from '../../choose/Choose.module.css';
import { Problem } from '../../exam/Problem';
import { countText } from '../../wording';
import { isTicked, scopeChoices, scopeOf, tick, type ScopeChoice, type ScopeFields } from './scopeFields';
import styles from './Setup.module.css';

interface ScopeFieldProps {
  readonly choices: PaperChoices;
  readonly fields: ScopeFields;
  readonly onChange: (fields: ScopeFields) => void;
  /** Empty while there is none. */
  readonly problem: string;
  /** The id of the first control. */
  readonly id: string;
}

const FEW = 10;
const MOST_SHOWN = 60;

/** The choice between all and some, and what can be ticked; a sentence where there is only one deck. */
export function ScopeField({ choices, fields, onChange, problem, id }: ScopeFieldProps): ReactNode {
  const all = scopeChoices(choices);
  const [first] = all;
  if (all.length === 1 && first !== undefined && scopeOf(fields) !== undefined) {
    return (
      <p className={styles.line} id={id} tabIndex={-1}>
        All {countText(first.cards, 'card')} of “{first.words}”.
      </p>
    );
  }
  return (
    <fieldset className={styles.field} aria-describedby={`${id}-problem`}>
      <legend>What to ask</legend>
      <Problem id={`${id}-problem`}>{problem}</Problem>
      <label className={choose.radio}>
        <input
          id={id}
          type="radio"
          name={`${id}-which`}
          checked={fields.isAll}
          onChange={() => onChange({ ...fields, isAll: true })}
        />
        <span>All decks</span>
      </label>
      <label className={choose.radio}>
        <input
          type="radio"
          name={`${id}-which`}
          checked={!fields.isAll}
          onChange={() => onChange({ ...fields, isAll: false })}
        />
        <span>Some decks or tags</span>
      </label>
      {!fields.isAll && <Ticks all={all} fields={fields} onChange={onChange} />}
    </fieldset>
  );
}

interface TicksProps extends Pick<ScopeFieldProps, 'fields' | 'onChange'> {
  readonly all: readonly ScopeChoice[];
}

function Ticks({ all, fields, onChange }: TicksProps): ReactNode {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLocaleLowerCase();
  const found = all.filter(({ words }) => words.toLocaleLowerCase().includes(wanted));
  // What is ticked stays in sight, whatever is looked for.
  const ticked = all.filter((choice) => isTicked(fields, choice) && !found.includes(choice));
  const shown = [...ticked, ...found.slice(0, MOST_SHOWN)];
  return (
    <div className={styles.ticks}>
      {all.length > FEW && (
        <label className={styles.find}>
          <span>Find a deck or tag</span>
          <input
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            // Enter would send the form while a deck is looked for.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </label>
      )}
      <ul className={styles.choices}>
        {shown.map((choice) => (
          <li key={`${choice.kind} ${choice.key}`}>
            <label className={choose.radio}>
              <input
                type="checkbox"
                checked={isTicked(fields, choice)}
                onChange={() => onChange(tick(fields, choice))}
              />
              <span>
                {choice.words} <small>{countText(choice.cards, 'card')}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {all.length > FEW && (
        <p role="status" className={choose.hint}>
          {foundText(found.length, wanted)}
        </p>
      )}
    </div>
  );
}

function foundText(found: number, wanted: string): string {
  if (found === 0) return 'No deck or tag is called like that.';
  if (found > MOST_SHOWN)
    return `${found} are there; the first ${MOST_SHOWN} are shown. Type to find others.`;
  return wanted === '' ? '' : `${found} found.`;
}

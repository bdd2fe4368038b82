// The ready choices: each with what it is for, what answers do, and how many cards it has.
import { useState, type ReactNode } from 'react';
import type { Among } from '../../domain/session/filtered';
import { PRESETS, type Preset } from '../../domain/session/presets';
import type { FilteredChoice } from '../../state/react';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import styles from './Choose.module.css';
import { NumberInput } from './NumberInput';
import { countsText, presetText } from './presetText';
import { useCounts } from './useCounts';
import { useStart } from './useStart';

/** All ready choices as a list. */
export function PresetList(): ReactNode {
  const [days, setDays] = useState<Readonly<Partial<Record<Preset['name'], number>>>>({});
  const choices = PRESETS.map((preset) => choiceOf(preset, days[preset.name]));
  const counted = useCounts(choices);
  const { said, start } = useStart();
  return (
    <section className={styles.section} aria-labelledby="ready">
      <h2 id="ready">Ready choices</h2>
      <ul className={styles.list}>
        {PRESETS.map(({ name }, index) => {
          const choice = choices[index];
          if (choice === undefined) return null;
          const count = counted?.kind === 'counted' ? counted.counts[index] : undefined;
          return (
            <PresetRow
              key={name}
              name={name}
              choice={choice}
              count={count}
              onDays={(wanted) => setDays({ ...days, [name]: wanted })}
              onStart={() => void start(choice, presetText(name).title)}
            />
          );
        })}
      </ul>
      <p role="status" className={styles.said}>
        {counted?.kind === 'problem' ? counted.text : said}
      </p>
    </section>
  );
}

interface PresetRowProps {
  readonly name: Preset['name'];
  readonly choice: FilteredChoice;
  /** Undefined while the cards are counted. */
  readonly count: number | undefined;
  readonly onDays: (days: number) => void;
  readonly onStart: () => void;
}

function PresetRow({ name, choice, count, onDays, onStart }: PresetRowProps): ReactNode {
  const { title, what } = presetText(name);
  const { among } = choice;
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <h3 id={`preset-${name}`}>{title}</h3>
        <p>{what}</p>
        <p className={styles.counts}>{countsText(choice.reschedules)}</p>
      </div>
      <div className={styles.actions}>
        {'days' in among && (
          <NumberInput label="Days" about={title} value={among.days} max={365} onChange={onDays} />
        )}
        <Button
          aria-describedby={`preset-${name}`}
          disabled={count === undefined || count === 0}
          onClick={onStart}
        >
          {count === undefined
            ? 'Counting …'
            : count === 0
              ? 'No cards'
              : `Study ${countText(count, 'card')}`}
        </Button>
      </div>
    </li>
  );
}

function choiceOf({ choice }: Preset, days: number | undefined): FilteredChoice {
  if (days === undefined || !('days' in choice.among)) return choice;
  const among: Among = { ...choice.among, days };
  return { ...choice, among };
}

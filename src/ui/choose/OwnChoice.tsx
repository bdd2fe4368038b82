// The learner's own choice: a search, a state, an order, a limit, and whether answers count.
import { useState, type ReactNode } from 'react';
import { MOST_CHOSEN, type Among } from '../../domain/session/filtered';
import { reschedulesByItself } from '../../domain/session/presets';
import type { FilteredChoice } from '../../state/react';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import styles from './Choose.module.css';
import { CountsField } from './CountsField';
import { NumberInput } from './NumberInput';
import { AMONG_WORDS, ORDER_WORDS } from './presetText';
import { SelectInput } from './SelectInput';
import { useCounts } from './useCounts';
import { useStart } from './useStart';

/** A form for one choice, which `search` begins. */
export function OwnChoice({ search }: { readonly search: string }): ReactNode {
  const [choice, setChoice] = useState<FilteredChoice>({ ...FIRST, search });
  const counted = useCounts([choice]);
  const { said, start } = useStart();
  const change = (more: Partial<FilteredChoice>): void => setChoice({ ...choice, ...more });
  const { among } = choice;
  const count = counted?.kind === 'counted' ? counted.counts[0] : undefined;
  const title = choice.search.trim() === '' ? 'Your choice' : choice.search.trim();
  return (
    <section className={styles.section} aria-labelledby="own">
      <h2 id="own">Your own choice</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (count !== undefined && count > 0) void start(choice, title);
        }}
      >
        <label className={styles.wide}>
          <span>Search cards</span>
          <input
            type="search"
            value={choice.search}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="own-hint"
            aria-invalid={counted?.kind === 'problem'}
            onChange={(event) => change({ search: event.target.value })}
          />
        </label>
        <p id="own-hint" className={styles.hint}>
          As in the Library, for example <code>tag:rivers</code> or <code>deck:history -is:leech</code>. Empty
          for all cards.
        </p>
        <SelectInput
          label="Among"
          value={among.kind}
          choices={AMONG_WORDS.map(({ kind, words }) => ({ value: kind, words }))}
          onChange={(kind) => {
            const next = amongOf(kind);
            change({ among: next, reschedules: reschedulesByItself(next) });
          }}
        />
        {'days' in among && (
          <NumberInput
            label="Days"
            value={among.days}
            max={365}
            onChange={(days) => change({ among: { ...among, days } })}
          />
        )}
        <SelectInput
          label="In"
          value={choice.order}
          choices={ORDER_WORDS.map(({ order, words }) => ({ value: order, words }))}
          onChange={(order) => change({ order })}
        />
        <NumberInput
          label="At most"
          value={choice.limit}
          max={MOST_CHOSEN}
          onChange={(limit) => change({ limit })}
        />
        <CountsField reschedules={choice.reschedules} onChange={(reschedules) => change({ reschedules })} />
        <p className={styles.begin}>
          <Button type="submit" variant="primary" disabled={count === undefined || count === 0}>
            {count === undefined || count === 0 ? 'Study' : `Study ${countText(count, 'card')}`}
          </Button>
          <span role="status" className={styles.said}>
            {counted?.kind === 'problem' ? counted.text : count === 0 ? 'No card is found.' : said}
          </span>
        </p>
      </form>
    </section>
  );
}

const FIRST: FilteredChoice = {
  search: '',
  among: { kind: 'all' },
  order: 'random',
  limit: 100,
  reschedules: false,
};

function amongOf(kind: Among['kind']): Among {
  return kind === 'forgotten' || kind === 'ahead' ? { kind, days: kind === 'forgotten' ? 1 : 3 } : { kind };
}

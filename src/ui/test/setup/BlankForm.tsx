// A new blank page: what it is about, and how long it is written.
import { useId, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { MOST_MINUTES, type PaperScope } from '../../../domain/paper/paper';
import { useCommands, type PaperChoices } from '../../../state/react';
import { paperAddress } from '../../addresses';
import choose from '../../choose/Choose.module.css';
import { SelectInput } from '../../choose/SelectInput';
import { notDoneText } from '../../messages';
import { Button } from '../../parts/Button';
import { useBusy } from '../../parts/useBusy';
import { NumberLine } from './NumberLine';
import { numberOf } from './paperFields';
import { scopeChoices, type ScopeChoice } from './scopeFields';
import styles from './Setup.module.css';
import { blankProblemText } from './setupText';
import { isPaperProblem } from './usePaperForm';

const USUAL_MINUTES = 10;

/** A form that starts a blank page and goes to it. */
export function BlankForm({ choices }: { readonly choices: PaperChoices }): ReactNode {
  const { startBlankPage } = useCommands();
  const [, goTo] = useLocation();
  const [isBusy, work] = useBusy();
  const all = scopeChoices(choices);
  const [chosen, setChosen] = useState(() => all.map(nameOf)[0] ?? '');
  const [minutes, setMinutes] = useState(String(USUAL_MINUTES));
  const [said, setSaid] = useState('');
  const id = useId();
  // What was chosen may be gone meanwhile.
  const about = all.find((choice) => nameOf(choice) === chosen) ?? all[0];
  const number = numberOf(minutes, MOST_MINUTES);

  async function start(): Promise<void> {
    setSaid('');
    if (about === undefined) return;
    if (number === undefined) return document.getElementById(`${id}-minutes`)?.focus();
    const started = await startBlankPage(scopeFor(about), number);
    if (started.ok) return goTo(paperAddress(started.value));
    const { failure } = started;
    setSaid(
      isPaperProblem(failure)
        ? blankProblemText(failure.code)
        : notDoneText('No blank page was begun.', failure),
    );
  }

  return (
    <section className={choose.section} aria-labelledby={id}>
      <h2 id={id}>Blank page</h2>
      <p className={choose.lead}>
        Write down all you know, without a question in sight. Afterwards you see which points of all the
        questions it covers, and which it misses.
      </p>
      <form
        className={`${choose.form} ${styles.paper}`}
        aria-labelledby={id}
        aria-busy={isBusy}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void work(start);
        }}
      >
        <SelectInput
          label="Write about"
          value={about === undefined ? '' : nameOf(about)}
          choices={all.map((choice) => ({ value: nameOf(choice), words: choice.words }))}
          onChange={setChosen}
        />
        <NumberLine
          id={`${id}-minutes`}
          label="Minutes to write"
          value={minutes}
          most={MOST_MINUTES}
          problem={number === undefined ? blankProblemText('minutes') : ''}
          onType={setMinutes}
        />
        <p className={choose.begin}>
          <Button type="submit">Start writing</Button>
          <span role="status" className={choose.said}>
            {isBusy ? 'Getting the questions ready …' : said}
          </span>
        </p>
      </form>
    </section>
  );
}

function nameOf({ kind, key }: ScopeChoice): string {
  return `${kind} ${key}`;
}

function scopeFor({ kind, key }: ScopeChoice): PaperScope {
  return kind === 'deck' ? { deckIds: [key], tags: [] } : { deckIds: [], tags: [key] };
}

// The form of a new paper: what it asks, how long it is, what kinds of items it has, and how it is marked.
import { useId, type ReactNode } from 'react';
import type { DeckId } from '../../../domain/ids';
import type { SharedPaper } from '../../../domain/paper/link';
import type { PaperChoices } from '../../../state/react';
import choose from '../../choose/Choose.module.css';
import { Button } from '../../parts/Button';
import { useBusy } from '../../parts/useBusy';
import { KindsField } from './KindsField';
import { LengthFields } from './LengthFields';
import { MarkingField } from './MarkingField';
import type { FieldsProblem, PaperFields } from './paperFields';
import { ScopeField } from './ScopeField';
import styles from './Setup.module.css';
import { problemText, RECORD_TEXT, weakText } from './setupText';
import { asksTheSame } from './sharedPaper';
import { DifferingNote, SharedNote } from './SharedNote';
import { TickLine } from './TickLine';
import { usePaperForm } from './usePaperForm';
import { useStartPaper } from './useStartPaper';

interface PaperFormProps {
  readonly choices: PaperChoices;
  /** What it begins with. */
  readonly first: PaperFields;
  /** The paper that a link shares: it made `first`. */
  readonly shared: SharedPaper | undefined;
  /** Titles of decks, also of some that are gone. */
  readonly titles: ReadonlyMap<DeckId, string>;
}

/** A form that starts a paper and goes to it. */
export function PaperForm({ choices, first, shared, titles }: PaperFormProps): ReactNode {
  const form = usePaperForm(first);
  const { differing, start } = useStartPaper();
  const [isBusy, work] = useBusy();
  const id = useId();
  const { fields, change, found, problem } = form;
  const isShared = shared !== undefined && asksTheSame(fields, first);
  const isOf = (...codes: readonly FieldsProblem[]): string =>
    problem !== undefined && codes.includes(problem) ? problemText(problem) : '';
  const send = (): Promise<void> =>
    form.send(
      (settings) => start(settings, isShared ? shared : undefined),
      (wrong) => document.getElementById(`${id}-${PLACES[wrong]}`)?.focus(),
    );
  return (
    <form
      className={`${choose.form} ${styles.paper}`}
      aria-label="A new paper"
      aria-busy={isBusy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void work(send);
      }}
    >
      {shared !== undefined && (
        <SharedNote shared={shared} choices={choices} titles={titles} isKept={isShared} />
      )}
      <ScopeField
        id={`${id}-scope`}
        choices={choices}
        fields={fields.scope}
        problem={isOf('noScope', 'noCards')}
        onChange={(scope) => change({ scope })}
      />
      <LengthFields
        id={id}
        fields={fields}
        support={found.support}
        itemsProblem={isOf('items')}
        minutesProblem={isOf('minutes')}
        onChange={change}
      />
      <KindsField
        id={`${id}-kinds`}
        support={found.support}
        kinds={fields.kinds}
        notCounted={found.said}
        problem={isOf('noKinds', 'noItems')}
        onChange={(kinds) => change({ kinds })}
      />
      <MarkingField penalty={fields.penalty} onChange={(penalty) => change({ penalty })} />
      <TickLine
        label="Ask weak points first"
        hint={weakText(found.support?.studied)}
        isDisabled={found.support?.studied === 0}
        isTicked={fields.favoursWeak && found.support?.studied !== 0}
        onTick={(favoursWeak) => change({ favoursWeak })}
      />
      <TickLine
        label="Off the record"
        hint={RECORD_TEXT}
        isTicked={fields.isOffRecord}
        onTick={(isOffRecord) => change({ isOffRecord })}
      />
      <p className={choose.begin}>
        <Button type="submit" variant="primary" size="l">
          Start test
        </Button>
        <span role="status" className={choose.said}>
          {isBusy ? 'Making the paper …' : form.said}
        </span>
      </p>
      {differing !== undefined && <DifferingNote paperId={differing} />}
    </form>
  );
}

/** The field that a problem is about, as the end of its id. */
const PLACES: Readonly<Record<FieldsProblem, string>> = {
  noScope: 'scope',
  noCards: 'scope',
  noKinds: 'kinds',
  noItems: 'kinds',
  items: 'items',
  minutes: 'minutes',
};

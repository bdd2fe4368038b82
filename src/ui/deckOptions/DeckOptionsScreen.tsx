// The options of one deck. The idea to know: the fields are those of Settings, put in another place; changing one makes
// it the deck's own, and a button leads back to the general setting.
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { DeckId } from '../../domain/ids';
import type { OptionProblem } from '../../domain/options';
import { failure, type Result } from '../../domain/result';
import {
  useApp,
  useCommands,
  type DeckOptionChange,
  type DeckOptionName,
  type DeckOptionsView,
  type Trouble,
} from '../../state/react';
import { LIBRARY } from '../addresses';
import { ScreenHeading } from '../parts/ScreenHeading';
import { OrderFields } from '../settings/AnsweringFields';
import { LoadFields } from '../settings/LoadFields';
import { DueDaysQuestion } from '../settings/memory/DueDaysQuestion';
import { LimitFields, MemoryFields } from '../settings/MemoryFields';
import { isDeckOption, OptionsPlaceContext, type OptionsPlace } from '../settings/optionsPlace';
import { Section } from '../settings/Section';
import { SiblingFields } from '../settings/SiblingFields';
import styles from '../settings/SettingsScreen.module.css';
import { NoSuchDeck } from '../shell/NoSuchDeck';
import { NotRead } from '../shell/NotRead';

type Reading = DeckOptionsView | Trouble | 'noSuchDeck' | undefined;

/** What a deck has of its own, and what it takes from the general settings. */
export function DeckOptionsScreen({ deckId }: { readonly deckId: DeckId }): ReactNode {
  const { readDeckOptions } = useCommands();
  const isReady = useApp((state) => state.phase === 'ready');
  const [reading, setReading] = useState<Reading>(undefined);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (!isReady) return;
    let isWanted = true;
    void readDeckOptions(deckId).then((result) => {
      if (isWanted) setReading(result.ok ? result.value : result.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [readDeckOptions, deckId, isReady, tries]);

  if (reading === undefined) return <p role="status">Opening the options of this deck …</p>;
  if (reading === 'noSuchDeck') return <NoSuchDeck />;
  if ('code' in reading) return <NotRead trouble={reading} onTryAgain={() => setTries(tries + 1)} />;
  return <DeckOptions deckId={deckId} view={reading} onChanged={setReading} />;
}

interface DeckOptionsProps {
  readonly deckId: DeckId;
  readonly view: DeckOptionsView;
  readonly onChanged: (view: DeckOptionsView) => void;
}

function DeckOptions({ deckId, view, onChanged }: DeckOptionsProps): ReactNode {
  const general = useApp((state) => state.options);
  const { setDeckOption } = useCommands();
  const place = useMemo((): OptionsPlace => {
    const change = async (
      changed: DeckOptionChange,
    ): Promise<Result<DeckOptionsView, OptionProblem | Trouble>> => {
      const result = await setDeckOption(deckId, changed);
      if (result.ok) onChanged(result.value);
      return result;
    };
    return {
      options: { ...general, ...view.own },
      save: async (changed) => (isOfDecks(changed) ? change(changed) : failure({ kind: 'choice' })),
      deck: { own: view.own, general, reset: (name) => change({ reset: name }) },
    };
  }, [deckId, view, general, setDeckOption, onChanged]);

  return (
    <div className={styles.settings}>
      <div className={styles.head}>
        <ScreenHeading>{`Options: ${view.title}`}</ScreenHeading>
        <p>
          What you change here holds for this deck alone; the rest follows Settings. The order holds when you
          study this deck by itself. <Link href={LIBRARY}>Back to the library</Link>
        </p>
      </div>
      <OptionsPlaceContext value={place}>
        <Section title="Each day">
          <LimitFields />
        </Section>
        <Section title="Order">
          <OrderFields />
        </Section>
        <Section title="Memory">
          <MemoryFields />
        </Section>
        <Section title="Load">
          <LoadFields />
        </Section>
        <Section title="Cards of one note">
          <SiblingFields />
        </Section>
        <DueDaysQuestion deckId={deckId} />
      </OptionsPlaceContext>
    </div>
  );
}

function isOfDecks(
  change: Parameters<OptionsPlace['save']>[0],
): change is Extract<typeof change, { name: DeckOptionName }> {
  return isDeckOption(change.name);
}

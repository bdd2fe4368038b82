// The page of one deck: its numbers, what can be done with it, and its notes in the order of the document.
import { useEffect, useState, type ReactNode } from 'react';
import type { DeckId } from '../../../domain/ids';
import { useApp, useCommands, type ReadPage, type Trouble } from '../../../state/react';
import { ScreenHeading } from '../../parts/ScreenHeading';
import { Pages } from '../../read/Pages';
import { NoSuchDeck } from '../../shell/NoSuchDeck';
import { NotRead } from '../../shell/NotRead';
import { dateText } from '../../wording';
import { deckAddress } from '../addresses';
import { DeckCounts } from '../DeckCounts';
import { useKnownToday } from '../useKnownToday';
import { DeckLinks } from './DeckLinks';
import styles from './DeckScreen.module.css';
import { NoteList } from './NoteList';

interface DeckScreenProps {
  readonly deckId: DeckId;
  /** Of its notes, from 1. */
  readonly page: number;
}

type Reading = ReadPage | Trouble | 'noSuchDeck' | undefined;

/** A deck with its notes; many notes have several pages. */
export function DeckScreen({ deckId, page }: DeckScreenProps): ReactNode {
  const { readPage, refreshToday } = useCommands();
  const isReady = useApp((state) => state.phase === 'ready');
  const [reading, setReading] = useState<Reading>(undefined);
  const [tries, setTries] = useState(0);

  useEffect(refreshToday, [refreshToday]);
  useEffect(() => {
    if (!isReady) return;
    let isWanted = true;
    void readPage(deckId, page - 1).then((result) => {
      if (isWanted) setReading(result.ok ? result.value : result.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [readPage, deckId, page, isReady, tries]);

  if (reading === undefined) return <p role="status">Opening the deck …</p>;
  if (reading === 'noSuchDeck') return <NoSuchDeck />;
  if ('code' in reading) return <NotRead trouble={reading} onTryAgain={() => setTries(tries + 1)} />;
  return <Deck reading={reading} />;
}

function Deck({ reading }: { readonly reading: ReadPage }): ReactNode {
  const { deckId, title, asOf, source, pages } = reading;
  const deck = useKnownToday()?.decks.find(({ id }) => id === deckId);
  const addressOf = (page: number): string => deckAddress(deckId, page);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <ScreenHeading>{title}</ScreenHeading>
        {asOf !== undefined && <p>As of {dateText(asOf)}</p>}
        {source !== undefined && <p>Source: {source}</p>}
      </header>
      {deck !== undefined && <DeckCounts deck={deck} />}
      <DeckLinks deckId={deckId} title={title} />
      <section className={styles.notes}>
        <h2>Notes</h2>
        {pages > 1 && <Pages reading={reading} addressOf={addressOf} />}
        <NoteList reading={reading} />
        {pages > 1 && <Pages reading={reading} addressOf={addressOf} isEnd />}
      </section>
    </div>
  );
}

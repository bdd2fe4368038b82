// The Read screen: a deck as a document, with what the learner remembers of each point.
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { CardId, DeckId } from '../../domain/ids';
import { allOf } from '../../domain/queue/dueCounts';
import { useApp, useCommands, type ReadPage, type TodayView, type Trouble } from '../../state/react';
import { readAddress, studyAddress } from '../addresses';
import { buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { dateText } from '../wording';
import { NoSuchDeck } from '../shell/NoSuchDeck';
import { NotRead } from '../shell/NotRead';
import { Pages } from './Pages';
import { ReadNote } from './ReadNote';
import styles from './ReadScreen.module.css';

interface ReadScreenProps {
  readonly deckId: DeckId;
  /** From 1. */
  readonly page: number;
}

type Reading = ReadPage | Trouble | 'noSuchDeck' | undefined;

/** A page of a deck to read through; long decks have several. */
export function ReadScreen({ deckId, page }: ReadScreenProps): ReactNode {
  const { readPage, resume } = useCommands();
  const isReady = useApp((state) => state.phase === 'ready');
  const [reading, setReading] = useState<Reading>(undefined);
  const [tries, setTries] = useState(0);

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
  return <Document reading={reading} onResume={(cardId) => void resumeCard(cardId)} />;

  async function resumeCard(cardId: CardId): Promise<void> {
    const result = await resume([cardId]);
    if (result.ok) setTries(tries + 1);
    else setReading(result.failure);
  }
}

interface DocumentProps {
  readonly reading: ReadPage;
  readonly onResume: (cardId: CardId) => void;
}

function Document({ reading, onResume }: DocumentProps): ReactNode {
  const { today, title, asOf, source, notes, firstNumber, pages } = reading;
  const addressOf = (page: number): string => readAddress(reading.deckId, page);
  const isDone = useApp((state) => isNothingDue(state.today, reading.deckId));
  return (
    <article className={styles.document}>
      <header className={styles.head}>
        <ScreenHeading>{title}</ScreenHeading>
        {asOf !== undefined && <p>As of {dateText(asOf)}</p>}
        {source !== undefined && <p>Source: {source}</p>}
      </header>
      {pages > 1 && <Pages reading={reading} addressOf={addressOf} />}
      {notes.map((entry, index) => (
        <ReadNote
          key={entry.note.id}
          entry={entry}
          number={firstNumber + index}
          today={today}
          onResume={onResume}
        />
      ))}
      {pages > 1 && <Pages reading={reading} addressOf={addressOf} isEnd />}
      <footer className={styles.end}>
        {isDone ? (
          <p>Nothing of this deck is due now.</p>
        ) : (
          <Link href={studyAddress(reading.deckId)} className={buttonClass('primary', 'l')}>
            Study now
          </Link>
        )}
      </footer>
    </article>
  );
}

/** Whether the Today screen has found nothing to study in a deck; false while it was not asked. */
function isNothingDue(today: TodayView | undefined, deckId: DeckId): boolean {
  const due = today?.decks.find(({ id }) => id === deckId)?.due;
  return due !== undefined && allOf(due) === 0;
}

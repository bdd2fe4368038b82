// The Read screen: a deck as a document, with what the learner remembers of each point.
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { DeckId } from '../../domain/ids';
import { useApp, useCommands, type ReadPage, type Trouble } from '../../state/react';
import { readAddress, studyAddress, TODAY } from '../addresses';
import { troubleMessage } from '../messages';
import { Button, buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import plain from '../shell/Plain.module.css';
import { dateText } from '../wording';
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
  const { readPage } = useCommands();
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
  return <Document reading={reading} />;
}

function Document({ reading }: { readonly reading: ReadPage }): ReactNode {
  const today = useApp((state) => state.today?.day);
  const { title, asOf, source, notes, firstNumber, pages } = reading;
  return (
    <article className={styles.document}>
      <header className={styles.head}>
        <ScreenHeading>{title}</ScreenHeading>
        {asOf !== undefined && <p>As of {dateText(asOf)}</p>}
        {source !== undefined && <p>Source: {source}</p>}
      </header>
      {pages > 1 && <Pages reading={reading} />}
      {notes.map((entry, index) => (
        <ReadNote key={entry.note.id} {...entry} number={firstNumber + index} today={today} />
      ))}
      {pages > 1 && <Pages reading={reading} isEnd />}
      <footer className={styles.end}>
        <Link href={studyAddress(reading.deckId)} className={buttonClass('primary', 'l')}>
          Study now
        </Link>
      </footer>
    </article>
  );
}

interface PagesProps {
  readonly reading: ReadPage;
  readonly isEnd?: boolean;
}

function Pages({ reading, isEnd = false }: PagesProps): ReactNode {
  const number = reading.page + 1;
  return (
    <nav className={styles.pages} aria-label={isEnd ? 'Pages, at the end' : 'Pages'}>
      {number > 1 && (
        <Link href={readAddress(reading.deckId, number - 1)} className={buttonClass('quiet')}>
          Previous page
        </Link>
      )}
      <p>
        Page {number} of {reading.pages}
      </p>
      {number < reading.pages && (
        <Link href={readAddress(reading.deckId, number + 1)} className={buttonClass('quiet')}>
          Next page
        </Link>
      )}
    </nav>
  );
}

function NoSuchDeck(): ReactNode {
  return (
    <div className={plain.plain}>
      <ScreenHeading>This deck is not here</ScreenHeading>
      <p>No deck has this address. Your cards and reviews are safe.</p>
      <div className={plain.actions}>
        <Link href={TODAY} className={buttonClass('primary')}>
          Go to your decks
        </Link>
      </div>
    </div>
  );
}

interface NotReadProps {
  readonly trouble: Trouble;
  readonly onTryAgain: () => void;
}

function NotRead({ trouble, onTryAgain }: NotReadProps): ReactNode {
  const { title, what, safe, todo } = troubleMessage(trouble);
  return (
    <div className={plain.plain}>
      <ScreenHeading interrupts>{title}</ScreenHeading>
      <p>{what}</p>
      <p>{safe}</p>
      <p>{todo}</p>
      <div className={plain.actions}>
        <Button variant="primary" onClick={onTryAgain}>
          Try again
        </Button>
      </div>
    </div>
  );
}

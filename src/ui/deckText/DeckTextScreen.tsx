// A whole deck as text: written in place, and read again like an import into that deck, with the same review of what changes.
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { DeckId } from '../../domain/ids';
import { useApp, useCommands, type Commands, type Trouble } from '../../state/react';
import { DATA, LIBRARY } from '../addresses';
import { buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { NoSuchDeck } from '../shell/NoSuchDeck';
import { NotRead } from '../shell/NotRead';
import styles from '../editor/Editor.module.css';
import { DeckText, type WholeText } from './DeckText';

/** Why a deck is not edited here. */
type Refused = 'tooLong' | 'importedNotes';

/** Reads the text of the deck, unless it is too long for a field or cannot be told as text. */
export function DeckTextScreen({ deckId }: { readonly deckId: DeckId }): ReactNode {
  const commands = useCommands();
  const isReady = useApp((state) => state.phase === 'ready');
  const [read, setRead] = useState<WholeText | Refused | Trouble | 'noSuchDeck' | undefined>(undefined);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!isReady) return undefined;
    let isWanted = true;
    void readText(commands, deckId).then((result) => {
      if (isWanted) setRead(result);
    });
    return () => {
      isWanted = false;
    };
  }, [commands, deckId, isReady, tries]);

  if (read === 'noSuchDeck') return <NoSuchDeck />;
  if (typeof read === 'object' && 'code' in read) {
    return <NotRead trouble={read} onTryAgain={() => setTries(tries + 1)} />;
  }
  return (
    <div className={styles.editor}>
      <ScreenHeading>Edit as text</ScreenHeading>
      {read === undefined && <p role="status">Writing the deck as text …</p>}
      {typeof read === 'string' && <NotHere why={read} />}
      {typeof read === 'object' && <DeckText deckId={deckId} whole={read} />}
    </div>
  );
}

/** A field with more than this is slow to type in. */
const MOST_CHARACTERS = 3_000_000;
const MOST_PAGES = 400;

async function readText(
  { readPage, readDeckText }: Commands,
  deckId: DeckId,
): Promise<WholeText | Refused | Trouble | 'noSuchDeck'> {
  const first = await readPage(deckId, 0);
  if (!first.ok) return first.failure;
  const { title, pages } = first.value;
  if (pages > MOST_PAGES) return 'tooLong';
  const text = await readDeckText(deckId);
  if (!text.ok) return text.failure;
  return text.value.length > MOST_CHARACTERS ? 'tooLong' : { title, text: text.value };
}

function NotHere({ why }: { readonly why: Refused }): ReactNode {
  return (
    <div className={styles.sheet}>
      <p>
        {why === 'tooLong'
          ? 'This deck is too long to be edited in one field. Edit its notes one by one in the Library; or export it in Your data as a document, edit that in a program of yours, and import it again: what you remember is kept.'
          : 'This deck has notes from a package, which are made of fields and templates and have no form as text. Edit them one by one in the Library.'}
      </p>
      <p className={styles.actions}>
        <Link href={LIBRARY} className={buttonClass('primary')}>
          Go to the library
        </Link>
        <Link href={DATA} className={buttonClass('quiet')}>
          Your data
        </Link>
      </p>
    </div>
  );
}

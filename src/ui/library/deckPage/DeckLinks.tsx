// What can be done with a deck, as links.
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { DeckId } from '../../../domain/ids';
import { useCommands } from '../../../state/react';
import { DATA, deckOptionsAddress, LIBRARY, readAddress, studyAddress } from '../../addresses';
import { Button, buttonClass } from '../../parts/Button';
import { addNoteAddress, deckTextAddress } from '../addresses';
import { openWith } from '../libraryView';
import { termOf } from '../searchTerms';
import styles from './DeckScreen.module.css';

interface DeckLinksProps {
  readonly deckId: DeckId;
  readonly title: string;
}

/** The ways from a deck to studying, reading and changing it. */
export function DeckLinks({ deckId, title }: DeckLinksProps): ReactNode {
  const commands = useCommands();
  const [, navigate] = useLocation();
  return (
    <p className={styles.links}>
      <Link href={studyAddress(deckId)} className={buttonClass('primary')}>
        Study
      </Link>
      <Link href={readAddress(deckId)} className={buttonClass('quiet')}>
        Read
      </Link>
      <Link href={deckTextAddress(deckId)} className={buttonClass('quiet')}>
        Edit as text
      </Link>
      <Link href={addNoteAddress(deckId)} className={buttonClass('quiet')}>
        Add a note
      </Link>
      <Button
        onClick={() => {
          openWith(commands, termOf('deck', title));
          navigate(LIBRARY);
        }}
      >
        Find in it
      </Button>
      <Link href={DATA} className={buttonClass('plain')}>
        Export
      </Link>
      <Link href={deckOptionsAddress(deckId)} className={buttonClass('plain')}>
        Options
      </Link>
      <Link href={LIBRARY} className={buttonClass('plain')}>
        All decks
      </Link>
    </p>
  );
}

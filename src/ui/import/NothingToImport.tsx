// A file that brings nothing: all of it is here already, or no card could be read in it. There is nothing to write, so there
// is no button for it, and a deck here can never be emptied by such a file.
import type { ReactNode } from 'react';
import { useCommands, type ImportPreview } from '../../state/react';
import { Button } from '../parts/Button';
import { LeaveFile } from './CancelFile';
import { GuessedEncoding } from './GuessedEncoding';
import styles from './Import.module.css';
import { LeftOutList } from './LeftOutList';
import { Problems } from './Problems';
import { StageHeading } from './StageHeading';
import { Summary } from './Summary';
import { WaysIn } from './WaysIn';
import { WhatIsRead } from './WhatIsRead';

interface NothingToImportProps {
  readonly preview: ImportPreview;
}

/** Why nothing can be imported, what to do about it, and the ways to another file. */
export function NothingToImport({ preview }: NothingToImportProps): ReactNode {
  const { backToColumns } = useCommands();
  const { fileName, kind, hasColumns } = preview;
  const isEmpty = holdsNoCard(preview);
  return (
    <>
      <section className={styles.sheet}>
        <StageHeading>{isEmpty ? 'No cards found' : 'Nothing is new'}</StageHeading>
        <p className={styles.soft} dir="auto">
          {fileName}
        </p>
        <GuessedEncoding guessed={preview.guessed} />
        <Summary preview={preview} />
        <p>
          {isEmpty
            ? `${WHAT_TO_DO[kind]} Your library is unchanged.`
            : 'All of this is here already, so there is nothing to do.'}
        </p>
        <WaysIn>
          {hasColumns && (
            <Button onClick={backToColumns}>
              {kind === 'document' ? 'Read it as a table' : 'Back to the columns'}
            </Button>
          )}
          <LeaveFile />
        </WaysIn>
      </section>
      <Problems problems={preview.problems} count={preview.problemCount} isAll={isEmpty} />
      <LeftOutList leftOut={preview.leftOut} />
      {isEmpty && (kind === 'document' || kind === 'table') && <WhatIsRead />}
    </>
  );
}

/** Whether a preview has nothing that could be written. While there are rows to decide on, leaving them all can be taken back. */
export function bringsNothing(preview: ImportPreview): boolean {
  return (preview.isNothingNew && preview.changeCount === 0) || holdsNoCard(preview);
}

/** Whether a file has neither a card nor a review that is of use here. */
function holdsNoCard({ cards, reviews, kind, decks }: ImportPreview): boolean {
  // A log has no cards of its own: it names those of decks here, and all its reviews may be here as well.
  return cards === 0 && reviews === 0 && !(kind === 'reviewLog' && decks.length > 0);
}

const WHAT_TO_DO = {
  document:
    'Nothing in this text could be read as a question with an answer. Put “Q:” before each question and “A:” before its answer, as shown below, and read it again.',
  table:
    'No row has both a question and an answer. Choose other columns, or fill in the rows, and read it again.',
  package: 'No note of this package has a card. Export it again with its cards, and read the new file.',
  deckJson: 'This deck has no cards. If that is not what you expect, export it again and read the new file.',
  copy: 'This copy has no cards. If that is not what you expect, save it again and read the new file.',
  reviewLog:
    'None of the reviews in this log is of a card that is here. Import the cards first, and then read the log again.',
} as const satisfies Record<ImportPreview['kind'], string>;

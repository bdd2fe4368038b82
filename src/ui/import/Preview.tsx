// What an import would do, before it does anything: how much there is, where it goes, what is wrong with it, and what
// changes. The buttons stand at the foot of the window, however long the lists are.
import { useDeferredValue, type ReactNode } from 'react';
import { useCommands, type ImportPreview } from '../../state/react';
import { Button } from '../parts/Button';
import { CancelFile } from './CancelFile';
import { Changes } from './Changes';
import { DeckList } from './DeckList';
import { GuessedEncoding } from './GuessedEncoding';
import styles from './Import.module.css';
import { LeftOutList } from './LeftOutList';
import { bringsNothing, NothingToImport } from './NothingToImport';
import { Problems } from './Problems';
import { SampleNotes } from './SampleNotes';
import { StageHeading } from './StageHeading';
import { Summary } from './Summary';

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly isWriting: boolean;
  /** The learner asked for the import, and the library had changed. */
  readonly isRenewed: boolean;
  /** The deck that is edited as text: it is read into no other. */
  readonly isTargetFixed?: boolean;
}

/** The preview of an import with the choices that are left, and the button that writes it. */
export function Preview({ preview, isWriting, isRenewed, isTargetFixed = false }: PreviewProps): ReactNode {
  // Drawn after the rest, which the learner reads first: all at once would hold up the page for longer than one frame.
  const sample = useDeferredValue(preview.sample, NO_NOTES);
  if (bringsNothing(preview)) return <NothingToImport preview={preview} />;
  return (
    <div className={styles.preview} aria-busy={isWriting}>
      <section className={styles.sheet}>
        <StageHeading>
          {isTargetFixed ? 'Preview of your text' : `Preview of ${preview.fileName}`}
        </StageHeading>
        {!isTargetFixed && <p className={styles.soft}>{KIND_WORDS[preview.kind]}</p>}
        <GuessedEncoding guessed={preview.guessed} />
        <Summary preview={preview} />
        <DeckList preview={preview} isTargetFixed={isTargetFixed} />
      </section>
      {sample.length > 0 && (
        <section className={styles.sheet} aria-labelledby="sample">
          <h3 id="sample">The first notes</h3>
          <SampleNotes sample={sample} />
        </section>
      )}
      <Problems problems={preview.problems} count={preview.problemCount} />
      <LeftOutList leftOut={preview.leftOut} />
      {preview.changeCount > 0 && <Changes preview={preview} />}
      <Actions preview={preview} isWriting={isWriting} isRenewed={isRenewed} />
    </div>
  );
}

const NO_NOTES: ImportPreview['sample'] = [];

const KIND_WORDS = {
  document: 'A document.',
  table: 'A table.',
  package: 'A package of decks.',
  deckJson: 'A deck saved by Pointwise.',
  copy: 'A copy of everything, saved by Pointwise.',
  reviewLog: 'A log of reviews, for cards that are here.',
} as const satisfies Record<ImportPreview['kind'], string>;

/** Why another preview is here, and what to do. */
export const RENEWED =
  'Nothing was written: your library changed meanwhile, perhaps in another tab. This preview takes that in; look at it again.';

function Actions({ preview, isWriting, isRenewed }: PreviewProps): ReactNode {
  const { applyImport, backToColumns } = useCommands();
  const { isNothingNew } = preview;
  return (
    <div className={styles.foot}>
      {isRenewed && <p>{RENEWED}</p>}
      <Button
        variant="primary"
        aria-disabled={isWriting || isNothingNew}
        onClick={() => {
          if (!isWriting && !isNothingNew) applyImport();
        }}
      >
        {preview.isReadAgain ? 'Apply changes' : 'Import'}
      </Button>
      {!isWriting && preview.hasColumns && <Button onClick={backToColumns}>Back to the columns</Button>}
      {!isWriting && <CancelFile />}
      {isWriting && <p className={styles.soft}>Writing …</p>}
      {isNothingNew && <p className={styles.soft}>With these choices nothing would change.</p>}
    </div>
  );
}

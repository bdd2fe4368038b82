// What an import would do, before it does anything: how much there is, where it goes, what is wrong with it, and what
// changes. The buttons stand at the foot of the window, however long the lists are.
import type { ReactNode } from 'react';
import { useCommands, type ImportPreview } from '../../state/react';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import { Changes } from './Changes';
import { DeckList } from './DeckList';
import styles from './Import.module.css';
import { LeftOutList } from './LeftOutList';
import { Problems } from './Problems';
import { StageHeading } from './StageHeading';

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly isWriting: boolean;
}

/** The preview of an import with the choices that are left, and the button that writes it. */
export function Preview({ preview, isWriting }: PreviewProps): ReactNode {
  const { isNothingNew, fileName } = preview;
  return (
    <div className={styles.preview} aria-busy={isWriting}>
      <section className={styles.sheet}>
        <StageHeading>{isNothingNew ? 'Nothing is new' : `Preview of ${fileName}`}</StageHeading>
        <p className={styles.soft} dir="auto">
          {isNothingNew
            ? `Everything in ${fileName} is here already, so there is nothing to do.`
            : KIND_WORDS[preview.kind]}
        </p>
        <Summary preview={preview} />
        {!isNothingNew && <DeckList preview={preview} />}
      </section>
      <Problems problems={preview.problems} count={preview.problemCount} />
      <LeftOutList leftOut={preview.leftOut} />
      {!isNothingNew && preview.changeCount > 0 && <Changes preview={preview} />}
      <Actions preview={preview} isWriting={isWriting} />
    </div>
  );
}

const KIND_WORDS = {
  document: 'A document.',
  table: 'A table.',
  package: 'A package of decks.',
  deckJson: 'A deck saved by Pointwise.',
  copy: 'A copy of everything, saved by Pointwise.',
  reviewLog: 'A log of reviews, for cards that are here.',
} as const satisfies Record<ImportPreview['kind'], string>;

function Summary({ preview }: Pick<PreviewProps, 'preview'>): ReactNode {
  const { cards, points, problemCount, reviews, media } = preview;
  return (
    <div className={styles.summary}>
      <p className={styles.amount}>
        {countText(cards, 'card')}, {countText(points, 'point')}
      </p>
      <p className={problemCount > 0 ? styles.problemCount : styles.noProblem}>
        {countText(problemCount, 'problem')}
      </p>
      {reviews > 0 && <p>{countText(reviews, 'review')}</p>}
      {media > 0 && <p>{countText(media, 'media file')}</p>}
    </div>
  );
}

function Actions({ preview, isWriting }: PreviewProps): ReactNode {
  const { applyImport, cancelImport, backToColumns } = useCommands();
  if (preview.isNothingNew) {
    return (
      <div className={styles.foot}>
        <Button variant="primary" onClick={cancelImport}>
          Back
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.foot}>
      <Button
        variant="primary"
        aria-disabled={isWriting}
        onClick={() => {
          if (!isWriting) applyImport();
        }}
      >
        {preview.isReadAgain ? 'Apply changes' : 'Import'}
      </Button>
      {!isWriting && preview.hasColumns && <Button onClick={backToColumns}>Back to the columns</Button>}
      {!isWriting && <Button onClick={cancelImport}>Cancel</Button>}
      {isWriting && <p className={styles.soft}>Writing …</p>}
    </div>
  );
}

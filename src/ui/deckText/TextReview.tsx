// What the text of a deck would change: the stages of an import, without the ways to import something else.
import type { ReactNode } from 'react';
import type { ImportPreview, ImportStage } from '../../state/react';
import styles from '../editor/Editor.module.css';
import { bringsNothing } from '../import/NothingToImport';
import { Preview } from '../import/Preview';
import { Problems } from '../import/Problems';
import { Reading } from '../import/Reading';
import { StageHeading, StageMovesContext } from '../import/StageHeading';
import { isReadFailure, readFailureMessage, troubleMessage } from '../messages';
import { Button } from '../parts/Button';

interface TextReviewProps {
  readonly stage: ImportStage;
  readonly onBack: () => void;
}

/** The stage with the way back to the text. */
export function TextReview({ stage, onBack }: TextReviewProps): ReactNode {
  const isWriting = stage.kind === 'writing';
  return (
    <>
      <p className={styles.actions}>
        <Button aria-disabled={isWriting} onClick={() => !isWriting && onBack()}>
          Back to the text
        </Button>
      </p>
      {/* Every stage comes while the screen is open, so that its heading takes the focus. */}
      <StageMovesContext value={1}>
        <Stage stage={stage} />
      </StageMovesContext>
    </>
  );
}

function Stage({ stage }: Pick<TextReviewProps, 'stage'>): ReactNode {
  switch (stage.kind) {
    case 'idle':
    case 'done':
      return null;
    case 'reading':
      return <Reading stage={stage} />;
    case 'choosing':
      return (
        <Refused title="No questions and answers found">
          This reads as a table. Put “Q:” before each question and “A:” before its answer, as it was before.
        </Refused>
      );
    case 'preview':
    case 'writing':
      if (bringsNothing(stage.preview)) return <Nothing preview={stage.preview} />;
      return (
        <Preview
          preview={stage.preview}
          isWriting={stage.kind === 'writing'}
          isRenewed={stage.kind === 'preview' && stage.isRenewed === true}
          isTargetFixed
        />
      );
    case 'failed': {
      const { failure } = stage;
      const message = isReadFailure(failure) ? readFailureMessage(failure.code) : troubleMessage(failure);
      return (
        <Refused title={message.title}>
          {message.what} {message.safe} {message.todo} Your text is kept.
        </Refused>
      );
    }
  }
}

function Nothing({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const isEmpty = preview.cards === 0;
  return (
    <>
      <Refused title={isEmpty ? 'No cards found' : 'Nothing would change'}>
        {isEmpty
          ? 'Nothing in this text could be read as a question with an answer. A deck cannot be emptied here; it can be deleted in the Library.'
          : 'The deck already says what this text says.'}
      </Refused>
      <Problems problems={preview.problems} count={preview.problemCount} isAll={isEmpty} />
    </>
  );
}

interface RefusedProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Refused({ title, children }: RefusedProps): ReactNode {
  return (
    <section className={styles.sheet}>
      <StageHeading>{title}</StageHeading>
      <p>{children}</p>
    </section>
  );
}

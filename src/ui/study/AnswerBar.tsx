// The bar at the foot of a card: one line of words over the buttons of the moment. Its height never changes while an
// answer opens; only a grade that was not kept makes it taller.
import type { ReactNode } from 'react';
import type { Options } from '../../domain/options';
import type { Grade } from '../../domain/review/event';
import { Button } from '../parts/Button';
import { promiseText } from '../wording';
import styles from './AnswerBar.module.css';
import { GradeButtons } from './GradeButtons';
import type { KeyAction } from './keys';
import type { CardStage } from './stageText';

interface AnswerBarProps {
  readonly stage: CardStage;
  readonly answerStyle: Options['answerStyle'];
  readonly pressed: Grade | undefined;
  readonly perform: (action: KeyAction) => void;
}

/** "Show answer", "Show next point" or the grades, with a line that says what happens to missed points. */
export function AnswerBar({ stage, answerStyle, pressed, perform }: AnswerBarProps): ReactNode {
  const saving = stage.kind === 'revealed' ? stage.saving : 'no';
  const tryAgain = pressed && (() => perform({ kind: 'grade', grade: pressed }));
  return (
    <div className={styles.bar}>
      <div role="alert">
        {(saving === 'failed' || saving === 'unanswered') && <NotKept why={saving} onTryAgain={tryAgain} />}
      </div>
      <p className={styles.line}>{lineOf(stage)}</p>
      <Buttons stage={stage} answerStyle={answerStyle} perform={perform} />
    </div>
  );
}

function Buttons({ stage, answerStyle, perform }: Omit<AnswerBarProps, 'pressed'>): ReactNode {
  if (stage.kind === 'asking') {
    return (
      <MainButton keyHint="Space" onClick={() => perform({ kind: 'showAnswer' })}>
        Show answer
      </MainButton>
    );
  }
  if (stage.revealedPoints < stage.card.asked.length) {
    return (
      <MainButton keyHint="Space" onClick={() => perform({ kind: 'showNextPoint' })}>
        Show next point
      </MainButton>
    );
  }
  return (
    <GradeButtons
      buttons={stage.buttons}
      answerStyle={answerStyle}
      isSaving={stage.saving === 'saving'}
      isPartlyMissed={stage.missed.size > 0 && stage.missed.size < stage.card.asked.length}
      onGrade={(grade) => perform({ kind: 'grade', grade })}
    />
  );
}

interface MainButtonProps {
  readonly keyHint: string;
  readonly onClick: () => void;
  readonly children: string;
}

function MainButton({ keyHint, onClick, children }: MainButtonProps): ReactNode {
  return (
    <Button
      variant="primary"
      size="l"
      className={styles.main}
      aria-keyshortcuts={keyHint}
      // The second half of a double click on a grade lands here and means nothing.
      onClick={(event) => event.detail < 2 && onClick()}
    >
      {children}
      <kbd aria-hidden="true">{keyHint}</kbd>
    </Button>
  );
}

interface NotKeptProps {
  readonly why: 'failed' | 'unanswered';
  readonly onTryAgain: (() => void) | undefined;
}

function NotKept({ why, onTryAgain }: NotKeptProps): ReactNode {
  return (
    <div className={styles.notKept}>
      <p>
        <strong>
          {why === 'failed'
            ? 'Your grade was not saved.'
            : 'Your grade may not be saved: storage has not answered.'}
        </strong>{' '}
        Your answer is still here, and earlier answers are safe.{' '}
        {onTryAgain === undefined ? 'Press a grade to try again.' : 'Try again, or press another grade.'}
      </p>
      {onTryAgain !== undefined && <Button onClick={onTryAgain}>Try again</Button>}
    </div>
  );
}

function lineOf(stage: CardStage): string {
  if (stage.kind === 'asking') return 'Recall it first, then look.';
  const { asked } = stage.card;
  if (stage.revealedPoints < asked.length) return `${stage.revealedPoints} of ${asked.length} shown.`;
  const { missed, missedNext } = stage;
  if (missed.size === 0)
    return asked.length === 1 ? 'Uncheck it if you missed it.' : 'Uncheck what you missed.';
  return `${missed.size} missed${missedNext === undefined ? '' : `: again in ${promiseText(missedNext)}`}`;
}

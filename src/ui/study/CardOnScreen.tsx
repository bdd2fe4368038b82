// One card from question to grade. The idea to know: question, points and buttons keep their places while the answer
// opens, so that nothing moves under the eye or the thumb.
import { lazy, Suspense, type ReactNode } from 'react';
import { aroundOf } from '../../domain/deck/face';
import type { Options } from '../../domain/options';
import type { Grade } from '../../domain/review/event';
import { useApp, useCommands, type ShownCard } from '../../state/react';
import { QuestionText } from '../text/QuestionText';
import { TextBlocks } from '../text/TextBlocks';
import { dateText } from '../wording';
import { AnswerBar } from './AnswerBar';
import styles from './CardOnScreen.module.css';
import type { KeyAction } from './keys';
import { PointList, type PointListProps } from './PointList';
import { focusAtTop, focusWhenShown } from './pointFocus';
import { pointsText, type CardStage } from './stageText';

const ImportedQuestion = lazy(async () => ({
  default: (await import('../imported/ImportedQuestion')).ImportedQuestion,
}));
const WrittenPoints = lazy(async () => ({
  default: (await import('./written/WrittenPoints')).WrittenPoints,
}));

interface CardOnScreenProps {
  readonly stage: CardStage;
  readonly options: Pick<Options, 'answerStyle' | 'labelHints' | 'writesAnswers'>;
  /** The grade pressed last on this card, for trying again. */
  readonly pressed: Grade | undefined;
  readonly perform: (action: KeyAction) => void;
}

/** The card with its deck, its question and points, and below it "Show answer" or the grades. */
export function CardOnScreen({ stage, options, pressed, perform }: CardOnScreenProps): ReactNode {
  const { card } = stage;
  const isOpen = stage.kind === 'revealed' && stage.revealedPoints >= card.asked.length;
  const personal = useApp((state) => state.personal);
  const own = personal?.id === card.note.id ? personal : undefined;
  const list = { stage, hints: options.labelHints, aids: own?.mnemonics };
  const points = options.writesAnswers ? (
    <Suspense fallback={<BeforeWriting {...list} />}>
      <WrittenPoints {...list} onShowAnswer={() => perform({ kind: 'showAnswer' })} />
    </Suspense>
  ) : (
    <PointList {...list} />
  );
  return (
    <div className={styles.card}>
      <article className={styles.sheet}>
        <p className={styles.deck}>{deckLine(card)}</p>
        <Question card={card} />
        <p className={styles.count}>
          {pointsText(card)}
          {card.isLeech && ' · leech: often forgotten'}
          {own?.isWrong && ' · marked as wrong or outdated'}
        </p>
        {stage.kind === 'asking' ? (
          points
        ) : (
          <section
            className={styles.answer}
            aria-label="Answer"
            data-answer
            tabIndex={-1}
            ref={focusWhenShown}
          >
            {points}
            {isOpen && <Around card={card} />}
          </section>
        )}
      </article>
      <AnswerBar stage={stage} answerStyle={options.answerStyle} pressed={pressed} perform={perform} />
    </div>
  );
}

function BeforeWriting(list: PointListProps): ReactNode {
  return (
    <>
      <div className={styles.written} />
      <PointList {...list} />
    </>
  );
}

function deckLine({ deckTitle, asOf }: ShownCard): string {
  if (asOf === undefined) return deckTitle;
  // The date stays together when the line is broken.
  return `${deckTitle} · ${`as of ${dateText(asOf)}`.replaceAll(' ', '\u00a0')}`;
}

function Question({ card }: { readonly card: ShownCard }): ReactNode {
  const { readMedia } = useCommands();
  if (card.face.kind === 'html') {
    return <ImportedQuestion face={card.face} readMedia={readMedia} headingRef={focusAtTop} />;
  }
  return <QuestionText text={card.face.question} className={styles.question} focusRef={focusAtTop} />;
}

/** What stands around the points: shown once the whole answer is. */
function Around({ card }: { readonly card: ShownCard }): ReactNode {
  const { closing, remark } = aroundOf(card.face);
  return (
    <>
      {closing !== undefined && (
        <div className={styles.closing}>
          <TextBlocks text={closing} />
        </div>
      )}
      {remark !== undefined && (
        <aside className={styles.remark} aria-labelledby="remark">
          <h3 id="remark">Note</h3>
          <TextBlocks text={remark} />
        </aside>
      )}
      {card.source !== undefined && <p className={styles.source}>Source: {card.source}</p>}
    </>
  );
}

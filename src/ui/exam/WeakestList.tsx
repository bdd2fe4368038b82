// The questions that win most by being drilled, the weakest first, and drilling them.
import { useId, useState, type ReactNode } from 'react';
import type { CardId } from '../../domain/ids';
import { useCommands, type QuestionReadiness } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import { CountAnswers } from './CramForm';
import styles from './Exam.module.css';
import { useBegin } from './useBegin';
import { WeakQuestion } from './WeakQuestion';

interface WeakestListProps {
  readonly questions: readonly QuestionReadiness[];
  readonly examName: string;
}

const FEW = 10;

/** The list; without a tick the ten weakest are drilled. */
export function WeakestList({ questions, examName }: WeakestListProps): ReactNode {
  const { startDrill } = useCommands();
  const { said, isBusy, begin } = useBegin();
  const [ticked, setTicked] = useState<ReadonlySet<CardId>>(new Set());
  const [records, setRecords] = useState(true);
  const [isLong, setLong] = useState(false);
  const titleId = useId();
  const chosen = questions.filter(({ cardId }) => ticked.has(cardId));
  const drilled = chosen.length === 0 ? questions.slice(0, FEW) : chosen;
  const toggle = (cardId: CardId): void =>
    setTicked((before) =>
      before.has(cardId) ? new Set([...before].filter((id) => id !== cardId)) : new Set([...before, cardId]),
    );
  return (
    <div role="group" aria-labelledby={titleId} className={styles.part}>
      <h3 id={titleId}>Weakest questions</h3>
      <ol className={styles.weakest} aria-labelledby={titleId}>
        {questions.slice(0, isLong ? questions.length : FEW).map((question) => (
          <WeakQuestion
            key={question.cardId}
            question={question}
            isTicked={ticked.has(question.cardId)}
            onTick={() => toggle(question.cardId)}
          />
        ))}
      </ol>
      {questions.length > FEW && (
        <p>
          <Button variant="plain" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
            {isLong ? `Show only the first ${FEW}` : `Show all ${questions.length}`}
          </Button>
        </p>
      )}
      <p className={choose.hint}>{drillText(chosen.length, drilled.length)}</p>
      <CountAnswers records={records} onChange={setRecords} />
      <p className={choose.begin}>
        <Button
          disabled={isBusy}
          onClick={() =>
            begin(() =>
              startDrill(
                drilled.map(({ cardId }) => cardId),
                `Weakest of ${examName}`,
                records,
              ),
            )
          }
        >
          Drill these
        </Button>
        <span role="status" className={choose.said}>
          {said}
        </span>
      </p>
    </div>
  );
}

function drillText(chosen: number, drilled: number): string {
  if (chosen > 0) return `“Drill these” asks the ${countText(chosen, 'question')} that you ticked.`;
  return drilled === 1
    ? '“Drill these” asks this question.'
    : `“Drill these” asks the ${drilled} weakest. Tick questions to ask only these.`;
}

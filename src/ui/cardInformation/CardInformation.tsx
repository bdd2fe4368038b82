// What is known about a card's memory: each point's numbers and forgetting curve, and the whole history.
// Loaded only when it is asked for.
import { use, type ReactNode } from 'react';
import { Link } from 'wouter';
import { phaseOfCard } from '../../domain/review/cardState';
import type { Result } from '../../domain/result';
import { useApp, type CardInformation as CardMemory, type Trouble } from '../../state/react';
import { noteAddress } from '../addresses';
import { troubleMessage } from '../messages';
import { buttonClass } from '../parts/Button';
import { countText, dayText, percentText } from '../wording';
import styles from './CardInformation.module.css';
import { ExamTables } from './ExamTables';
import { ForgettingCurve } from './ForgettingCurve';
import { HistoryTable } from './HistoryTable';
import { PointTable } from './PointTable';

interface CardInformationProps {
  readonly result: Promise<Result<CardMemory, Trouble>>;
  /** Whether the points are told by number only: their words are the answer. */
  readonly hidesAnswer: boolean;
}

/** Shows a card's memory once it has been read; it waits under the `Suspense` around it. */
export function CardInformation({ result, hidesAnswer }: CardInformationProps): ReactNode {
  const read = use(result);
  if (!read.ok) return <NotRead trouble={read.failure} />;
  return <Memory information={hidesAnswer ? withoutWords(read.value) : read.value} />;
}

function withoutWords(information: CardMemory): CardMemory {
  const points = information.points.map((point, index) => ({ ...point, label: `Point ${index + 1}` }));
  return { ...information, points };
}

function NotRead({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const { title, what, safe, todo } = troubleMessage(trouble);
  return (
    <div role="alert">
      <p>
        <strong>{title}.</strong> {what} {safe} {todo}
      </p>
    </div>
  );
}

function Memory({ information }: { readonly information: CardMemory }): ReactNode {
  const desiredRetention = useApp((state) => state.options.desiredRetention);
  const { title, points, history } = information;
  return (
    <div className={styles.information}>
      <div className={styles.head}>
        <p className={styles.question} dir="auto">
          {title}
        </p>
        <p className={styles.facts}>{factsOf(information).join(' · ')}</p>
        <p>
          <Link href={noteAddress(information.noteId)} className={buttonClass('quiet')}>
            Edit note
          </Link>
        </p>
      </div>
      <section>
        <h3>Points</h3>
        <PointTable points={points} states={information.state.points} />
        {points.some((point) => point.curve.length > 0) && (
          <p className={styles.legend}>
            How predicted recall falls from 100% at the last review. Dashed line: desired retention,{' '}
            {percentText(desiredRetention)}. Yellow line: now.
          </p>
        )}
        <div className={styles.curves}>
          {points.map((point) => (
            <ForgettingCurve key={point.id} point={point} desiredRetention={desiredRetention} />
          ))}
        </div>
      </section>
      {information.exams.length > 0 && (
        <section>
          <h3>Exams ahead</h3>
          <ExamTables exams={information.exams} points={points} />
        </section>
      )}
      <section>
        <h3>History</h3>
        {history.length === 0 ? <p>Not studied yet.</p> : <HistoryTable history={history} />}
      </section>
    </div>
  );
}

function factsOf({ state, retrievability, isLeech }: CardMemory): readonly string[] {
  const { firstDay, buried } = state;
  const facts = [
    phaseOfCard(state) === 'new'
      ? 'New'
      : `Recall now ${percentText(retrievability)}, the mean of its points`,
    firstDay === undefined ? undefined : `${countText(state.reviews, 'review')} since ${dayText(firstDay)}`,
    isLeech ? 'Leech: missed again and again' : undefined,
    state.suspended ? 'Suspended' : undefined,
    buried === undefined ? undefined : `Buried on ${dayText(buried.day)}`,
    state.flag === 0 ? undefined : `Flag ${state.flag}`,
  ];
  return facts.filter((fact) => fact !== undefined);
}

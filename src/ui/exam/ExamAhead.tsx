// An exam ahead: the score to expect, and all that explains it.
import type { ReactNode } from 'react';
import type { StudyDay } from '../../domain/studyDay';
import { useApp, type ExamId, type ExamView } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import { CramForm } from './CramForm';
import styles from './Exam.module.css';
import type { Done } from './useDone';
import { daysLeftText, leftOutTexts, nothingLeftOutText, tooLittleTimeText } from './examText';
import { GroupTable } from './GroupTable';
import { ReadinessChart } from './ReadinessChart';
import { RemoveExam } from './RemoveExam';
import { ScoreFigures } from './ScoreFigures';
import { WeakestList } from './WeakestList';
import { WhatIf } from './WhatIf';

interface ExamAheadProps {
  readonly view: ExamView;
  readonly today: StudyDay;
  readonly onEdit: () => void;
  readonly onDone: (done: Done) => void;
}

/** The id of an exam's heading. */
export function titleIdOf(id: ExamId): string {
  return `exam-${id}`;
}

/** An exam with its figures, charts, tables and lists. */
export function ExamAhead({ view, today, onEdit, onDone }: ExamAheadProps): ReactNode {
  const { exam, cards, points, readiness, groups, weakest, days } = view;
  const titleId = titleIdOf(exam.id);
  return (
    <section className={styles.exam} aria-labelledby={titleId}>
      <div className={styles.head}>
        <div>
          <h2 id={titleId} tabIndex={-1}>
            {exam.name}
          </h2>
          <p className={styles.soft}>
            {daysLeftText(exam.day, today)}. {countText(cards, 'card')} with {countText(points, 'point')}.
          </p>
        </div>
        <p className={choose.actions}>
          <Button variant="plain" onClick={onEdit}>
            Edit <span className="visually-hidden">{exam.name}</span>
          </Button>
          <RemoveExam exam={exam} onDone={onDone} />
        </p>
      </div>
      {readiness === undefined ? (
        <p>There are no cards in what this exam asks about. Edit it to choose other decks or tags.</p>
      ) : (
        <>
          <ScoreFigures readiness={readiness} />
          <LeftOut view={view} />
          <ReadinessChart days={days} today={today} band={readiness.withPlan} />
          {groups.length > 0 && <GroupTable groups={groups} />}
          {weakest.length > 0 && <WeakestList questions={weakest} examName={exam.name} />}
          <CramForm examId={exam.id} />
          <WhatIf exam={exam} today={today} />
        </>
      )}
    </section>
  );
}

/** What the plan never shows and why, and what time it would take to leave nothing out. */
function LeftOut({ view: { leftOut, neededMinutes, readiness } }: Pick<ExamAheadProps, 'view'>): ReactNode {
  const minutes = useApp((state) => state.options.studyMinutes);
  if (readiness === undefined) return null;
  const texts = leftOutTexts(leftOut);
  const tooLittle = tooLittleTimeText(neededMinutes, minutes, readiness.withPlan);
  return (
    <div className={styles.part}>
      <h3>What is left out</h3>
      {tooLittle !== undefined && <p>{tooLittle}</p>}
      {texts.length === 0 ? (
        <p className={styles.soft}>{nothingLeftOutText(tooLittle !== undefined)}</p>
      ) : (
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

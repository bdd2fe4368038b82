// The Exam screen: what to study today for the exams ahead, each exam with what is expected of it, and the form of another.
import { useEffect, type ReactNode } from 'react';
import { useCommands, type ExamsView } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { useBusy } from '../parts/useBusy';
import { NotRead } from '../shell/NotRead';
import { Exams } from './Exams';
import { DONE_ID, useDone } from './useDone';
import { useExams } from './useExams';

/** Everything about exams. */
export function ExamScreen(): ReactNode {
  const { refreshToday } = useCommands();
  const { found, isReading, readAnew } = useExams();
  const { done, tell, undo } = useDone(readAnew);
  const [isBusy, work] = useBusy();
  // A tab may have been open over night.
  useEffect(refreshToday, [refreshToday]);

  if (found !== undefined && !found.ok) return <NotRead trouble={found.failure} onTryAgain={readAnew} />;
  const stepId = done?.stepId;
  return (
    <div className={choose.choose} aria-busy={isBusy}>
      <div className={choose.head}>
        <ScreenHeading>Exam</ScreenHeading>
        {found !== undefined && <Lead view={found.value} />}
      </div>
      <div className={done === undefined ? 'visually-hidden' : choose.status}>
        <p role="status" id={DONE_ID} tabIndex={-1} className={choose.said}>
          {done?.text}
        </p>
        {stepId !== undefined && <Button onClick={() => void work(() => undo(stepId))}>Undo</Button>}
      </div>
      {found === undefined ? (
        <p role="status">Working out what to expect …</p>
      ) : (
        <Exams view={found.value} isReading={isReading} onDone={tell} />
      )}
    </div>
  );
}

function Lead({ view }: { readonly view: ExamsView }): ReactNode {
  if (view.exams.length > 0) return null;
  return (
    <p className={choose.lead}>
      Say when the exam is, what it asks, and how many minutes a day you have. Pointwise chooses what to study
      each day, so that you get the most marks. It shows the score to expect, and plans again after every
      session.
    </p>
  );
}

// The exams and one form at a time: of a new exam, or of one that is changed.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Exam, ExamId, ExamsView } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import { CramForm } from './CramForm';
import { ExamAhead, titleIdOf } from './ExamAhead';
import { ExamList } from './ExamList';
import { LoadedForm } from './LoadedForm';
import { MinutesPanel } from './MinutesPanel';
import { OverExam } from './OverExam';
import { StudyPlan } from './StudyPlan';
import { TimeSection } from './TimeSection';
import type { Done } from './useDone';
import { WorkSection } from './WorkSection';

interface ExamsProps {
  readonly view: ExamsView;
  /** It is read again: what it says may soon be other. */
  readonly isReading: boolean;
  readonly onDone: (done: Done) => void;
}

const FORM_TITLE = 'exam-form';
const ADD_BUTTON = 'add-exam';

/** All exams, those ahead first. */
export function Exams({ view, isReading, onDone }: ExamsProps): ReactNode {
  const [form, setForm] = useForm();
  const ahead = view.exams.filter(({ isOver }) => !isOver);
  const over = view.exams.filter(({ isOver }) => isOver);
  const formOf = (title: string, exam?: Exam): ReactNode => (
    <section key={exam?.id ?? 'new'} className={choose.section} aria-labelledby={FORM_TITLE}>
      <h2 id={FORM_TITLE} tabIndex={-1}>
        {title}
      </h2>
      <LoadedForm
        exam={exam}
        today={view.today}
        onDone={(text) => onDone({ text })}
        onCancel={ahead.length === 0 ? undefined : () => setForm(undefined)}
      />
    </section>
  );
  const overOnes = (isSettled: boolean): ReactNode =>
    over
      .filter(({ exam }) => (exam.after !== undefined) === isSettled)
      .map((one) => <OverExam key={one.exam.id} view={one} onDone={onDone} />);

  return (
    <>
      {ahead.length > 0 && <StudyPlan view={view} />}
      {ahead.length > 1 && <ExamList exams={ahead} today={view.today} />}
      {overOnes(false)}
      {ahead.map((one) =>
        form === one.exam.id ? (
          formOf(one.exam.name, one.exam)
        ) : (
          <ExamAhead
            key={one.exam.id}
            view={one}
            today={view.today}
            onEdit={() => setForm(one.exam.id)}
            onDone={onDone}
          />
        ),
      )}
      {ahead.length > 0 && <WorkSection days={view.days} today={view.today} />}
      {ahead.length === 0 || form === 'new' ? (
        formOf(view.exams.length === 0 ? 'Your exam' : 'A new exam')
      ) : (
        <p>
          <Button id={ADD_BUTTON} onClick={() => setForm('new')}>
            Add another exam
          </Button>
        </p>
      )}
      {ahead.length > 0 && form === undefined && <TimeSection exams={ahead} isReading={isReading} />}
      {ahead.length === 0 && (
        <section className={choose.section} aria-labelledby="without-exam">
          <h2 id="without-exam">Without an exam</h2>
          <MinutesPanel hasExam={false} />
          <CramForm />
        </section>
      )}
      {overOnes(true)}
    </>
  );
}

/** Which form is open. The button that opens or leaves one goes with it: the focus goes to what comes in its place. */
function useForm(): readonly [ExamId | 'new' | undefined, (form: ExamId | 'new' | undefined) => void] {
  const [form, setForm] = useState<ExamId | 'new'>();
  const before = useRef(form);
  useEffect(() => {
    const left = before.current;
    if (left === form) return;
    before.current = form;
    const place = form !== undefined ? FORM_TITLE : left === 'new' ? ADD_BUTTON : titleIdOf(left ?? '');
    document.getElementById(place)?.focus();
  }, [form]);
  return [form, setForm];
}

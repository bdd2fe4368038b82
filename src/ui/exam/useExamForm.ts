// The form of an exam: what is typed, what is wrong with it, and keeping it.
import { useState } from 'react';
import { checkExam } from '../../domain/exam/exam';
import type { StudyDay } from '../../domain/studyDay';
import { useCommands, type Exam, type ExamChoices, type ExamRefusal, type Trouble } from '../../state/react';
import { notDoneText } from '../messages';
import { draftOf, fieldsOf, newFields, type ExamFields } from './examFields';
import { useExamPreview, type Previewed } from './useExamPreview';
import { useStudyMinutes, type StudyMinutesFields } from './useStudyMinutes';

/** The form as it is drawn. */
export interface ExamForm {
  readonly fields: ExamFields;
  readonly change: (changed: Partial<ExamFields>) => void;
  readonly minutes: StudyMinutesFields;
  readonly previewed: Previewed | undefined;
  /** What is wrong and worth saying now; names and parts that are missing are only spoken of once the form was sent. */
  readonly problem: ExamRefusal | undefined;
  /** Why it was not kept. */
  readonly said: string;
  /** Keeps the exam; the sentence says what was done. What is wrong goes to `onWrong` instead. */
  readonly send: (
    onDone: (text: string) => void,
    onWrong: (problem: ExamRefusal | 'minutes') => void,
  ) => Promise<void>;
}

/** The form of a new exam, or of one that is changed. */
export function useExamForm(choices: ExamChoices, today: StudyDay, exam: Exam | undefined): ExamForm {
  const { createExam, changeExam, previewExam } = useCommands();
  const [fields, setFields] = useState(() =>
    exam === undefined ? newFields(choices, today) : fieldsOf(exam),
  );
  const [wasSent, setSent] = useState(false);
  const [said, setSaid] = useState('');
  // What was refused when it was sent; over as soon as anything is changed.
  const [refused, setRefused] = useState<ExamRefusal>();
  const minutes = useStudyMinutes();
  const draft = draftOf(fields);
  const checked = checkExam(draft, today);
  const previewed = useExamPreview(checked.ok ? checked.value : undefined, exam?.id);
  const found = checked.ok ? (refused ?? refusalOf(previewed)) : checked.failure;
  const isEarly = !wasSent && (found?.code === 'noName' || found?.code === 'noParts');

  async function send(...[onDone, onWrong]: Parameters<ExamForm['send']>): Promise<void> {
    setSent(true);
    setSaid('');
    if (!checked.ok) return onWrong(checked.failure);
    // Minutes that were not saved yet may be none: what was worked out before does not say so.
    const known = minutes.isSaved ? previewed : undefined;
    if (!(await minutes.keep())) return onWrong('minutes');
    const unfit = refusalOf(known ?? (await previewExam(checked.value, exam?.id)));
    if (unfit !== undefined) return refuse(unfit);
    const kept =
      exam === undefined ? await createExam(checked.value) : await changeExam(exam.id, checked.value);
    if (kept.ok) return onDone(`“${checked.value.name}” was ${exam === undefined ? 'created' : 'changed'}.`);
    const { failure } = kept;
    if (failure === 'noSuchExam') setSaid('This exam was removed meanwhile, so nothing was changed.');
    else if (isRefusal(failure)) refuse(failure);
    else setSaid(notDoneText('The exam was not saved.', failure));

    function refuse(problem: ExamRefusal): void {
      setRefused(problem);
      onWrong(problem);
    }
  }

  return {
    fields,
    change: (changed) => {
      setRefused(undefined);
      setFields((before) => ({ ...before, ...changed }));
    },
    minutes: {
      ...minutes,
      type: (...typed) => {
        setRefused(undefined);
        minutes.type(...typed);
      },
    },
    previewed,
    problem: isEarly ? undefined : found,
    said,
    send,
  };
}

function refusalOf(previewed: Previewed | undefined): ExamRefusal | undefined {
  if (previewed === undefined || previewed.ok) return undefined;
  return isRefusal(previewed.failure) ? previewed.failure : undefined;
}

/** Whether a failure is about the exam, not about storage. */
export function isRefusal(failure: ExamRefusal | Trouble): failure is ExamRefusal {
  return Object.hasOwn(REFUSALS, failure.code);
}

const REFUSALS: Readonly<Record<ExamRefusal['code'], true>> = {
  noName: true,
  dateInPast: true,
  dateTooFar: true,
  noParts: true,
  weight: true,
  noCards: true,
  noMinutes: true,
};

// The form of an exam: its name and day, what it asks about, the time there is, and what would come of it.
import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';
import { isoDate, type StudyDay } from '../../domain/studyDay';
import type { Exam, ExamChoices, ExamRefusal } from '../../state/react';
import { IMPORT } from '../addresses';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import choose from '../choose/Choose.module.css';
import { refusalText } from './examText';
import { FormLine } from './FormLine';
import { MinutesFields } from './MinutesFields';
import { PartsFields } from './PartsFields';
import { PreviewPanel } from './PreviewPanel';
import { useExamForm } from './useExamForm';

interface ExamFormProps {
  readonly choices: ExamChoices;
  readonly today: StudyDay;
  /** The exam that is changed; a new one without it. */
  readonly exam?: Exam | undefined;
  readonly onDone: (text: string) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** A form that creates an exam, or changes one. */
export function ExamForm({ choices, today, exam, onDone, onCancel }: ExamFormProps): ReactNode {
  const form = useExamForm(choices, today, exam);
  const [isBusy, work] = useBusy();
  const id = useId();
  const { fields, change, minutes, problem } = form;
  const isOf = (...codes: readonly ExamRefusal['code'][]): string =>
    problem !== undefined && codes.includes(problem.code) ? refusalText(problem, today) : '';
  const focusOn = (wrong: ExamRefusal | 'minutes'): void =>
    document.getElementById(`${id}-${wrong === 'minutes' ? wrong : placeOf(wrong)}`)?.focus();

  if (choices.decks.length === 0) {
    return (
      <p>
        There are no cards yet that an exam could ask. <Link href={IMPORT}>Import notes</Link> first.
      </p>
    );
  }
  return (
    <form
      className={choose.form}
      aria-label={exam === undefined ? 'A new exam' : `Change ${exam.name}`}
      aria-busy={isBusy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void work(() => form.send(onDone, focusOn));
      }}
    >
      <FormLine
        id={`${id}-name`}
        label="Name"
        maxLength={200}
        value={fields.name}
        problem={isOf('noName')}
        onType={(name) => change({ name })}
      />
      <FormLine
        id={`${id}-date`}
        label="Exam date"
        type="date"
        min={isoDate(today + 1)}
        value={fields.date}
        problem={isOf('dateInPast', 'dateTooFar')}
        onType={(date) => change({ date })}
      />
      <PartsFields
        id={`${id}-parts`}
        choices={choices}
        parts={fields.parts}
        problem={isOf('noParts', 'noCards', 'weight')}
        wrongPart={problem?.code === 'weight' ? problem.part : undefined}
        onChange={(parts) => change({ parts })}
      />
      <MinutesFields id={`${id}-minutes`} fields={minutes} problem={isOf('noMinutes')} />
      <PreviewPanel previewed={form.previewed} isWrong={problem !== undefined} />
      <p className={choose.begin}>
        <Button type="submit" variant="primary">
          {exam === undefined ? 'Create exam' : 'Save changes'}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>Cancel</Button>}
        <span role="status" className={choose.said}>
          {isBusy ? 'Working it out …' : form.said}
        </span>
      </p>
    </form>
  );
}

/** The field that a problem is about, as the end of its id. */
function placeOf(problem: ExamRefusal): string {
  switch (problem.code) {
    case 'noName':
      return 'name';
    case 'dateInPast':
    case 'dateTooFar':
      return 'date';
    case 'noParts':
    case 'noCards':
      return 'parts';
    case 'weight':
      return `parts-weight-${problem.part}`;
    case 'noMinutes':
      return 'minutes';
  }
}

// The form of an exam once the decks and tags to choose from are read.
import { useEffect, useState, type ReactNode } from 'react';
import type { Result } from '../../domain/result';
import type { StudyDay } from '../../domain/studyDay';
import { useCommands, type Exam, type ExamChoices, type Trouble } from '../../state/react';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { ExamForm } from './ExamForm';

interface LoadedFormProps {
  readonly today: StudyDay;
  readonly exam?: Exam | undefined;
  readonly onDone: (text: string) => void;
  readonly onCancel: (() => void) | undefined;
}

/** Reads what can be chosen, and shows the form. */
export function LoadedForm({ today, exam, onDone, onCancel }: LoadedFormProps): ReactNode {
  const { readExamChoices } = useCommands();
  const [found, setFound] = useState<Result<ExamChoices, Trouble>>();
  const [reads, setReads] = useState(0);
  useEffect(() => {
    let isGone = false;
    void readExamChoices().then((choices) => {
      if (!isGone) setFound(choices);
    });
    return () => {
      isGone = true;
    };
  }, [readExamChoices, reads]);
  if (found === undefined) return <p role="status">Reading your decks …</p>;
  if (!found.ok) {
    return (
      <div role="status">
        <p>{notDoneText('Your decks were not read.', found.failure)}</p>
        <Button onClick={() => setReads(reads + 1)}>Try again</Button>
      </div>
    );
  }
  return <ExamForm choices={found.value} today={today} exam={exam} onDone={onDone} onCancel={onCancel} />;
}

// Taking an exam away; the message has its "Undo".
import type { ReactNode } from 'react';
import { useCommands, type Exam } from '../../state/react';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import type { Done } from './useDone';

interface RemoveExamProps {
  readonly exam: Exam;
  readonly onDone: (done: Done) => void;
}

/** The button that removes an exam. Nothing is asked: it can be taken back. */
export function RemoveExam({ exam, onDone }: RemoveExamProps): ReactNode {
  const { removeExam } = useCommands();
  const [isBusy, work] = useBusy();
  async function remove(): Promise<void> {
    const result = await removeExam(exam.id);
    if (!result.ok) return onDone({ text: notDoneText('The exam was not removed.', result.failure) });
    const text = `“${exam.name}” was removed. Its cards and what you know of them stay.`;
    onDone({ text, stepId: result.value.stepId });
  }
  return (
    <Button variant="plain" disabled={isBusy} onClick={() => void work(remove)}>
      Remove <span className="visually-hidden">{exam.name}</span>
    </Button>
  );
}

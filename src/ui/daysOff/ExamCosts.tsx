// What days off cost the exams ahead.
import type { ReactNode } from 'react';
import type { StudyDay } from '../../domain/studyDay';
import { useCommands, type ExamCost } from '../../state/react';
import { notDoneText } from '../messages';
import { useAnswer } from '../parts/useAnswer';
import { examCostText } from './planText';

interface ExamCostsProps {
  /** Undefined while what is typed is no stretch of days. */
  readonly fromDay: StudyDay | undefined;
  readonly toDay: StudyDay | undefined;
  /** Goes up with every plan that is done, or taken back. */
  readonly revision: number;
}

interface Found {
  readonly costs: readonly ExamCost[];
  readonly trouble?: string;
}

/** A line for each exam ahead; nothing without one. */
export function ExamCosts({ fromDay, toDay, revision }: ExamCostsProps): ReactNode {
  const { previewDaysOff } = useCommands();
  const reckon = async (): Promise<Found> => {
    // It is only asked where both are there.
    const result = await previewDaysOff(fromDay ?? 0, toDay ?? 0);
    if (result.ok) return { costs: result.value };
    return { costs: [], trouble: notDoneText('What it costs your exams is not known.', result.failure) };
  };
  const isStretch = fromDay !== undefined && toDay !== undefined;
  // Reckoning takes a moment: not for each key.
  const current = useAnswer(isStretch ? `${fromDay} ${toDay} ${revision}` : undefined, reckon, 300);
  return (
    <div role="status">
      {current?.trouble !== undefined && <p>{current.trouble}</p>}
      {current?.costs.map((cost) => (
        <p key={cost.id}>{examCostText(cost)}</p>
      ))}
    </div>
  );
}

// What days off cost the exams ahead.
import { useEffect, useState, type ReactNode } from 'react';
import type { StudyDay } from '../../domain/studyDay';
import { useCommands, type ExamCost } from '../../state/react';
import { notDoneText } from '../messages';
import { examCostText } from './planText';

interface ExamCostsProps {
  /** Undefined while what is typed is no stretch of days. */
  readonly fromDay: StudyDay | undefined;
  readonly toDay: StudyDay | undefined;
  /** Goes up with every plan that is done, or taken back. */
  readonly revision: number;
}

interface Found {
  readonly of: string;
  readonly costs: readonly ExamCost[];
  readonly trouble?: string;
}

/** A line for each exam ahead; nothing without one. */
export function ExamCosts({ fromDay, toDay, revision }: ExamCostsProps): ReactNode {
  const { previewDaysOff } = useCommands();
  const [found, setFound] = useState<Found>();
  const of = `${fromDay} ${toDay} ${revision}`;
  useEffect(() => {
    if (fromDay === undefined || toDay === undefined) return undefined;
    let isGone = false;
    // Reckoning takes a moment: not for each key.
    const timer = setTimeout(() => {
      void previewDaysOff(fromDay, toDay).then((result) => {
        if (isGone) return;
        setFound(
          result.ok
            ? { of, costs: result.value }
            : {
                of,
                costs: [],
                trouble: notDoneText('What it costs your exams is not known.', result.failure),
              },
        );
      });
    }, 300);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [fromDay, toDay, of, previewDaysOff]);
  const current = found?.of === of ? found : undefined;
  return (
    <div role="status">
      {current?.trouble !== undefined && <p>{current.trouble}</p>}
      {current?.costs.map((cost) => (
        <p key={cost.id}>{examCostText(cost)}</p>
      ))}
    </div>
  );
}

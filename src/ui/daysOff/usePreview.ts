// What a plan would do, asked anew when it changes, and doing it.
import { useCommands, type LoadPlan, type LoadPreview, type Trouble } from '../../state/react';
import { useAnswer } from '../parts/useAnswer';

interface Found {
  readonly preview: LoadPreview | undefined;
  readonly trouble: Trouble | undefined;
}

/** The preview of a plan; undefined while there is none, or no plan. `revision` asks again. */
export function usePreview(plan: LoadPlan | undefined, revision: number): Found | undefined {
  const { previewLoad } = useCommands();
  // Plans are plain values: equal ones need no new look.
  const asked = plan === undefined ? undefined : `${revision} ${JSON.stringify(plan)}`;
  const look = async (question: string): Promise<Found> => {
    const result = await previewLoad(JSON.parse(question.slice(question.indexOf(' '))));
    return {
      preview: result.ok ? result.value : undefined,
      trouble: result.ok ? undefined : result.failure,
    };
  };
  return useAnswer(asked, look, 200);
}

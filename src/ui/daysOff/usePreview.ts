// What a plan would do, asked anew when it changes, and doing it.
import { useEffect, useState } from 'react';
import { useCommands, type LoadPlan, type LoadPreview, type Trouble } from '../../state/react';

interface Found {
  readonly of: string;
  readonly preview: LoadPreview | undefined;
  readonly trouble: Trouble | undefined;
}

/** The preview of a plan; undefined while there is none, or no plan. `revision` asks again. */
export function usePreview(plan: LoadPlan | undefined, revision: number): Found | undefined {
  const { previewLoad } = useCommands();
  const [found, setFound] = useState<Found>();
  // Plans are plain values: equal ones need no new look.
  const asked = plan === undefined ? '' : `${revision} ${JSON.stringify(plan)}`;
  useEffect(() => {
    if (asked === '') return undefined;
    let isGone = false;
    const timer = setTimeout(() => {
      void previewLoad(JSON.parse(asked.slice(asked.indexOf(' ')))).then((result) => {
        if (isGone) return;
        setFound({
          of: asked,
          preview: result.ok ? result.value : undefined,
          trouble: result.ok ? undefined : result.failure,
        });
      });
    }, 200);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [asked, previewLoad]);
  return found?.of === asked && asked !== '' ? found : undefined;
}

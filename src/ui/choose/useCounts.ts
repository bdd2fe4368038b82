// How many cards choices would borrow, counted anew when they change.
import { useEffect, useState } from 'react';
import { useCommands, type FilteredChoice } from '../../state/react';
import { notChosenText } from './useStart';

/** What was counted: a number for each choice, or why there is none; undefined while it is counted. */
export type Counted =
  | { readonly kind: 'counted'; readonly counts: readonly number[] }
  | { readonly kind: 'problem'; readonly text: string };

/** Counts the cards of some choices; waits a moment, since they may be typed. */
export function useCounts(choices: readonly FilteredChoice[]): Counted | undefined {
  const { countChosen } = useCommands();
  const [found, setFound] = useState<{ readonly of: string; readonly counted: Counted }>();
  // Choices are plain values: equal ones need no new count.
  const asked = JSON.stringify(choices);
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      void countChosen(JSON.parse(asked)).then((result) => {
        if (isGone) return;
        const counted: Counted = result.ok
          ? { kind: 'counted', counts: result.value }
          : { kind: 'problem', text: notChosenText(result.failure) };
        setFound({ of: asked, counted });
      });
    }, 200);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [asked, countChosen]);
  return found?.of === asked ? found.counted : undefined;
}

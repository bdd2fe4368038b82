// How many cards choices would borrow, counted anew when they change.
import { useCommands, type FilteredChoice } from '../../state/react';
import { useAnswer } from '../parts/useAnswer';
import { notChosenText } from './useStart';

/** What was counted: a number for each choice, or why there is none; undefined while it is counted. */
export type Counted =
  | { readonly kind: 'counted'; readonly counts: readonly number[] }
  | { readonly kind: 'problem'; readonly text: string };

/** Counts the cards of some choices; waits a moment, since they may be typed. */
export function useCounts(choices: readonly FilteredChoice[]): Counted | undefined {
  const { countChosen } = useCommands();
  // Choices are plain values: equal ones need no new count.
  const count = async (asked: string): Promise<Counted> => {
    const result = await countChosen(JSON.parse(asked));
    return result.ok
      ? { kind: 'counted', counts: result.value }
      : { kind: 'problem', text: notChosenText(result.failure) };
  };
  return useAnswer(JSON.stringify(choices), count, 200);
}

// Beginning a session of chosen cards: what is said while it begins, and why it did not.
import { useCommands, type FilteredChoice, type NotChosen } from '../../state/react';
import { notDoneText } from '../messages';
import { searchProblemText } from '../library/searchProblemText';
import { useBegin } from './useBegin';

/** Begins a session and goes to it; `said` is why it did not begin, for a status. */
export function useStart(): {
  readonly said: string;
  readonly start: (choice: FilteredChoice, title: string, insteadOf?: string) => Promise<void>;
} {
  const { startChosen } = useCommands();
  const { said, begin } = useBegin(notChosenText);
  return {
    said,
    start: (choice, title, insteadOf) => begin(() => startChosen(choice, title, insteadOf)),
  };
}

/** Why no card was chosen. */
export function notChosenText(why: NotChosen): string {
  if (why === 'noCards')
    return 'No card is left to choose: suspended, buried and borrowed ones are left out.';
  return 'word' in why ? searchProblemText(why) : notDoneText('Nothing was begun.', why);
}

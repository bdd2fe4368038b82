// Beginning a session of chosen cards: what is said while it begins, and why it did not.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCommands, type FilteredChoice, type NotChosen } from '../../state/react';
import { chosenAddress } from '../addresses';
import { notDoneText } from '../messages';
import { searchProblemText } from '../library/searchProblemText';

/** Begins a session and goes to it; `said` is why it did not begin, for a status. */
export function useStart(): {
  readonly said: string;
  readonly start: (choice: FilteredChoice, title: string, insteadOf?: string) => Promise<void>;
} {
  const { startChosen } = useCommands();
  const [, goTo] = useLocation();
  const [said, setSaid] = useState('');
  async function start(choice: FilteredChoice, title: string, insteadOf?: string): Promise<void> {
    setSaid('');
    const started = await startChosen(choice, title, insteadOf);
    if (started.ok) goTo(chosenAddress(started.value));
    else setSaid(notChosenText(started.failure));
  }
  return { said, start };
}

/** Why no card was chosen. */
export function notChosenText(why: NotChosen): string {
  if (why === 'noCards')
    return 'No card is left to choose: suspended, buried and borrowed ones are left out.';
  return 'word' in why ? searchProblemText(why) : notDoneText('Nothing was begun.', why);
}

// The decks and their numbers, while they are made again as well. The idea to know: every change lets go of the numbers, and a
// table that went with them would forget what is selected in it.
import { useState } from 'react';
import { useApp, type TodayView } from '../../state/react';

/** What is known of today, which may be about to change; undefined before the first time. */
export function useKnownToday(): TodayView | undefined {
  const now = useApp((state) => state.today);
  const [known, setKnown] = useState(now);
  if (now !== undefined && now !== known) setKnown(now);
  return now ?? known;
}

// What the table shows: the cards that a search finds, read anew after every change.
import { useEffect, useState } from 'react';
import { useApp, useCommands, type CardQuery, type DeckToday } from '../../../state/react';
import { createRowReader, NOTHING_YET, type Looking, type RowReader } from './rowReader';

export interface FoundCardsView extends Looking {
  readonly want: RowReader['want'];
  readonly lookAgain: () => void;
}

/**
 * What a query finds, as far as it was read; `changes` goes up with every change that is made on the screen, and the decks are
 * made anew after changes in other tabs, too.
 */
export function useFoundCards(
  query: CardQuery,
  decks: readonly DeckToday[],
  changes: number,
): FoundCardsView {
  const { findCards } = useCommands();
  const isReady = useApp((state) => state.phase === 'ready');
  const [looking, setLooking] = useState(NOTHING_YET);
  const [reader] = useState(() => createRowReader(findCards, setLooking));
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (isReady) reader.look(query);
  }, [reader, query, isReady, decks, changes, tries]);
  return { ...looking, want: reader.want, lookAgain: () => setTries(tries + 1) };
}

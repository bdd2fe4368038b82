// All tags, read when the Library opens and after every change.
import { useEffect, useState } from 'react';
import { useApp, useCommands, type DeckToday, type TagCount } from '../../state/react';

const NO_TAGS: readonly TagCount[] = [];

/**
 * The tags; none before they are read, and while storage is in trouble, which other parts of the screen tell. The decks are
 * made anew after changes in other tabs, too.
 */
export function useTags(decks: readonly DeckToday[] | undefined, changes: number): readonly TagCount[] {
  const { readTags } = useCommands();
  const isReady = useApp((state) => state.phase === 'ready');
  const [tags, setTags] = useState(NO_TAGS);
  useEffect(() => {
    if (!isReady || decks === undefined || decks.length === 0) return;
    let isGone = false;
    void readTags().then((result) => {
      if (!isGone && result.ok) setTags(result.value);
    });
    return () => {
      isGone = true;
    };
  }, [readTags, isReady, decks, changes]);
  return tags;
}

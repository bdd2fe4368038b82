// The latest change that can be taken back, also one from before the app was closed.
import { useEffect, useState } from 'react';
import { useCommands } from '../../state/react';
import type { DeckChange } from './changeText';

/** The change that is told of, and what tells of a newer one. */
export function useLatestChange(): readonly [DeckChange | undefined, (change: DeckChange) => void] {
  const { readDeckChange } = useCommands();
  const [change, setChange] = useState<DeckChange | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void readDeckChange().then((latest) => {
      if (!isGone && latest !== undefined) setChange((shown) => shown ?? latest);
    });
    return () => {
      isGone = true;
    };
  }, [readDeckChange]);
  return [change, setChange];
}

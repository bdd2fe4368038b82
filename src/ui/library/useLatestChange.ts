// The latest change that can be taken back or done again, also one from before the app was closed.
import { useEffect, useState } from 'react';
import { useCommands, type Commands } from '../../state/react';
import type { DeckChange } from './changeText';

/** The change that is told of, and what tells of a newer one. */
export function useLatestChange(): readonly [DeckChange | undefined, (change: DeckChange) => void] {
  const commands = useCommands();
  const [change, setChange] = useState<DeckChange | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void latestChange(commands).then((latest) => {
      if (!isGone && latest !== undefined) setChange((shown) => shown ?? latest);
    });
    return () => {
      isGone = true;
    };
  }, [commands]);
  return [change, setChange];
}

// What was taken back is always newer than what stands.
async function latestChange(commands: Commands): Promise<DeckChange | undefined> {
  const undone = await commands.readUndoneDeckChange();
  const standing = await commands.readDeckChange();
  return undone === undefined ? standing : { ...undone, undone: { earlier: standing } };
}

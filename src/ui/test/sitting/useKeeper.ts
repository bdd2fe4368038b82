// The keeper of a paper for its screen, which is drawn again when something was kept or could not be.
import { useEffect, useSyncExternalStore } from 'react';
import type { PaperId } from '../../../domain/paper/paper';
import { useCommands } from '../../../state/react';
import { keeperOf, type Keeper, type KeptState } from './keeper';

/** The keeper and how it stands. The browser asks before the tab is closed while something is not on disk. */
export function useKeeper(paperId: PaperId): readonly [keeper: Keeper, state: KeptState] {
  const keeper = keeperOf(useCommands(), paperId);
  const state = useSyncExternalStore(keeper.subscribe, keeper.read);
  const isUnkept = state !== 'kept';
  useEffect(() => {
    if (!isUnkept) return undefined;
    const beforeUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', beforeUnload);
    return () => window.removeEventListener('beforeunload', beforeUnload);
  }, [isUnkept]);
  return [keeper, state];
}

// Items that the learner rules bad while a paper is sat: each leaves it at once, and comes back when that is taken back.
import { useRef, useState } from 'react';
import type { Item, ItemId } from '../../../domain/paper/item';
import type { PaperId } from '../../../domain/paper/paper';
import { useCommands } from '../../../state/react';
import type { NotKept } from './keeper';

/** What is told of the item ruled on last. */
export interface BadItemTold {
  readonly item: Item;
  readonly what: 'removed' | 'back' | 'notRemoved' | 'notBack';
  /** For what was not done. */
  readonly failure?: NotKept;
}

/** The items that left the paper on this screen, and what was done last. */
export interface BadItems {
  readonly removed: ReadonlySet<ItemId>;
  readonly told: BadItemTold | undefined;
  readonly remove: (item: Item) => Promise<void>;
  /** Takes the ruling on an item back; true once the item is in the paper again. */
  readonly bringBack: (item: Item) => Promise<boolean>;
  /** Tells no more of what was done; trouble stays. */
  readonly forget: () => void;
}

/** Rules on items of a paper. */
export function useBadItems(paperId: PaperId): BadItems {
  const { ruleItem } = useCommands();
  const [removed, setRemoved] = useState<ReadonlySet<ItemId>>(new Set());
  const [told, setTold] = useState<BadItemTold>();
  // One ruling after the other: taking one back must not overtake it.
  const last = useRef<Promise<unknown>>(Promise.resolve());

  function rule(item: Item, isBad: boolean): ReturnType<typeof ruleItem> {
    const done = last.current.then(() => ruleItem(paperId, item.id, isBad));
    last.current = done;
    return done;
  }
  const setRemovedItem = (item: Item, isRemoved: boolean): void =>
    setRemoved(
      (before) => new Set([...before].filter((id) => id !== item.id).concat(isRemoved ? item.id : [])),
    );

  return {
    removed,
    told,
    remove: async (item) => {
      setRemovedItem(item, true);
      setTold({ item, what: 'removed' });
      const done = await rule(item, true);
      if (done.ok) return;
      setRemovedItem(item, false);
      setTold({ item, what: 'notRemoved', failure: done.failure });
    },
    bringBack: async (item) => {
      const done = await rule(item, false);
      if (done.ok) setRemovedItem(item, false);
      setTold(done.ok ? { item, what: 'back' } : { item, what: 'notBack', failure: done.failure });
      return done.ok;
    },
    forget: () => setTold((before) => (before?.failure === undefined ? undefined : before)),
  };
}

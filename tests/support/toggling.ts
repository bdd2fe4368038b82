// Undo and redo in tests of storage, with the one event that they write.
import type { Undone } from '../../src/domain/review/event';
import type { Toggling } from '../../src/storage/changeCards';

/** A first try to undo or redo, whose `undone` event has the given id, moment and day. */
export function toggling(
  direction: Toggling['direction'],
  event: Pick<Undone, 'id' | 'atMs' | 'day'>,
): Toggling {
  return {
    direction,
    makeEvent: (target) => ({ kind: 'undone', target, ...event }),
    tried: () => new Set(),
  };
}

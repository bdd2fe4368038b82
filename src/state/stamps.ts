// Ids of events that a command makes before it writes. A command that storage did not answer may have been kept all the
// same: the next try of it uses the same ids, so that what it writes is stored once.
import type { EventId } from '../domain/ids';
import { makeEventId, type Engine, type Stamp } from './engine';

/** The stamp of the event named by a key: the same for the same key, until a write of this tab was answered. */
export function stampFor(engine: Engine, key: string): Stamp {
  const stamp = engine.unanswered.get(key) ?? makeEventId(engine);
  engine.unanswered.set(key, stamp);
  return stamp;
}

/** The ids made for keys that start in a way, by commands that were not answered. */
export function unansweredIds(engine: Engine, keyStart: string): ReadonlySet<EventId> {
  const stamps = [...engine.unanswered].filter(([key]) => key.startsWith(keyStart));
  return new Set(stamps.map(([, { id }]) => id));
}

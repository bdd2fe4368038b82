// Ids of events that a command makes before it writes. A command that storage did not answer may have been kept all the
// same: the next try of it uses the same ids, so that what it writes is stored once. Any other command ends that.
import type { EventId } from '../domain/ids';
import { makeEventId, type Engine, type Stamp } from './engine';

/** The stamp of one event of a command: the same for each try of it, until a write of this tab was answered. */
export function stampFor(engine: Engine, command: string, event: string): Stamp {
  const stamps = stampsOf(engine, command);
  const stamp = stamps.get(event) ?? makeEventId(engine);
  stamps.set(event, stamp);
  return stamp;
}

/** The id that names a command for each try of it, with those of so many events behind it. */
export function commandIdFor(engine: Engine, command: string, events: number): EventId {
  const { id } = stampFor(engine, command, 'step');
  const counter = Number.parseInt(id.slice(12), 36);
  if (engine.nextCounter === counter) engine.nextCounter = (counter + events) % 36 ** 5;
  return id;
}

/** The ids that earlier tries of a command made and got no answer for. */
export function unansweredIds(engine: Engine, command: string): ReadonlySet<EventId> {
  return new Set([...stampsOf(engine, command).values()].map(({ id }) => id));
}

function stampsOf(engine: Engine, command: string): Map<string, Stamp> {
  if (engine.unanswered?.command !== command) engine.unanswered = { command, stamps: new Map() };
  return engine.unanswered.stamps;
}

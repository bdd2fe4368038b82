// The session of a way back. Apart from what takes one: the Today screen only asks whether there is one.
import type { GivenCards } from '../domain/session/filtered';
import type { Database } from './database';
import type { FilteredRow } from './schema';
import { storageErrorOf } from './storageError';

/** The session of a way back. */
export type WayBackRow = FilteredRow & GivenCards;

/** The session of the way back that was begun last, if its moment (ms) counts. Rejects with a StorageError. */
export async function readWayBack(
  database: Database,
  counts: (startedAtMs: number) => boolean,
): Promise<WayBackRow | undefined> {
  try {
    const sessions = await database.filtered.toArray();
    return sessions.filter(isWayBack).findLast(({ startedAtMs }) => counts(startedAtMs));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Whether a session is one of a way back. */
export function isWayBack(row: FilteredRow): row is WayBackRow {
  return 'by' in row && row.by === 'comeback';
}

// Whether any card is parked: what a first card asks of parked.ts, which is loaded only then.
import type { Database } from './database';

/** Whether any card is parked. Call it inside or outside of a transaction. */
export async function hasParked(database: Database): Promise<boolean> {
  return (await database.parked.count()) > 0;
}

// Check and repair: everything that is computed is computed again from texts and histories, and put right where it disagrees. What
// cannot be computed (a history that is damaged, a page that is gone) is reported and left as it is.
import type { Scheduler } from '../domain/review/scheduler';
import { tellNobody, type Tell } from '../domain/tell';
import { checkCards } from './checkCards';
import { checkDecks } from './checkDecks';
import { checkLists } from './checkLists';
import type { Database } from './database';
import { BEYOND_REPAIR, type Fault, type Report } from './faults';
import { deckTables } from './deckSteps';
import { bumpMarker, readMarker } from './marker';
import { unparkAll } from './parked';
import type { MarkerRow } from './schema';
import { storageErrorOf } from './storageError';

/** What was looked at and what was found. */
export interface Checkup {
  readonly decks: number;
  /** Cards that have a history. */
  readonly cards: number;
  /** Graded events in all histories that could be read. */
  readonly reviews: number;
  /** Each kind that was found, with how often. */
  readonly faults: ReadonlyMap<Fault, number>;
}

/** A check with the marker after it; `marker` is undefined where nothing had to be repaired. */
export interface CheckedUp extends Checkup {
  readonly marker: MarkerRow | undefined;
}

/**
 * Checks everything, repairs what can be computed again, and tells the share that is done. Each part is a transaction of its own,
 * and may be stopped after any. Rejects with a StorageError.
 */
export async function checkAndRepair(
  database: Database,
  scheduler: Scheduler,
  tell: Tell = tellNobody,
): Promise<CheckedUp> {
  const faults = new Map<Fault, number>();
  const report: Report = (fault, count) => {
    if (count > 0) faults.set(fault, (faults.get(fault) ?? 0) + count);
  };
  try {
    await database.dexie.transaction('rw', deckTables(database), () => unparkAll(database));
    const text = await checkDecks(database, report);
    const { cards, reviews } = await checkCards(database, scheduler, text, report, tell);
    await checkLists(database, report);
    const isRepaired = [...faults.keys()].some((fault) => !BEYOND_REPAIR.has(fault));
    return {
      decks: text.decks,
      cards,
      reviews,
      faults,
      marker: isRepaired ? await tellTabs(database) : undefined,
    };
  } catch (error) {
    throw storageErrorOf(error);
  }
}

async function tellTabs(database: Database): Promise<MarkerRow> {
  return database.dexie.transaction('rw', database.marker, async () => {
    const marker = await readMarker(database);
    return bumpMarker(database, marker, { textRevision: marker.textRevision + 1 });
  });
}

// A way back that the learner took: the session it begins, and with it the new days of other cards as one step with the same id.
import type { CardId, EventId } from '../domain/ids';
import type { Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import type { Database } from './database';
import { deckTables } from './deckSteps';
import { changeFiltered } from './filtered';
import { stepOf } from './libraryStep';
import { rescheduleCards } from './rescheduleCards';
import type { MarkerRow } from './schema';
import { storageErrorOf } from './storageError';
import { isWayBack, type WayBackRow } from './wayBackSession';

/** A way back that is kept, and the moments of both of its writes. */
export interface KeptWayBack {
  readonly markers: readonly MarkerRow[];
  /** Cards that got another day. */
  readonly moved: number;
}

/** The step with which cards got other days for a way back, while it stands. Rejects with a StorageError. */
export async function readWayBackStep(
  database: Database,
  id: EventId,
): Promise<{ readonly stepId: number; readonly moved: number } | undefined> {
  try {
    const step = await stepOf(database, id);
    return step === undefined || step.undone === 1 ? undefined : { stepId: step.id, moved: step.count ?? 0 };
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Keeps a way back in the place of any before it: all of it or nothing. Rejects with a StorageError. */
export async function keepWayBack(
  database: Database,
  scheduler: Scheduler,
  session: WayBackRow,
  dueDays: ReadonlyMap<CardId, StudyDay>,
  day: StudyDay,
): Promise<KeptWayBack> {
  const tables = [...deckTables(database), database.filtered];
  const { id, startedAtMs: atMs } = session;
  try {
    return await database.dexie.transaction('rw', tables, async () => {
      const moved = await rescheduleCards(database, scheduler, dueDays, { id, atMs, day });
      const before = (await database.filtered.toArray()).filter(isWayBack).filter((row) => row.id !== id);
      const begun = await changeFiltered(database, { put: session, remove: before.map((row) => row.id) });
      return { markers: [moved.marker, begun], moved: moved.count };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

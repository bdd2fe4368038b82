// When backups are made by themselves: some time after something was changed, and before anything large. Nobody waits for the first
// kind, and none of them stands in the way of what the learner does: one that fails is tried again another time.
import type { BackupReason } from '../../domain/backup/ladder';
import { momentOf } from '../callFiles';
import { notify, type Engine } from '../engine';
import { callWorker } from '../worker/callWorker';

/** Long enough for a session to be under way, and its first cards to be on disk. */
const AFTER_MS = 120_000;

const waiting = new WeakSet<Engine>();

/** Makes the backup of the day in a while, when the page has nothing better to do. */
export function backUpSoon(engine: Engine): void {
  if (waiting.has(engine)) return;
  waiting.add(engine);
  engine.ports.after(AFTER_MS, () =>
    engine.ports.whenIdle(() => {
      waiting.delete(engine);
      if (engine.store.getState().phase === 'ready') void backUp(engine, 'daily');
    }),
  );
}

/** The backup before something large that was begun last, and the revision it is of. */
const begun = new WeakMap<Engine, { readonly revision: number; readonly made: Promise<void> }>();

/**
 * Makes a backup of how everything is before something large; resolves when it is made or could not be. Asked for again while
 * nothing was changed, it is made once.
 */
export async function backUpBefore(engine: Engine, reason: Exclude<BackupReason, 'daily'>): Promise<void> {
  const revision = engine.marker?.revision ?? 0;
  const last = begun.get(engine);
  if (last?.revision === revision) return last.made;
  const made = backUp(engine, reason).then((isMade) => {
    // One that failed is tried again with the next large thing.
    if (!isMade) begun.delete(engine);
  });
  begun.set(engine, { revision, made });
  return made;
}

// What could not be made is said: a learner must not believe to be safer than they are.
async function backUp(engine: Engine, reason: BackupReason): Promise<boolean> {
  const made = await callWorker(engine.ports.startBackup, (service) =>
    service.backUp(reason, momentOf(engine)),
  );
  if (!made.ok) notify(engine, { kind: 'trouble', trouble: made.failure });
  return made.ok;
}

// Writes papers, and tells the rest of the app that something was written.
import { failure, success, type Result } from '../../domain/result';
import type { KeptPaper } from '../../domain/paper/keptPaper';
import type { BlankPage, Paper, PaperId } from '../../domain/paper/paper';
import { isUnderWay, withChange, withNoted, type SittingChange } from '../../domain/paper/sitting';
import type { Database } from '../../storage/database';
import { changePaper } from '../../storage/papers';
import type { MarkerRow } from '../../storage/schema';
import { backUpSoon } from '../backup/backingUp';
import { perform, written, type Engine } from '../engine';
import type { Trouble } from '../trouble';
import { forgetNotes, readNotes } from './workAtHand';

/** Writes what was done with a paper; one that is over is no longer there to be sat. */
export async function writeWork(
  engine: Engine,
  id: PaperId,
  change: SittingChange,
): Promise<Result<undefined, Trouble | 'noSuchPaper'>> {
  const changed = await writePaper(engine, id, (paper) => withChange(paper, change));
  if (!changed.ok) return changed;
  return isUnderWay(changed.value) ? success(undefined) : failure('noSuchPaper');
}

/** Writes what tabs noted of a paper that were killed before it was on disk. Where that fails, it is noted still. */
export async function writeNoted(engine: Engine, id: PaperId): Promise<void> {
  let notes = readNotes(engine, id);
  if (Object.keys(notes).length === 0) return;
  const done = await writePaper(engine, id, (paper) => {
    // While no other tab can write: what it has on disk by now is in its note, or it has none any more.
    notes = readNotes(engine, id);
    return Object.values(notes).reduce<Paper | BlankPage>(
      (before, note) => withNoted(before, note, paper.editedAtMs),
      paper,
    );
  });
  if (done.ok || done.failure === 'noSuchPaper') forgetNotes(engine, id, notes);
}

/** Changes a paper as it is found on disk. `change` must be pure. */
export async function writePaper(
  engine: Engine,
  id: PaperId,
  change: (paper: KeptPaper) => Paper | BlankPage,
): Promise<Result<KeptPaper, Trouble | 'noSuchPaper'>> {
  const atMs = engine.ports.nowMs();
  const result = await perform(engine, (database) => changePaper(database, id, atMs, change));
  if (!result.ok) return result;
  if (result.value === undefined) return failure('noSuchPaper');
  takeIn(engine, result.value.marker);
  return success(result.value.paper);
}

/** Writes something of which no card knows: sessions go on as they are. */
export async function writeBeside(
  engine: Engine,
  work: (database: Database) => Promise<MarkerRow | undefined>,
): Promise<Result<undefined, Trouble>> {
  const result = await perform(engine, work);
  if (!result.ok) return result;
  takeIn(engine, result.value);
  return success(undefined);
}

/** Takes in the marker after a write; where nothing was written, what another tab wrote is still to be taken in. */
export function takeIn(engine: Engine, marker: MarkerRow | undefined): void {
  if (marker === undefined) return;
  written(engine, marker);
  backUpSoon(engine);
}

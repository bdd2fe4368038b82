// Taking papers and blank pages away, and bringing them back.
import type { BlankPage, Paper, PaperId } from '../../domain/paper/paper';
import { success, type Result } from '../../domain/result';
import { keepPaper as keep, removePaper as remove } from '../../storage/papers';
import { perform, type Engine } from '../engine';
import type { Trouble } from '../trouble';
import { takeIn, writeBeside } from './writingWork';

/** Takes a paper or page away; the grades it gave stay. */
export async function removePaper(engine: Engine, id: PaperId): Promise<Result<undefined, Trouble>> {
  const atMs = engine.ports.nowMs();
  return writeBeside(engine, (database) => remove(database, id, atMs));
}

/** Brings a paper back that was taken away. */
export async function keepPaper(
  engine: Engine,
  paper: Paper | BlankPage,
): Promise<Result<undefined, Trouble>> {
  const atMs = engine.ports.nowMs();
  const kept = await perform(engine, (database) => keep(database, paper, atMs));
  if (!kept.ok) return kept;
  takeIn(engine, kept.value.marker);
  return success(undefined);
}

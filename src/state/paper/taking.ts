// Taking papers and blank pages away, and bringing them back.
import type { BlankPage, Paper, PaperId } from '../../domain/paper/paper';
import { plainPaper } from '../../domain/paper/keptPaper';
import { failure, success, type Result } from '../../domain/result';
import { keepPaper as keep, removePaper as remove } from '../../storage/papers';
import { perform, type Engine } from '../engine';
import type { Trouble } from '../trouble';
import { takeIn, writeNoted } from './writingWork';

/** Takes a paper or page away, with what a tab that was killed had not written yet, and returns it; the grades it gave stay. */
export async function removePaper(
  engine: Engine,
  id: PaperId,
): Promise<Result<Paper | BlankPage, Trouble | 'noSuchPaper'>> {
  await writeNoted(engine, id);
  const atMs = engine.ports.nowMs();
  const removed = await perform(engine, (database) => remove(database, id, atMs));
  if (!removed.ok) return removed;
  if (removed.value === undefined) return failure('noSuchPaper');
  takeIn(engine, removed.value.marker);
  return success(plainPaper(removed.value.paper));
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

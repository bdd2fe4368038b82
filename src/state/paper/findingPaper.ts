// A paper as it is found on disk, and what marking and grading it needs.
import type { Item, ItemId } from '../../domain/paper/item';
import type { KeptPaper } from '../../domain/paper/keptPaper';
import type { Paper, PaperId, Submitted } from '../../domain/paper/paper';
import { failure, success, type Result } from '../../domain/result';
import type { HandedIn, PaperGrading } from '../../storage/gradePaper';
import type { Database } from '../../storage/database';
import { readPaper } from '../../storage/papers';
import { clockOf, perform, type Engine } from '../engine';
import { takeInDecks } from '../importing';
import { decksOf } from '../loadQueue';
import type { Trouble } from '../trouble';
import { callPaper } from './callPaper';
import { readBadItems } from './readingPapers';
import { takeIn } from './writingWork';

/** A paper, and which of its items are ruled bad. */
export interface FoundPaper {
  readonly paper: Extract<KeptPaper, Paper>;
  readonly bad: ReadonlySet<ItemId>;
}

/** Finds a paper; a blank page is none. */
export async function findPaper(
  engine: Engine,
  id: PaperId,
): Promise<Result<FoundPaper, Trouble | 'noSuchPaper'>> {
  const read = await perform(engine, async (database) => ({
    paper: await readPaper(database, id),
    bad: new Set((await readBadItems(database)).map(({ itemId }) => itemId)),
  }));
  if (!read.ok) return read;
  const { paper, bad } = read.value;
  return paper?.kind === 'paper' ? success({ paper, bad }) : failure('noSuchPaper');
}

/** Marks some items of a paper in the worker. */
export async function markItems(
  engine: Engine,
  { sitting }: Pick<Paper, 'sitting'>,
  items: readonly Item[],
): Promise<Result<Submitted['marks'], Trouble>> {
  const answered = items.map((item) => ({ item, work: sitting.work[item.id] }));
  return callPaper(engine, (service) => service.mark(answered));
}

/** When a paper is graded, and under which options. */
export async function gradingFor(engine: Engine, database: Database): Promise<PaperGrading> {
  const own = new Map((await decksOf(engine, database)).map(({ id, options }) => [id, options]));
  const { options } = engine.store.getState();
  return {
    nowMs: engine.ports.nowMs(),
    clock: clockOf(engine),
    scheduler: engine.scheduler,
    optionsOf: (deckId) => ({ ...options, ...own.get(deckId) }),
  };
}

/** Takes in what was written: where cards were graded, a session under way is made anew. */
export function takeInGrades(engine: Engine, { marker, rows }: Pick<HandedIn, 'marker' | 'rows'>): void {
  if (marker !== undefined && rows.length > 0) takeInDecks(engine, marker);
  else takeIn(engine, marker);
}

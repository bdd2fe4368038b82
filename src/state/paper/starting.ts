// Beginning papers and blank pages.
import {
  MOST_ITEMS,
  MOST_MINUTES,
  type BlankPage,
  type Paper,
  type PaperId,
  type PaperRecipe,
  type PaperScope,
  type PaperSettings,
} from '../../domain/paper/paper';
import { failure, success, type Result } from '../../domain/result';
import { keepPaper } from '../../storage/papers';
import { enqueueFor, makeEventId, perform, type Engine } from '../engine';
import type { Trouble } from '../trouble';
import { callPaper } from './callPaper';
import type { PaperProblem } from './paperState';
import { takeIn } from './writingWork';

/** So many seeds there are. */
const SEEDS = 36 ** 8;

/** Makes a paper and begins it. Its time runs from the moment at which it is there to be read. */
export async function startPaper(
  engine: Engine,
  settings: PaperSettings,
  shared?: Pick<PaperRecipe, 'seed' | 'targets'>,
): Promise<Result<PaperId, PaperProblem | Trouble>> {
  const problem = problemOf(settings);
  if (problem !== undefined) return failure(problem);
  const recipe = shared ?? { seed: engine.ports.drawBelow(SEEDS).toString(36) };
  const made = await callPaper(engine, (service, moment) => service.make(settings, recipe, moment));
  if (!made.ok) return made;
  return begin(engine, `startPaper ${JSON.stringify([settings, shared])}`, (id, startedAtMs): Paper => ({
    kind: 'paper',
    id,
    ...made.value,
    sitting: { startedAtMs, at: 0, work: {} },
  }));
}

/** Begins a blank page. */
export async function startBlankPage(
  engine: Engine,
  scope: PaperScope,
  minutes: number,
): Promise<Result<PaperId, PaperProblem | Trouble>> {
  if (!isWhole(minutes, MOST_MINUTES)) return failure({ code: 'minutes' });
  const title = await callPaper(engine, (service, moment) => service.titleOf(scope, moment));
  if (!title.ok) return title;
  return begin(
    engine,
    `startBlankPage ${JSON.stringify([scope, minutes])}`,
    (id, startedAtMs): BlankPage => ({
      kind: 'blank',
      id,
      scope,
      title: title.value,
      minutes,
      startedAtMs,
      text: '',
    }),
  );
}

function problemOf({ items, minutes, kinds }: PaperSettings): PaperProblem | undefined {
  if (!isWhole(items, MOST_ITEMS)) return { code: 'items' };
  if (minutes !== undefined && !isWhole(minutes, MOST_MINUTES)) return { code: 'minutes' };
  return kinds.length === 0 ? { code: 'noKinds' } : undefined;
}

function isWhole(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}

/** A paper that storage did not answer for: it may be there all the same, so the next try of the command begins no other. */
const unanswered = new WeakMap<Engine, { readonly command: string; readonly id: PaperId }>();

async function begin(
  engine: Engine,
  command: string,
  paperOf: (id: PaperId, startedAtMs: number) => Paper | BlankPage,
): Promise<Result<PaperId, Trouble>> {
  return enqueueFor(engine, async (): Promise<Result<PaperId, Trouble>> => {
    const tried = unanswered.get(engine);
    const id = tried?.command === command ? tried.id : makeEventId(engine).id;
    unanswered.set(engine, { command, id });
    const atMs = engine.ports.nowMs();
    const kept = await perform(engine, (database) => keepPaper(database, paperOf(id, atMs), atMs));
    if (!kept.ok) return kept;
    unanswered.delete(engine);
    takeIn(engine, kept.value.marker);
    return success(id);
  });
}

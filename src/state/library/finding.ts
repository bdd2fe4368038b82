// The commands of the Library's table: one worker holds the index while the Library is open. One that breaks down is told as
// trouble, and the next command starts another.
import { failure, success, type Result } from '../../domain/result';
import { unpackIds } from '../../storage/packedIds';
import { momentOf } from '../callFiles';
import type { Engine } from '../engine';
import { troubleOf, type Trouble } from '../trouble';
import type { CardQuery, FindCommands } from './findState';
import type { LibraryMoment } from './libraryMoment';
import type { LibraryService } from './libraryService';

/** Rows of what a query finds, from a place on. */
export function findCards(
  engine: Engine,
  query: CardQuery,
  from: number,
  count: number,
): ReturnType<FindCommands['findCards']> {
  return callLibrary(engine, (service, moment) => service.findCards(query, from, count, moment));
}

/** The ids of the cards that a query finds, in its order; of all of them without a limit. */
export async function findCardIds(
  engine: Engine,
  query: CardQuery,
  limit = Number.MAX_SAFE_INTEGER,
): ReturnType<FindCommands['findCardIds']> {
  const found = await callLibrary(engine, (service, moment) => service.findCardIds(query, limit, moment));
  return found.ok ? success(unpackIds(found.value)) : found;
}

/** All tags, in their order. */
export function readTags(engine: Engine): ReturnType<FindCommands['readTags']> {
  return callLibrary(engine, (service, moment) => service.readTags(moment));
}

async function callLibrary<Value, Failure>(
  engine: Engine,
  call: (service: LibraryService, moment: LibraryMoment) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Trouble>> {
  engine.library ??= engine.ports.startLibrary();
  const { library } = engine;
  try {
    const { service, crashed } = await library;
    return await Promise.race([call(service, libraryMomentOf(engine)), crashed]);
  } catch (error) {
    library.then(({ stop }) => stop()).catch(() => undefined);
    if (engine.library === library) engine.library = undefined;
    return failure(troubleOf(error));
  }
}

function libraryMomentOf(engine: Engine): LibraryMoment {
  return { ...momentOf(engine), leechThreshold: engine.store.getState().options.leechThreshold };
}

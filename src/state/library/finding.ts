// The commands of the Library's table: one worker holds the index while the Library is open.
import { success } from '../../domain/result';
import { unpackIds } from '../../storage/packedIds';
import type { Engine } from '../engine';
import { callLibrary } from './callLibrary';
import type { CardQuery, FindCommands } from './findState';

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

// The ways out of trouble: opening storage again, and going on with what is left of it.
import { readMarker } from '../storage/marker';
import { acceptSentinel } from '../storage/sentinel';
import { fail, notify, perform, performAsFound, type Engine } from './engine';
import { openApp } from './opening';
import { remakeSession } from './rollover';
import { dropSession } from './session';
import { forgetUnfinished } from './unfinished';

/** Opens storage again and makes the session anew, perhaps on another day; an open answer stays on screen. */
export async function retry(engine: Engine): Promise<void> {
  await openApp(engine);
  const { session } = engine;
  if (engine.store.getState().phase !== 'ready' || session === undefined) return;
  const result = await perform(engine, (database) => remakeSession(engine, database, session));
  if (!result.ok) notify(engine, { kind: 'trouble', trouble: result.failure });
}

/**
 * Goes on with what is stored although reviews are missing: the sentinel takes the database's word from now on, and
 * nothing of the session before is left.
 */
export async function acceptLoss(engine: Engine): Promise<void> {
  const found = await performAsFound(engine, async (database) => {
    const { relistStudied } = await import('../storage/studied');
    await relistStudied(database);
    return readMarker(database);
  });
  if (!found.ok) return fail(engine, found.failure);
  acceptSentinel(engine.ports.sentinelPlace, found.value);
  await (await import('./secondSentinel')).acceptElsewhere(engine, found.value);
  engine.marker = undefined;
  dropSession(engine);
  forgetUnfinished(engine);
  await openApp(engine);
}

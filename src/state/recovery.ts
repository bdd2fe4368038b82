// The ways out of trouble: opening storage again, and going on with what is left of it.
import { readMarker } from '../storage/marker';
import { acceptSentinel } from '../storage/sentinel';
import { relistStudied } from '../storage/studied';
import { notify, perform, type Engine } from './engine';
import { openApp } from './opening';
import { reloadSession, showNext } from './session';

/** Opens storage again; the card on screen stays, and a screen that was loading goes on. */
export async function retry(engine: Engine): Promise<void> {
  await openApp(engine);
  engine.session?.cancelWait?.();
  if (engine.store.getState().phase === 'ready' && engine.session !== undefined) {
    const { session } = engine;
    const { stage } = engine.store.getState().study;
    const result = await perform(engine, async (database) => {
      await reloadSession(engine, database, session);
      if (stage.kind === 'loading') await showNext(engine, database, session);
    });
    if (!result.ok) notify(engine, { kind: 'trouble', trouble: result.failure });
  }
}

/** Goes on with what is stored although reviews are missing: the sentinel takes the database's word from now on. */
export async function acceptLoss(engine: Engine): Promise<void> {
  const { database } = engine;
  engine.marker = undefined;
  if (database !== undefined) {
    acceptSentinel(engine.ports.sentinelPlace, await readMarker(database));
    await relistStudied(database);
  }
  await openApp(engine);
}

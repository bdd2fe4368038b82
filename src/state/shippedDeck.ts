// The deck that ships with the app: kept once at the first start, and brought up to date by a newer one. Histories
// and what the learner edited by hand stay.
import type { Database } from '../storage/database';
import { enqueue, notify, perform, type Engine } from './engine';
import { decksOf } from './loadQueue';

/** Keeps the shipped deck where there is none; otherwise looks for a newer text when the page is idle. */
export async function keepShippedDeck(engine: Engine, database: Database): Promise<void> {
  if ((await decksOf(engine, database)).length === 0) return update(engine, database);
  engine.ports.whenIdle(() =>
    enqueue(engine, async () => {
      const result = await perform(engine, (open) => update(engine, open));
      // The deck stays as it is, and the next start looks again: offline there is nothing to say about that.
      if (result.ok || result.failure.code === 'notLoaded') return;
      notify(engine, { kind: 'trouble', trouble: result.failure });
    }),
  );
}

async function update(engine: Engine, database: Database): Promise<void> {
  const { updateShippedDeck } = await import('./updateShippedDeck');
  await updateShippedDeck(engine, database);
}

// The deck that ships with the app: kept once at the first start, and brought up to date by a newer one. Histories
// and what the learner edited by hand stay.
import type { Database } from '../storage/database';
import { enqueue, perform, type Engine } from './engine';
import { decksOf } from './loadQueue';

/** Keeps the shipped deck where there is none; otherwise looks for a newer text when the page is idle. */
export async function keepShippedDeck(engine: Engine, database: Database): Promise<void> {
  if ((await decksOf(engine, database)).length === 0) return update(engine, database);
  engine.ports.whenIdle(() =>
    enqueue(engine, async () => {
      // Without the newer text the deck stays as it is, and the next start looks again.
      await perform(engine, (open) => update(engine, open));
    }),
  );
}

async function update(engine: Engine, database: Database): Promise<void> {
  const { updateShippedDeck } = await import('./updateShippedDeck');
  await updateShippedDeck(engine, database);
}

// Rows whose cached memory is out of date are folded again while the page has nothing better to do. Whoever needs one
// of them earlier folds it on the spot (storage/cardRow.ts).
import { enqueue, notify, performOnce, type Engine } from './engine';

const ROWS_AT_A_TIME = 25;

/** Folds stale rows again, a few at each idle moment, until none is left. */
export function refoldWhenIdle(engine: Engine): void {
  engine.ports.whenIdle(() =>
    enqueue(engine, async () => {
      const { scheduler } = engine;
      const result = await performOnce(engine, async (database) => {
        const { refoldStale } = await import('../storage/refold');
        return refoldStale(database, scheduler, ROWS_AT_A_TIME);
      });
      if (!result.ok) return notify(engine, { kind: 'trouble', trouble: result.failure });
      if (result.value === ROWS_AT_A_TIME) refoldWhenIdle(engine);
    }),
  );
}

// A look at whether the browser lost a part of what is kept, while the page has nothing better to do.
import { enqueue, fail, notify, performOnce, type Engine } from './engine';

/** Compares the cards that have been studied with the rows that are there; rows that are missing end in recovery. */
export function checkWhenIdle(engine: Engine): void {
  engine.ports.whenIdle(() =>
    enqueue(engine, async () => {
      const result = await performOnce(engine, async (database) => {
        const { hasAllRows } = await import('../storage/studied');
        return hasAllRows(database);
      });
      if (!result.ok) return notify(engine, { kind: 'trouble', trouble: result.failure });
      if (!result.value) return fail(engine, { code: 'missing' });
      const { missingElsewhere } = await import('./secondSentinel');
      const missing = engine.marker && (await missingElsewhere(engine, engine.marker));
      if (missing !== undefined) fail(engine, missing);
    }),
  );
}

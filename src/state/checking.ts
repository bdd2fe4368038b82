// A look at whether the browser lost a part of what is kept, while the page has nothing better to do.
import { hasAllPages } from '../storage/decks';
import { decksOf } from './loadQueue';
import { enqueue, fail, notify, performOnce, type Engine } from './engine';

/**
 * Compares the cards that have been studied with the rows that are there, and decks with their pages; what is missing ends in
 * recovery.
 */
export function checkWhenIdle(engine: Engine): void {
  engine.ports.whenIdle(() =>
    enqueue(engine, async () => {
      const result = await performOnce(engine, async (database) => {
        const { hasAllRows } = await import('../storage/studied');
        const decks = await decksOf(engine, database);
        const pages = await Promise.all(decks.map((deck) => hasAllPages(database, deck)));
        return !pages.includes(false) && (await hasAllRows(database));
      });
      if (!result.ok) return notify(engine, { kind: 'trouble', trouble: result.failure });
      if (!result.value) return fail(engine, { code: 'missing' });
      const { missingElsewhere } = await import('./secondSentinel');
      const missing = engine.marker && (await missingElsewhere(engine, engine.marker));
      if (missing !== undefined) fail(engine, missing);
    }),
  );
}

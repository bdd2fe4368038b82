// Cards that a large import brought become rows of their own while the page has nothing better to do (storage/parked.ts).
import { hasParked } from '../storage/hasParked';
import { enqueue, notify, performOnce, type Engine } from './engine';

/** Makes rows of parked cards, a page at each idle moment, until none is left. */
export function unparkWhenIdle(engine: Engine): void {
  engine.ports.whenIdle(() =>
    enqueue(engine, async () => {
      const result = await performOnce(engine, async (database) => {
        if (!(await hasParked(database))) return false;
        const { unparkOne } = await import('../storage/parked');
        return unparkOne(database, engine.scheduler);
      });
      if (!result.ok) return notify(engine, { kind: 'trouble', trouble: result.failure });
      if (result.value) unparkWhenIdle(engine);
    }),
  );
}

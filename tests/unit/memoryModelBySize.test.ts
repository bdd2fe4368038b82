// STUDY-RULES part 12 in an empty, a small and a large deck: fitting, reviews that are left out, and the warning of costly retention.
import { describe, expect, it, vi } from 'vitest';
import { isEqual } from '../../src/domain/deck/isEqual';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { openShelf, valueOf } from '../support/libraryChanges';
import { DECK_SIZES } from '../support/sizedDecks';
import { DAY, inDatabase } from '../support/testApp';

describe.each(DECK_SIZES)('in a deck of %i cards', (size) => {
  it('P3 keeps the parameters where there are too few reviews to fit, and says so', async () => {
    const { app } = await openShelf(size, Math.min(size, 3));
    const report = valueOf(await app.commands.fitParameters(() => undefined));
    expect(report.kind).toBe('tooFew');
    expect(app.store.getState().options.parameters).toEqual(DEFAULT_PARAMETERS);
    app.stop();
  });

  it('P4 fills in what lies before the day that is chosen, and leaves due days', async () => {
    const { app, profile } = await openShelf(size, size);
    const rowsOf = () => inDatabase(profile, ({ cards }) => cards.toArray());
    const before = await rowsOf();
    const tomorrow = Math.floor(profile.nowMs / DAY);
    await app.commands.setOption({ name: 'ignoreBeforeDay', value: tomorrow });
    await app.settled();
    const stabilities = (rows: typeof before) => rows.map(({ state }) => state.points[0]?.stability);
    // Memory is made again in a worker that nobody waits for.
    await vi.waitUntil(async () => size === 0 || !isEqual(stabilities(await rowsOf()), stabilities(before)), {
      timeout: 15_000,
      interval: 100,
    });
    const after = await rowsOf();
    expect(after.map(({ due }) => due)).toEqual(before.map(({ due }) => due));
    expect(after.map(({ history }) => history)).toEqual(before.map(({ history }) => history));
    app.stop();
  });

  it('P5 a retention above 0.97 costs many times the reviews, whatever there is to review', async () => {
    const { app } = await openShelf(size);
    const scheduler = schedulerFor(app.store.getState().options.parameters);
    expect(scheduler.intervalDays(1, 0.9) / scheduler.intervalDays(1, 0.98)).toBeGreaterThan(4);
    app.stop();
  });
});

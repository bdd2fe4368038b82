// STUDY-RULES P1 in the running app: new parameters, and what is left out, make memory again from the histories; due days
// stay. In an empty deck, one of 6 cards and one of 2,000.
import { describe, expect, it } from 'vitest';
import { schedulerOf, type MemoryModel } from '../../src/domain/review/leftOut';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { cardRowOf } from '../../src/storage/cardRow';
import { readStale, refoldCards } from '../../src/storage/refold';
import type { CardRow } from '../../src/storage/schema';
import { DECK_SIZES } from '../support/sizedDecks';
import { SHELF_TODAY, studiedShelf } from '../support/studiedShelf';
import { startMemoryInPlace } from '../support/memoryInPlace';
import { inDatabase, openTab, type Profile } from '../support/testApp';

const OTHER = DEFAULT_PARAMETERS.map((one, at) => (at === 8 ? one + 0.2 : one));

async function rowsIn(profile: Profile): Promise<readonly CardRow[]> {
  return inDatabase(profile, (database) => database.cards.toArray());
}

async function untilFolded(profile: Profile, model: MemoryModel): Promise<readonly CardRow[]> {
  const scheduler = schedulerOf(model);
  while ((await inDatabase(profile, (database) => readStale(database, scheduler))).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return rowsIn(profile);
}

function expectFolded(rows: readonly CardRow[], before: readonly CardRow[], model: MemoryModel): void {
  const scheduler = schedulerOf(model);
  expect(rows).toEqual(before.map((row) => cardRowOf(row, row.history, scheduler)));
  expect(rows.map(({ due }) => due)).toEqual(before.map(({ due }) => due));
}

describe.each(DECK_SIZES)('P1 with %d cards', { timeout: 60_000 }, (size) => {
  it('makes every memory again at once after new parameters, and leaves due days', async () => {
    const { profile, deck } = await studiedShelf(size);
    const before = await rowsIn(profile);
    const tab = await openTab(profile, deck);
    expect((await tab.commands.setOption({ name: 'parameters', value: OTHER })).ok).toBe(true);
    const model = { parameters: OTHER };
    expectFolded(await untilFolded(profile, model), before, model);
    tab.stop();
  });

  it('does so after a day before which reviews are left out', async () => {
    const { profile, deck } = await studiedShelf(size);
    const before = await rowsIn(profile);
    const tab = await openTab(profile, deck);
    const ignoreBeforeDay = SHELF_TODAY - 30;
    await tab.commands.setOption({ name: 'ignoreBeforeDay', value: ignoreBeforeDay });
    const model = { parameters: DEFAULT_PARAMETERS, ignoreBeforeDay, historicalRetention: 0.9 };
    expectFolded(await untilFolded(profile, model), before, model);
    tab.stop();
  });
});

describe('P1 another fill-in retention', () => {
  it('makes every memory again of a card with reviews that are left out', async () => {
    const { profile, deck } = await studiedShelf(6);
    const tab = await openTab(profile, deck);
    const ignoreBeforeDay = SHELF_TODAY + 1;
    await tab.commands.setOption({ name: 'ignoreBeforeDay', value: ignoreBeforeDay });
    const model = { parameters: DEFAULT_PARAMETERS, ignoreBeforeDay, historicalRetention: 0.9 };
    const before = await untilFolded(profile, model);
    await tab.commands.setOption({ name: 'historicalRetention', value: 0.7 });
    const lower = { ...model, historicalRetention: 0.7 };
    const after = await untilFolded(profile, lower);
    expectFolded(after, before, lower);
    const stabilityOf = ({ state }: CardRow): number => state.points[0]?.stability ?? 0;
    after.forEach((row, at) =>
      expect(stabilityOf(row)).toBeLessThan(before[at] ? stabilityOf(before[at]) : 0),
    );
    tab.stop();
  });
});

describe('P1 folding again', { timeout: 60_000 }, () => {
  it('goes on where it was stopped, and folds nothing twice', async () => {
    const { profile } = await studiedShelf(2000);
    const before = await rowsIn(profile);
    const scheduler = schedulerFor(OTHER);
    await inDatabase(profile, async (database) => {
      const stale = await readStale(database, scheduler);
      expect(stale).toHaveLength(before.length);
      expect(await refoldCards(database, scheduler, stale.slice(0, 300))).toBe(300);
      expect(await readStale(database, scheduler)).toHaveLength(before.length - 300);
      expect(await refoldCards(database, scheduler, stale.slice(0, 300))).toBe(0);
    });
    const { service } = await startMemoryInPlace(profile);
    expect(await service.refold({ parameters: OTHER })).toEqual({ ok: true, value: undefined });
    expectFolded(await rowsIn(profile), before, { parameters: OTHER });
  });

  it('passes over what is damaged and what is gone, and what was graded meanwhile', async () => {
    const { profile } = await studiedShelf(6);
    const [first, second, third, ...others] = await rowsIn(profile);
    if (first === undefined || second === undefined || third === undefined) throw new Error('no rows');
    const scheduler = schedulerFor(OTHER);
    await inDatabase(profile, async (database) => {
      const stale = await readStale(database, scheduler);
      await database.cards.put({ ...first, check: first.check + 1 });
      await database.cards.delete(second.id);
      const fresh = cardRowOf(third, third.history, scheduler);
      await database.cards.put(fresh);
      expect(await refoldCards(database, scheduler, stale)).toBe(others.length);
      expect(await database.cards.get(first.id)).toEqual({ ...first, check: first.check + 1 });
      expect(await database.cards.get(second.id)).toBeUndefined();
      expect(await database.cards.get(third.id)).toEqual(fresh);
    });
  });

  it('is begun when the app finds rows that another build, or a closed tab, left behind', async () => {
    const { profile, deck } = await studiedShelf(6);
    const rows = await rowsIn(profile);
    await inDatabase(profile, (database) =>
      database.cards.bulkPut(rows.map((row) => ({ ...row, foldKey: 'an older fold' }))),
    );
    const idle: (() => void)[] = [];
    const tab = await openTab(profile, deck, { whenIdle: (call) => idle.push(call) });
    idle.splice(0).forEach((call) => call());
    await tab.settled();
    expect(await untilFolded(profile, { parameters: DEFAULT_PARAMETERS })).toEqual(rows);
    tab.stop();
  });
});

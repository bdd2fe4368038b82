// STUDY-RULES P2 in the running app: due days are moved when the learner asks for it, as one step. In an empty deck, one of 6
// cards and one of 2,000.
import { describe, expect, it } from 'vitest';
import { phaseOfCard } from '../../src/domain/review/cardState';
import { readHistory } from '../../src/domain/review/historyCodec';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import type { RunningApp } from '../../src/state/createApp';
import { cardRowOf } from '../../src/storage/cardRow';
import { moveDueDays } from '../../src/storage/moveDueDays';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import type { CardRow } from '../../src/storage/schema';
import { DECK_SIZES } from '../support/sizedDecks';
import { SHELF_TODAY, studiedShelf } from '../support/studiedShelf';
import { inDatabase, openTab, type Profile } from '../support/testApp';

const scheduler = schedulerFor(DEFAULT_PARAMETERS);

async function rowsIn(profile: Profile): Promise<readonly CardRow[]> {
  return inDatabase(profile, (database) => database.cards.toArray());
}

async function ask(tab: RunningApp) {
  const result = await tab.commands.moveDueDays();
  if (!result.ok) throw new Error(`not moved: ${result.failure.code}`);
  return result.value;
}

function isReview({ state }: CardRow): boolean {
  return phaseOfCard(state) === 'review' && !state.suspended;
}

function dueOf({ due }: CardRow): unknown {
  return due;
}

describe.each(DECK_SIZES)('P2 with %d cards', { timeout: 60_000 }, (size) => {
  it('moves nothing after new retention and new parameters until the learner asks', async () => {
    const { profile, deck } = await studiedShelf(size);
    const before = await rowsIn(profile);
    const tab = await openTab(profile, deck);
    await tab.commands.setOption({ name: 'desiredRetention', value: 0.8 });
    expect((await rowsIn(profile)).map(dueOf)).toEqual(before.map(dueOf));
    tab.stop();
  });

  it('moves cards in review that are not suspended, each by a rescheduled event, and no other', async () => {
    const { profile, deck } = await studiedShelf(size);
    const before = await rowsIn(profile);
    const tab = await openTab(profile, deck);
    await tab.commands.setOption({ name: 'desiredRetention', value: 0.8 });
    const { moved, damaged } = await ask(tab);
    expect(damaged).toBe(0);
    const after = await rowsIn(profile);
    let changed = 0;
    after.forEach((row, at) => {
      const old = before[at];
      if (old === undefined || !isReview(old)) return expect(row).toEqual(old);
      const added = readHistory(row.history).slice(readHistory(old.history).length);
      if (added.length === 0) return expect(row).toEqual(old);
      changed += 1;
      expect(added).toMatchObject([{ kind: 'rescheduled', day: SHELF_TODAY, dueDay: row.due?.[2] }]);
      expect(row).toEqual(cardRowOf(row, row.history, scheduler));
      expect(row.state.points.map(({ stability }) => stability)).toEqual(
        old.state.points.map(({ stability }) => stability),
      );
    });
    expect(changed).toBe(moved);
    expect(moved > 0).toBe(before.some(isReview));
    tab.stop();
  });

  it('is one step that comes back to the byte when it is undone', async () => {
    const { profile, deck } = await studiedShelf(size);
    const before = await rowsIn(profile);
    const tab = await openTab(profile, deck);
    await tab.commands.setOption({ name: 'desiredRetention', value: 0.8 });
    const { moved, stepId } = await ask(tab);
    expect(stepId === undefined).toBe(moved === 0);
    if (stepId === undefined) return tab.stop();
    expect(await tab.commands.readDeckChange()).toMatchObject({ name: 'reschedule', count: moved, stepId });
    tab.stop();
    const again = await openTab(profile, deck);
    expect(await again.commands.undoDeckChange(stepId)).toEqual({ ok: true, value: undefined });
    expect(await rowsIn(profile)).toEqual(before);
    again.stop();
  });
});

describe('P2 moving due days', { timeout: 60_000 }, () => {
  it('moves nothing when it is asked for a second time, but for what balances the load', async () => {
    const { profile, deck } = await studiedShelf(40);
    const tab = await openTab(profile, deck);
    await tab.commands.setOption({ name: 'loadBalancing', value: false });
    await tab.commands.setOption({ name: 'desiredRetention', value: 0.8 });
    expect((await ask(tab)).moved).toBeGreaterThan(0);
    expect(await ask(tab)).toEqual({ moved: 0, damaged: 0, stepId: undefined });
    tab.stop();
  });

  it('keeps to the options of a deck of its own, and to that deck when it is asked for it alone', async () => {
    const { profile, deck } = await studiedShelf(40);
    await inDatabase(profile, (database) =>
      database.decks.update('shelf', {
        options: { desiredRetention: 0.7, maximumIntervalDays: 15, fuzz: false },
      }),
    );
    const tab = await openTab(profile, deck);
    const other = await tab.commands.moveDueDays('another deck');
    expect(other.ok && other.value.moved).toBe(0);
    const own = await tab.commands.moveDueDays('shelf');
    expect(own.ok && own.value.moved).toBeGreaterThan(0);
    for (const row of await rowsIn(profile)) {
      const events = readHistory(row.history);
      if (events.at(-1)?.kind !== 'rescheduled') continue;
      expect(Math.min(...row.state.points.map(({ intervalDays }) => intervalDays))).toBeLessThanOrEqual(15);
    }
    tab.stop();
  });

  it('leaves a damaged card as it is and says so', async () => {
    const { profile, deck } = await studiedShelf(6);
    const [first] = await rowsIn(profile);
    if (first === undefined) throw new Error('no rows');
    await inDatabase(profile, (database) => database.cards.put({ ...first, check: first.check + 1 }));
    const tab = await openTab(profile, deck);
    await tab.commands.setOption({ name: 'desiredRetention', value: 0.8 });
    expect((await ask(tab)).damaged).toBe(1);
    tab.stop();
  });

  it('counts for balancing what is due on each day as cards move', async () => {
    const { profile } = await studiedShelf(400);
    let counted: (day: number) => number = () => 0;
    const options = { ...DEFAULT_OPTIONS, desiredRetention: 0.8 };
    await inDatabase(profile, async (database) => {
      const moving = { scheduler, options, deckId: undefined, today: SHELF_TODAY, device: 1, counter: 0 };
      const result = await moveDueDays(database, {
        ...moving,
        commandId: 'step',
        atMs: profile.nowMs,
        pick: (_, dueOn) => {
          counted = dueOn;
          return ({ max }) => max;
        },
      });
      expect(result.moved).toBeGreaterThan(0);
    });
    const due = (await rowsIn(profile)).flatMap((row) => (row.due?.[1] === 'day' ? row.due[2] : []));
    for (const day of due) expect(counted(day)).toBe(due.filter((other) => other === day).length);
  });

  it('balances: a day of the week that takes least gets next to none, in a deck of 2,000 cards', async () => {
    const { profile, deck } = await studiedShelf(2000);
    const tab = await openTab(profile, deck);
    const easyDays = ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'minimum'] as const;
    await tab.commands.setOption({ name: 'desiredRetention', value: 0.8 });
    await tab.commands.setOption({ name: 'easyDays', value: easyDays });
    expect((await ask(tab)).moved).toBeGreaterThan(0);
    const dueDays = (await rowsIn(profile)).flatMap(({ history, state }) => {
      const last = readHistory(history).at(-1);
      // Shorter ones have hardly a day to choose, and longer ones are not balanced.
      const isMiddling = state.points.every(({ intervalDays: days }) => days >= 8 && days <= 80);
      return last?.kind === 'rescheduled' && last.dueDay > SHELF_TODAY && isMiddling ? last.dueDay : [];
    });
    expect(dueDays.length).toBeGreaterThan(100);
    // Study day 0 was a Thursday, so that Sundays are 3, 10, ….
    const sundays = dueDays.filter((day) => day % 7 === 3).length;
    expect(sundays / dueDays.length).toBeLessThan(0.02);
    tab.stop();
  });
});

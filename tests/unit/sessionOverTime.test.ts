// A session over time: the turn of the day, a reload in the middle of a card, and new parameters.
import { describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '../../src/storage/database';
import type { CardRow } from '../../src/storage/schema';
import { gradeShown, openStudy, shown } from '../support/studying';
import { freshProfile, MINUTE, passTime, type Profile } from '../support/testApp';

async function storedRows(profile: Profile): Promise<readonly CardRow[]> {
  const database = await profile.open({});
  const rows = await database.cards.toArray();
  closeDatabase(database);
  return rows;
}

describe('the day', () => {
  it('D6 queues and limits are made again at the rollover while the page stays open', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await tab.commands.setOption({ name: 'newPerDay', value: 1 });
    tab.commands.study();
    await tab.settled();
    await gradeShown(profile, tab, 'easy');
    expect(tab.store.getState().study.stage.kind).toBe('finished');
    passTime(profile, 19 * 60 * MINUTE + 5 * MINUTE);
    await tab.settled();
    expect(tab.store.getState().study.stage.kind).toBe('asking');
    tab.stop();
  });

  it('S8 shows the finished page until a learning card comes inside the window, then the card', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await tab.commands.setOption({ name: 'learnAheadMin', value: 0 });
    await tab.commands.setOption({ name: 'newPerDay', value: 1 });
    tab.commands.study();
    await tab.settled();
    await gradeShown(profile, tab, 'good');
    const { stage } = tab.store.getState().study;
    expect(stage).toMatchObject({ kind: 'finished', report: { hiddenNew: 3 } });
    passTime(profile, 16 * MINUTE);
    await tab.settled();
    expect(tab.store.getState().study.stage.kind).toBe('asking');
    tab.stop();
  });
});

describe('a reload in the middle of a card', () => {
  it('comes back to the card with its answer open and its marks', async () => {
    const profile = freshProfile();
    const kept = new Map<string, string>();
    const tabPlace = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const tab = await openStudy(profile, { tabPlace });
    await gradeShown(profile, tab, 'good');
    tab.commands.showAnswer();
    const [first] = shown(tab).asked;
    if (first === undefined) throw new Error('nothing is asked');
    tab.commands.toggleMissed(first);
    const { cardId } = shown(tab);
    tab.stop();
    const after = await openStudy(profile, { tabPlace });
    const { stage } = after.store.getState().study;
    expect(stage).toMatchObject({ kind: 'revealed', card: { cardId }, missed: new Set([first]) });
    after.stop();
  });
});

describe('new parameters', () => {
  it('P1 make every memory again while the page is idle, and leave due days as they were promised', async () => {
    const profile = freshProfile();
    const idle: (() => void)[] = [];
    const tab = await openStudy(profile, { whenIdle: (call: () => void) => idle.push(call) });
    await gradeShown(profile, tab, 'easy');
    const before = await storedRows(profile);
    const parameters = tab.store
      .getState()
      .options.parameters.map((value, index) => (index === 3 ? 20 : value));
    await tab.commands.setOption({ name: 'parameters', value: parameters });
    idle.splice(0).forEach((call) => call());
    await tab.settled();
    expect(before[0]?.state.points[0]?.stability).toBeCloseTo(8.2956, 4);
    // A worker does it, for which no command waits.
    await vi.waitFor(async () => {
      const after = await storedRows(profile);
      expect(after.map(({ due }) => due)).toEqual(before.map(({ due }) => due));
      expect(after[0]?.state.points[0]?.stability).toBe(20);
    });
    tab.stop();
  });
});

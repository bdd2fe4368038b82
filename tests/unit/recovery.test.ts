// What the browser loses, damages or leaves unanswered: it is noticed, said, and nothing is doubled or overwritten.
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { standingEvents } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import type { RunningApp } from '../../src/state/createApp';
import type { Database } from '../../src/storage/database';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { calm, gradeShown, openStudy, shown } from '../support/studying';
import {
  DAY,
  freshProfile,
  openTab,
  passTime,
  stallWrites,
  type Profile,
  inDatabase,
} from '../support/testApp';

async function damage(profile: Profile, cardId: string, changes: object = {}): Promise<void> {
  await inDatabase(profile, async ({ cards }) => {
    const row = await cards.get(cardId);
    if (row === undefined) throw new Error('no such row');
    const history = row.history.slice();
    history[history.length - 1] = (history.at(-1) ?? 0) ^ 1;
    await cards.put({ ...row, history, ...changes });
  });
}

async function today(tab: RunningApp) {
  tab.commands.refreshToday();
  await tab.settled();
  return tab.store.getState().today;
}

function codeTold(tab: RunningApp): string | undefined {
  const notice = tab.store.getState().notice?.notice;
  return notice?.kind === 'trouble' ? notice.trouble.code : undefined;
}

describe('data that the browser cleared while the app is open', () => {
  it.each([
    ['the database', false],
    ['the database and the sentinel', true],
  ])('is noticed before the next grade is written: %s', async (_, withSentinel) => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'good');
    tab.commands.showAnswer();
    if (withSentinel) profile.sentinel.clear();
    const kept = profile.sentinel.get('pointwise.sentinel');
    await inDatabase(profile, (database) => database.dexie.delete());
    await calm(tab);
    tab.commands.retry();
    tab.commands.grade('good');
    await calm(tab);
    expect(tab.store.getState()).toMatchObject({
      phase: 'failed',
      trouble: { code: 'missing', expectedReviews: 1, foundReviews: 0 },
    });
    expect(await inDatabase(profile, ({ cards }) => cards.count())).toBe(0);
    expect(profile.sentinel.get('pointwise.sentinel')).toBe(kept);
    tab.commands.acceptLoss();
    await calm(tab);
    expect(tab.store.getState().phase).toBe('ready');
    tab.stop();
  });

  it('is noticed when only rows of cards are gone; going on makes those cards new', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'easy');
    await gradeShown(profile, tab, 'easy');
    tab.stop();
    await inDatabase(profile, async ({ cards }) =>
      cards.delete((await cards.toCollection().keys())[0] as string),
    );
    const idle: (() => void)[] = [];
    const after = await openTab(profile, FIXTURE_DECK, { whenIdle: (call) => void idle.push(call) });
    idle.splice(0).forEach((call) => call());
    await after.settled();
    expect(after.store.getState()).toMatchObject({ phase: 'failed', trouble: { code: 'missing' } });
    expect(await after.commands.saveCopy()).toMatchObject({ ok: true });
    after.commands.acceptLoss();
    await after.settled();
    idle.splice(0).forEach((call) => call());
    await after.settled();
    expect((await today(after))?.decks[0]?.due.new).toBe(3);
    after.stop();
  });

  it('is brought back when it is text of the shipped deck', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'easy');
    tab.stop();
    await inDatabase(profile, ({ pages }) => pages.clear());
    const idle: (() => void)[] = [];
    const after = await openTab(profile, FIXTURE_DECK, { whenIdle: (call) => void idle.push(call) });
    after.commands.study();
    await after.settled();
    expect(codeTold(after)).toBe('corruptRow');
    idle.splice(0).forEach((call) => call());
    await after.settled();
    after.commands.study();
    await after.settled();
    expect(shown(after).note.points.length).toBeGreaterThan(0);
    after.stop();
  });
});

describe('a damaged history', () => {
  it('leaves its card out, is counted, and holds up nothing else', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'again');
    tab.stop();
    // Also under another fold, when every row has to be folded again.
    await damage(profile, cardId, { foldKey: 'of another fold' });
    const idle: (() => void)[] = [];
    const after = await openStudy(profile, { whenIdle: (call: () => void) => idle.push(call) });
    idle.splice(0).forEach((call) => call());
    await after.settled();
    expect(after.store.getState().phase).toBe('ready');
    expect(shown(after).cardId).not.toBe(cardId);
    expect((await today(after))?.decks[0]).toMatchObject({
      due: { new: 3, learning: 0 },
      aside: { damaged: 1 },
    });
    const page = await after.commands.readPage('lenne', 0);
    expect(page.ok && page.value.notes.map(({ isDamaged }) => isDamaged)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    after.stop();
  });

  it.each(['grade', 'bury', 'suspend'] as const)(
    'found at %s takes the card off the screen',
    async (command) => {
      const profile = freshProfile();
      const tab = await openStudy(profile);
      const { cardId } = shown(tab);
      await gradeShown(profile, tab, 'good');
      tab.commands.undo();
      await tab.settled();
      expect(shown(tab).cardId).toBe(cardId);
      await damage(profile, cardId);
      tab.commands.showAnswer();
      if (command === 'grade') tab.commands.grade('good');
      else tab.commands[command]();
      await tab.settled();
      expect(codeTold(tab)).toBe('corruptRow');
      expect(shown(tab).cardId).not.toBe(cardId);
      tab.stop();
    },
  );
});

describe('a command that storage did not answer', () => {
  async function unanswered(profile: Profile, prepare: number, command: 'undo' | 'bury') {
    const stall = stallWrites(profile);
    const tab = await openStudy(profile);
    for (let count = 0; count < prepare; count += 1) await gradeShown(profile, tab, 'good');
    stall.begin();
    tab.commands[command]();
    await new Promise((resolve) => setTimeout(resolve, 5));
    passTime(profile, 5001);
    await tab.settled();
    expect(codeTold(tab)).toBe('slow');
    tab.commands[command]();
    stall.end();
    await calm(tab);
    return tab;
  }

  it('undo, given again, takes back one step', async () => {
    const profile = freshProfile();
    const tab = await unanswered(profile, 2, 'undo');
    const standing = await inDatabase(profile, async ({ cards }) =>
      (await cards.toArray()).flatMap(({ history }) => standingEvents(readHistory(history))),
    );
    expect(standing).toHaveLength(1);
    expect(tab.store.getState().study).toMatchObject({ canUndo: true, canRedo: true, progress: { done: 1 } });
    tab.stop();
  });

  it('bury, given again, is one step', async () => {
    const profile = freshProfile();
    const tab = await unanswered(profile, 0, 'bury');
    expect(await inDatabase(profile, ({ steps }) => steps.count())).toBe(1);
    tab.commands.undo();
    await tab.settled();
    expect(tab.store.getState().study.counters.new).toBe(4);
    tab.stop();
  });
});

function connectionsOf(profile: Profile): readonly Database[] {
  const open: Database[] = [];
  profile.intercept = async (opening) => {
    const database = await opening;
    open.push(database);
    return database;
  };
  return open;
}

describe('a connection that was lost', () => {
  it('is opened again for undo', async () => {
    const profile = freshProfile();
    const open = connectionsOf(profile);
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'good');
    open[0]?.dexie.close({ disableAutoOpen: true });
    tab.commands.undo();
    await calm(tab);
    expect(tab.store.getState().study).toMatchObject({ canUndo: false, canRedo: true });
    tab.stop();
  });

  it('takes in what another tab wrote meanwhile before anything is graded', async () => {
    const profile = freshProfile();
    const open = connectionsOf(profile);
    const tab = await openStudy(profile);
    tab.commands.showAnswer();
    const { cardId } = shown(tab);
    open[0]?.dexie.close({ disableAutoOpen: true });
    const other = await openStudy(profile);
    await gradeShown(profile, other, 'easy');
    tab.commands.retry();
    await calm(tab, other);
    expect(shown(tab).cardId).not.toBe(cardId);
    tab.stop();
    other.stop();
  });
});

describe('a full disk', () => {
  it('lets Today and Study open on a new day', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'good');
    tab.stop();
    passTime(profile, DAY);
    profile.intercept = async (opening) => {
      const database = await opening;
      database.days.hook('creating', () => {
        throw new DOMException('no room', 'QuotaExceededError');
      });
      return database;
    };
    const after = await openStudy(profile);
    expect(codeTold(after)).toBe('full');
    expect(after.store.getState().study).toMatchObject({ canUndo: false, progress: { done: 0 } });
    expect(shown(after)).toBeDefined();
    expect((await today(after))?.days).toMatchObject([{ reviews: 1 }]);
    after.stop();
  });
});

describe('settings', () => {
  it('that two tabs change at the same moment are both kept', async () => {
    const profile = freshProfile();
    const [one, other] = [await openTab(profile, FIXTURE_DECK), await openTab(profile, FIXTURE_DECK)];
    await Promise.all([
      one.commands.setOption({ name: 'newPerDay', value: 2 }),
      other.commands.setOption({ name: 'theme', value: 'dark' }),
    ]);
    await calm(one, other);
    for (const tab of [one, other]) {
      expect(tab.store.getState().options).toMatchObject({ newPerDay: 2, theme: 'dark' });
      tab.stop();
    }
  });
});

describe('the sentinel', () => {
  it('is renewed at a healthy start', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'good');
    tab.stop();
    profile.sentinel.clear();
    (await openTab(profile, FIXTURE_DECK)).stop();
    expect(profile.sentinel.get('pointwise.sentinel')).toMatch(/^1 /);
  });
});

describe('opening that fails', () => {
  it('is said once, and not tried without end', async () => {
    const profile = freshProfile();
    let opened = 0;
    const closings: string[] = [];
    const open: typeof profile.open = (options) => {
      opened += 1;
      const indexedDB = {
        open: () => {
          throw new DOMException('no', 'UnknownError');
        },
      };
      Dexie.dependencies.indexedDB = indexedDB as unknown as IDBFactory;
      return import('../../src/storage/database').then(({ openDatabase }) =>
        openDatabase({
          ...options,
          onClosed: (reason) => {
            closings.push(reason);
            options.onClosed?.(reason);
          },
        }),
      );
    };
    const tab = await openTab(profile, FIXTURE_DECK, { open });
    await calm(tab);
    expect(tab.store.getState()).toMatchObject({ phase: 'failed', trouble: { code: 'unavailable' } });
    expect({ opened, closings }).toEqual({ opened: 1, closings: [] });
    tab.stop();
  });
});

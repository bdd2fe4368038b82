// Storage that does not answer, drops its connection or is full: it is said, and a command given again is done once.
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { standingEvents } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import { openDatabase, type Database } from '../../src/storage/database';
import type { RunningApp } from '../../src/state/createApp';
import { StorageError } from '../../src/storage/storageError';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { calm, codeTold, gradeShown, openStudy, shown, todayIn } from '../support/studying';
import {
  DAY,
  freshProfile,
  openTab,
  passTime,
  stallWrites,
  untilWaiting,
  type Profile,
  inDatabase,
} from '../support/testApp';

describe('a first start on storage that does not take its writes', () => {
  it('is said within five seconds, and gets ready by itself', async () => {
    const profile = freshProfile();
    const stall = stallWrites(profile);
    stall.begin();
    const opening = openTab(profile, FIXTURE_DECK);
    await untilWaiting(profile);
    passTime(profile, 5001);
    const tab = await opening;
    expect(tab.store.getState()).toMatchObject({ phase: 'opening', trouble: { code: 'slow' } });
    stall.end();
    await vi.waitFor(() =>
      expect(tab.store.getState()).toMatchObject({ phase: 'ready', trouble: undefined }),
    );
    tab.stop();
  });
});

/** Opens a tab whose opening waits now and then: the clock goes on while it does, for less than five seconds. */
async function openInTrouble(profile: Profile, open: Profile['open']): Promise<RunningApp> {
  const opening = openTab(profile, FIXTURE_DECK, { open });
  for (let round = 0; round < 10; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    passTime(profile, 400);
  }
  return opening;
}

describe('a browser without IndexedDB', () => {
  it('is told as storage that is not there', async () => {
    const profile = freshProfile();
    const open: typeof profile.open = async (options) => {
      const { indexedDB } = Dexie.dependencies;
      Object.assign(Dexie.dependencies, { indexedDB: undefined });
      try {
        return await openDatabase(options);
      } finally {
        Dexie.dependencies.indexedDB = indexedDB;
      }
    };
    const tab = await openInTrouble(profile, open);
    expect(tab.store.getState()).toMatchObject({ phase: 'failed', trouble: { code: 'unavailable' } });
    tab.stop();
  });
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
    expect((await todayIn(after))?.days).toMatchObject([{ reviews: 1 }]);
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

describe('opening that fails', () => {
  it('is said after three tries, and not tried without end', async () => {
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
      return openDatabase({
        ...options,
        onClosed: (reason) => {
          closings.push(reason);
          options.onClosed?.(reason);
        },
      });
    };
    const tab = await openInTrouble(profile, open);
    await calm(tab);
    expect(tab.store.getState()).toMatchObject({ phase: 'failed', trouble: { code: 'unavailable' } });
    expect({ opened, closings }).toEqual({ opened: 3, closings: [] });
    tab.stop();
  });

  it('for a moment, as while site data is being cleared, is no trouble', async () => {
    const profile = freshProfile();
    let refusals = 2;
    const tab = await openInTrouble(profile, (options) => {
      refusals -= 1;
      return refusals >= 0
        ? Promise.reject(new StorageError('unavailable', 'AbortError: The connection was closed.'))
        : profile.open(options);
    });
    expect(tab.store.getState()).toMatchObject({ phase: 'ready', trouble: undefined });
    tab.stop();
  });
});

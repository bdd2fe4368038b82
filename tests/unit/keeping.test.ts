// What is kept when things go wrong: sentinel, slow and full storage, two tabs, a newer shipped deck.
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/domain/review/historyCodec';
import { closeDatabase, type Database } from '../../src/storage/database';
import type { RunningApp } from '../../src/state/createApp';
import type { CardRow } from '../../src/storage/schema';
import { StorageError } from '../../src/storage/storageError';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { calm, gradeShown, openStudy, shown } from '../support/studying';
import { freshProfile, openTab, passTime, type Profile } from '../support/testApp';

async function storedRows(profile: Profile): Promise<readonly CardRow[]> {
  const database = await profile.open({});
  const rows = await database.cards.toArray();
  closeDatabase(database);
  return rows;
}

async function storedGrades(profile: Profile): Promise<number> {
  const rows = await storedRows(profile);
  return rows.flatMap((row) => readHistory(row.history)).filter(({ kind }) => kind === 'graded').length;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function gradeShownIn(profile: Profile, tab: RunningApp): Promise<void> {
  tab.commands.study();
  await tab.settled();
  await gradeShown(profile, tab, 'good');
}

describe('the first start', () => {
  it('finds the shipped deck waiting', async () => {
    const profile = freshProfile();
    const tab = await openTab(profile, FIXTURE_DECK);
    tab.commands.refreshToday();
    await tab.settled();
    const { today } = tab.store.getState();
    expect(today?.decks.map(({ title, cards, points, due }) => ({ title, cards, points, due }))).toEqual([
      { title: 'The Lenne Commission', cards: 4, points: 10, due: { new: 4, learning: 0, review: 0 } },
    ]);
    expect(today?.hasHistory).toBe(false);
    tab.stop();
  });

  it('loads the deck once, also when two tabs start together', async () => {
    const profile = freshProfile();
    const tabs = await Promise.all([openTab(profile, FIXTURE_DECK), openTab(profile, FIXTURE_DECK)]);
    await calm(...tabs);
    const database = await profile.open({});
    expect(await database.decks.count()).toBe(1);
    expect((await database.pages.toArray()).flatMap(({ notes }) => notes)).toHaveLength(4);
    closeDatabase(database);
    for (const tab of tabs) tab.stop();
  });
});

describe('a newer shipped deck', () => {
  it('brings its text and keeps histories', async () => {
    const profile = freshProfile();
    const before = await openStudy(profile);
    const { cardId } = shown(before);
    await gradeShown(profile, before, 'good');
    before.stop();
    const [first, ...others] = FIXTURE_DECK.notes;
    if (first === undefined) throw new Error('the fixture has no notes');
    const [point] = first.points;
    const extra = { id: 'extrapoint1', label: 'Since', text: 'the year of the great ice' };
    const newer = { ...FIXTURE_DECK, notes: [{ ...first, points: [point, extra] }, ...others] };
    const idle: (() => void)[] = [];
    const after = await openTab(profile, newer, { whenIdle: (call) => idle.push(call) });
    idle.forEach((call) => call());
    await after.settled();
    const page = await after.commands.readPage('lenne', 0);
    if (!page.ok) throw new Error('the deck is gone');
    const cards = page.value.notes.flatMap((entry) => entry.cards);
    expect(cards[0]?.face.points.map(({ label }) => label)).toEqual(['Seat', 'Since']);
    expect(cards.find((card) => card.cardId === cardId)?.state?.reviews).toBe(1);
    expect(await storedGrades(profile)).toBe(1);
    after.stop();
  });
});

describe('the sentinel', () => {
  it('opens the recovery screen, never a welcome, when the database has lost its reviews', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'good');
    tab.stop();
    const wiped = { ...freshProfile(), sentinel: profile.sentinel };
    const after = await openTab(wiped, FIXTURE_DECK);
    expect(after.store.getState()).toMatchObject({
      phase: 'failed',
      trouble: { code: 'missing', expectedReviews: 1, foundReviews: 0 },
    });
    const database = await wiped.open({});
    expect(await database.decks.count(), 'nothing is written before the learner decides').toBe(0);
    closeDatabase(database);
    after.commands.acceptLoss();
    await after.settled();
    expect(after.store.getState().phase).toBe('ready');
    after.stop();
  });

  it('lets a healthy database pass', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'good');
    tab.commands.undo();
    await tab.settled();
    tab.stop();
    const after = await openTab(profile, FIXTURE_DECK);
    expect(after.store.getState().phase).toBe('ready');
    after.stop();
  });
});

describe('storage in trouble', () => {
  it('says so when the database does not open in five seconds, and goes on when it does', async () => {
    const profile = freshProfile();
    let release = (): void => undefined;
    profile.intercept = async (open) => {
      await new Promise<void>((resolve) => (release = resolve));
      return open;
    };
    const opening = openTab(profile, FIXTURE_DECK);
    await Promise.resolve();
    passTime(profile, 5001);
    const tab = await opening;
    expect(tab.store.getState()).toMatchObject({ phase: 'opening', trouble: { code: 'slow' } });
    release();
    await until(() => tab.store.getState().phase === 'ready');
    expect(tab.store.getState()).toMatchObject({ phase: 'ready', trouble: undefined });
    tab.stop();
  });

  it('tries again when the database never opens, and lets go of a connection that comes too late', async () => {
    const profile = freshProfile();
    const late: { release: () => void; database: Database }[] = [];
    profile.intercept = async (open) => {
      const database = await open;
      await new Promise<void>((release) => late.push({ release, database }));
      return database;
    };
    const opening = openTab(profile, FIXTURE_DECK);
    await until(() => late.length === 1);
    passTime(profile, 5001);
    const tab = await opening;
    profile.intercept = (open) => open;
    tab.commands.retry();
    await tab.settled();
    expect(tab.store.getState()).toMatchObject({ phase: 'ready', trouble: undefined });
    late[0]?.release();
    await calm(tab);
    expect(late[0]?.database.dexie.isOpen()).toBe(false);
    await gradeShownIn(profile, tab);
    expect(await storedGrades(profile)).toBe(1);
    tab.stop();
  });

  it('says that another tab is in the way rather than that it takes long', async () => {
    const profile = freshProfile();
    const open = profile.open;
    const blocked = await (async () => {
      profile.intercept = () => new Promise(() => undefined);
      const blockedOpen: typeof open = (options) => {
        options.onBlocked?.();
        return open(options);
      };
      const opening = openTab(profile, FIXTURE_DECK, { open: blockedOpen });
      await Promise.resolve();
      passTime(profile, 5001);
      return opening;
    })();
    expect(blocked.store.getState().trouble).toEqual({ code: 'blocked' });
    blocked.stop();
  });

  it('refuses a database of a newer Pointwise in words and leaves it alone', async () => {
    const profile = freshProfile();
    profile.intercept = () => Promise.reject(new StorageError('newerVersion', 'database version 20'));
    const tab = await openTab(profile, FIXTURE_DECK);
    expect(tab.store.getState()).toMatchObject({ phase: 'failed', trouble: { code: 'newerVersion' } });
    tab.stop();
  });

  it('keeps the answer on screen when the disk is full, and stores it once when there is room again', async () => {
    const profile = freshProfile();
    let isFull = false;
    profile.intercept = async (open) => {
      const database = await open;
      database.cards.hook('creating', () => {
        if (isFull) throw new DOMException('no room', 'QuotaExceededError');
      });
      return database;
    };
    const tab = await openStudy(profile);
    const { cardId } = shown(tab);
    isFull = true;
    await gradeShown(profile, tab, 'good');
    const { study, notice } = tab.store.getState();
    expect(study.stage).toMatchObject({ kind: 'revealed', saving: 'failed', card: { cardId } });
    expect(notice?.notice).toMatchObject({ kind: 'trouble', trouble: { code: 'full' } });
    expect(await storedGrades(profile)).toBe(0);
    isFull = false;
    tab.commands.grade('good');
    await tab.settled();
    expect(shown(tab).cardId).not.toBe(cardId);
    expect(await storedGrades(profile)).toBe(1);
    tab.stop();
  });

  it('opens the connection again after it dropped, and stores the grade once', async () => {
    const profile = freshProfile();
    const opened: { close: () => void }[] = [];
    profile.intercept = async (open) => {
      const database = await open;
      opened.push({ close: () => database.dexie.close({ disableAutoOpen: true }) });
      return database;
    };
    const tab = await openStudy(profile);
    opened[0]?.close();
    await gradeShown(profile, tab, 'good');
    await calm(tab);
    expect(opened.length).toBeGreaterThan(1);
    expect(await storedGrades(profile)).toBe(1);
    expect(tab.store.getState().phase).toBe('ready');
    tab.stop();
  });
});

describe('two tabs', () => {
  it('take a card off the screen that the other tab has graded', async () => {
    const profile = freshProfile();
    const one = await openStudy(profile);
    const other = await openStudy(profile);
    const { cardId } = shown(one);
    expect(shown(other).cardId).toBe(cardId);
    await gradeShown(profile, one, 'good');
    await calm(one, other);
    expect(shown(other).cardId).toBe(shown(one).cardId);
    expect(other.store.getState().notice?.notice).toEqual({ kind: 'elsewhere' });
    one.stop();
    other.stop();
  });

  it('never lose a grade given to one card in both at the same moment', async () => {
    const profile = freshProfile();
    const one = await openStudy(profile);
    const other = await openStudy(profile);
    one.commands.showAnswer();
    other.commands.showAnswer();
    one.commands.grade('good');
    other.commands.grade('easy');
    await calm(one, other);
    expect(await storedGrades(profile)).toBe(2);
    expect(one.store.getState().study.progress.done).toBe(2);
    one.stop();
    other.stop();
  });

  it('follow options that the other tab changed', async () => {
    const profile = freshProfile();
    const one = await openStudy(profile);
    const other = await openStudy(profile);
    await one.commands.setOption({ name: 'newPerDay', value: 2 });
    await calm(one, other);
    expect(other.store.getState().options.newPerDay).toBe(2);
    expect(other.store.getState().study.counters.new).toBe(2);
    one.stop();
    other.stop();
  });
});

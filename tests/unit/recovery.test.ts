// What the browser loses or damages: it is noticed before anything is written, said, and nothing is overwritten.
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { calm, codeTold, gradeShown, openStudy, shown, todayIn } from '../support/studying';
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

  it.each([
    ['the cards', ({ cards }: Database) => cards.clear()],
    ['the marker', ({ marker }: Database) => marker.clear()],
    ['everything', ({ dexie }: Database) => Promise.all(dexie.tables.map((table) => table.clear()))],
  ])('is noticed before the next grade is written when %s went while they were open', async (_, clear) => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'again');
    await gradeShown(profile, tab, 'easy');
    passTime(profile, 60_000);
    // The card that was forgotten is asked again: its row is no longer there.
    while (shown(tab).isNew) await gradeShown(profile, tab, 'easy');
    await inDatabase<unknown>(profile, clear);
    const left = await inDatabase(profile, ({ cards }) => cards.toArray());
    await gradeShown(profile, tab, 'good');
    await calm(tab);
    expect(tab.store.getState()).toMatchObject({ phase: 'failed', trouble: { code: 'missing' } });
    expect(await inDatabase(profile, ({ cards }) => cards.toArray())).toEqual(left);
    tab.stop();
  });

  it('is noticed before the first grade of another card is written when the cards went while they were open', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'easy');
    await inDatabase(profile, ({ cards }) => cards.clear());
    expect(shown(tab).isNew).toBe(true);
    await gradeShown(profile, tab, 'good');
    await calm(tab);
    expect(tab.store.getState()).toMatchObject({ phase: 'failed', trouble: { code: 'missing' } });
    expect(await inDatabase(profile, ({ cards }) => cards.count())).toBe(0);
    tab.stop();
  });

  it('is noticed by the second sentinel when the browser lost the first one as well, before anything is written', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'good');
    passTime(profile, 5000);
    await calm(tab);
    tab.stop();
    profile.sentinel.clear();
    await inDatabase(profile, (database) => database.dexie.delete());
    const after = await openTab(profile, FIXTURE_DECK);
    const missing = { code: 'missing', expectedReviews: 1, foundReviews: 0 };
    expect(after.store.getState()).toMatchObject({ phase: 'failed', trouble: missing });
    expect(await inDatabase(profile, ({ decks }) => decks.count())).toBe(0);
    after.commands.acceptLoss();
    await calm(after);
    expect(after.store.getState().phase).toBe('ready');
    after.stop();
    const again = await openTab(profile, FIXTURE_DECK);
    expect(again.store.getState().phase).toBe('ready');
    again.stop();
  });

  it('is noticed while idle when the first sentinel forgot what the second one remembers', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'good');
    profile.second.text = '7 zzzzzzzzzzzzzzzzz';
    tab.stop();
    const idle: (() => void)[] = [];
    const after = await openTab(profile, FIXTURE_DECK, { whenIdle: (call) => void idle.push(call) });
    idle.splice(0).forEach((call) => call());
    await after.settled();
    expect(after.store.getState()).toMatchObject({
      phase: 'failed',
      trouble: { code: 'missing', expectedReviews: 7, foundReviews: 1 },
    });
    after.stop();
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
    expect((await todayIn(after))?.decks[0]?.due.new).toBe(3);
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
    expect(shown(after).face.points.length).toBeGreaterThan(0);
    after.stop();
  });
});

describe('going on with what is left', () => {
  async function lose(profile: Profile) {
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'easy');
    await gradeShown(profile, tab, 'easy');
    tab.commands.showAnswer();
    await inDatabase(profile, (database) => database.dexie.delete());
    await calm(tab);
    tab.commands.retry();
    await calm(tab);
    expect(tab.store.getState().trouble?.code).toBe('missing');
    return tab;
  }

  it('leaves nothing of the session before', async () => {
    const tab = await lose(freshProfile());
    tab.commands.acceptLoss();
    await tab.settled();
    expect(tab.store.getState()).toMatchObject({ phase: 'ready', today: undefined });
    tab.commands.study();
    await tab.settled();
    expect(tab.store.getState().study).toMatchObject({
      stage: { kind: 'asking' },
      counters: { new: 4 },
      progress: { done: 0 },
      canUndo: false,
    });
    expect((await todayIn(tab))?.hasHistory).toBe(false);
    tab.stop();
  });

  it('says so when storage does not answer, and forgets nothing', async () => {
    const profile = freshProfile();
    const stall = stallWrites(profile);
    const tab = await lose(profile);
    stall.begin();
    tab.commands.acceptLoss();
    await new Promise((resolve) => setTimeout(resolve, 5));
    passTime(profile, 5001);
    await tab.settled();
    expect(tab.store.getState()).toMatchObject({ phase: 'failed', trouble: { code: 'slow' } });
    stall.end();
    tab.commands.retry();
    await calm(tab);
    expect(tab.store.getState().trouble?.code).toBe('missing');
    tab.stop();
  });
});

describe('a night in trouble', () => {
  it('asks the whole answer when the app is ready again', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    while (shown(tab).face.points.length < 2) {
      tab.commands.bury();
      await tab.settled();
    }
    const { cardId, face } = shown(tab);
    await gradeShown(profile, tab, 'easy', 1);
    while (shown(tab).cardId !== cardId) {
      tab.commands.bury();
      await tab.settled();
    }
    expect(shown(tab).asked).toHaveLength(1);
    tab.store.setState({ phase: 'failed', trouble: { code: 'unavailable' } });
    passTime(profile, DAY);
    await tab.settled();
    tab.commands.retry();
    await tab.settled();
    expect(shown(tab).cardId).toBe(cardId);
    expect(shown(tab).asked).toHaveLength(face.points.length);
    tab.stop();
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
    expect((await todayIn(after))?.decks[0]).toMatchObject({
      due: { new: 3, learning: 0 },
      aside: { damaged: 1 },
    });
    const page = await after.commands.readPage('lenne', 0);
    expect(page.ok && page.value.notes.map(({ cards }) => cards[0]?.isDamaged)).toEqual([
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

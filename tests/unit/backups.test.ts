// Backups from the learner's side: made, looked into, restored on another device, and made without being asked for.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import { keptBackups, type BackupReason } from '../../src/domain/backup/ladder';
import type { Database } from '../../src/storage/database';
import { readMarker } from '../../src/storage/marker';
import { readDecks } from '../../src/storage/decks';
import { bringIn } from '../support/importStages';
import { gradeShown, openStudy, todayIn } from '../support/studying';
import {
  DAY,
  freshProfile,
  HOUR,
  inDatabase,
  MINUTE,
  openTab,
  passTime,
  type Profile,
} from '../support/testApp';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { backupPlaceOf } from '../support/workersInPlace';

const HARBOUR = '# The harbour\n\nQ: How many locks has it?\nA: Three, since 1931.\n';

async function backupOf(app: RunningApp): Promise<Blob> {
  const made = await app.commands.makeBackup();
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value.contents;
}

async function titlesIn(profile: Profile): Promise<readonly string[]> {
  return inDatabase(profile, async (database) => (await readDecks(database)).map(({ title }) => title));
}

/** What is known of texts and cards; today's steps are no part of a backup. */
async function libraryIn(profile: Profile): Promise<unknown> {
  return inDatabase(profile, ({ decks, pages, cards, studied }) =>
    Promise.all([decks, pages, cards, studied].map((table) => table.toArray())),
  );
}

async function reviewsIn(profile: Profile): Promise<number> {
  return inDatabase(profile, async (database) => (await readMarker(database)).reviews);
}

async function everything(profile: Profile): Promise<unknown> {
  return inDatabase(profile, ({ dexie }) => Promise.all(dexie.tables.map((table) => table.toArray())));
}

describe('a backup', () => {
  it('brings everything back into an empty library, and changes nothing when restored again', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    await bringIn(app, HARBOUR);
    app.commands.study();
    await app.settled();
    await gradeShown(profile, app, 'easy');
    await gradeShown(profile, app, 'good');
    const file = await backupOf(app);
    app.stop();

    const fresh = freshProfile();
    const other = await openTab(fresh, FIXTURE_DECK);
    const preview = await other.commands.previewRestore(file);
    expect(preview).toMatchObject({
      ok: true,
      value: { changes: { decksAdded: ['The harbour'], reviews: 2, isNothing: false } },
    });
    const restored = await other.commands.restoreBackup(file);
    expect(restored).toMatchObject({ ok: true, value: { reviews: 2 } });
    expect((await todayIn(other))?.totals.reviews).toBe(2);
    expect((await todayIn(other))?.days).toMatchObject([{ reviews: 2 }]);
    expect(await titlesIn(fresh)).toContain('The harbour');
    expect(other.store.getState().storage.reviews).toBe(2);

    const before = await everything(fresh);
    expect(await other.commands.restoreBackup(file)).toEqual({
      ok: true,
      value: { stepId: undefined, reviews: 0 },
    });
    expect(await everything(fresh)).toEqual(before);
    other.stop();
  });

  it('that is damaged is refused with its reason, and nothing is changed', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    const file = await backupOf(app);
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    const before = await everything(profile);
    for (const command of [app.commands.previewRestore, app.commands.restoreBackup]) {
      expect(await command(new Blob([bytes]))).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
      expect(await command(new Blob(['Q: What?']))).toEqual({
        ok: false,
        failure: { kind: 'notABackup', found: 'text' },
      });
    }
    expect(await everything(profile)).toEqual(before);
    app.stop();
  });

  it('can be taken back after it was restored', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    await bringIn(app, HARBOUR);
    const file = await backupOf(app);
    app.stop();
    const fresh = freshProfile();
    const other = await openTab(fresh, FIXTURE_DECK);
    const restored = await other.commands.restoreBackup(file);
    const stepId = restored.ok ? restored.value.stepId : undefined;
    expect(await other.commands.undoDeckChange(stepId)).toMatchObject({ ok: true });
    expect(await titlesIn(fresh)).not.toContain('The harbour');
    other.stop();
  });

  it('is remembered as made', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    const never = await app.commands.readBackups();
    expect(never).toMatchObject({ ok: true, value: { lastOutsideMs: undefined, folder: undefined } });
    await backupOf(app);
    expect(await app.commands.readBackups()).toMatchObject({
      ok: true,
      value: { lastOutsideMs: profile.nowMs },
    });
    app.stop();
  });
});

describe('a note that a newer text left out', () => {
  it('leaves the other device with the next backup, and stays gone here', async () => {
    const two = `${HARBOUR}\nQ: Who pays for the lights?\nA: Ships pay by their length.\n`;
    const [one, other] = [freshProfile(), freshProfile()];
    const [here, there] = [await openStudy(one), await openTab(other, FIXTURE_DECK)];
    const id = await bringIn(here, two);
    await there.commands.restoreBackup(await backupOf(here));
    passTime(one, MINUTE);
    await bringIn(here, HARBOUR);
    const notesIn = (profile: Profile): Promise<number | undefined> =>
      inDatabase(profile, async ({ decks }) => (await decks.get(id))?.notes);
    const [fromHere, fromThere] = [await backupOf(here), await backupOf(there)];
    expect(await there.commands.restoreBackup(fromHere)).toMatchObject({ ok: true });
    expect(await here.commands.restoreBackup(fromThere)).toMatchObject({ ok: true });
    expect(await notesIn(one)).toBe(1);
    expect(await notesIn(other)).toBe(1);
    [here, there].forEach((app) => app.stop());
  });
});

describe('a library that the browser lost', () => {
  it.each([
    ['emptied', async ({ dexie }: Database) => dexie.delete()],
    ['without its cards', async ({ cards }: Database) => cards.clear()],
    [
      'without a page of a text',
      ({ pages }: Database) => pages.filter(({ deckId }) => deckId !== 'lenne').delete(),
    ],
    ['without its texts', async ({ pages, decks }: Database) => [await pages.clear(), await decks.clear()]],
  ])('comes back from a backup: %s', async (_, lose) => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    await bringIn(app, HARBOUR);
    app.commands.study();
    await app.settled();
    await gradeShown(profile, app, 'easy');
    await gradeShown(profile, app, 'good');
    const file = await backupOf(app);
    const before = await libraryIn(profile);
    const reviews = await reviewsIn(profile);
    app.stop();
    await inDatabase<unknown>(profile, lose);
    const idle: (() => void)[] = [];
    const after = await openTab(profile, FIXTURE_DECK, { whenIdle: (call) => idle.push(call) });
    idle.splice(0).forEach((call) => call());
    await after.settled();
    expect(after.store.getState()).toMatchObject({ phase: 'failed', trouble: { code: 'missing' } });
    const recovered = await after.commands.recover(file);
    await after.settled();
    expect(recovered.ok).toBe(true);
    expect(after.store.getState().phase).toBe('ready');
    expect(await libraryIn(profile)).toEqual(before);
    expect(await reviewsIn(profile)).toBe(reviews);
    after.stop();
  });

  it('that cannot be opened any more is made anew, and only when the backup is whole', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    await gradeShown(profile, app, 'easy');
    const file = await backupOf(app);
    app.stop();
    let isBroken = true;
    const { intercept } = profile;
    profile.intercept = async (open) => {
      const database = await open;
      if (!isBroken) return database;
      // Deleting still works, and what is made anew can be used.
      Object.assign(database.dexie, { transaction: () => Promise.reject(new Error('UnknownError')) });
      const { delete: remove } = database.dexie;
      Object.assign(database.dexie, {
        delete: async () => {
          isBroken = false;
          return remove.call(database.dexie);
        },
      });
      return database;
    };
    const after = await openTab(profile, FIXTURE_DECK);
    const bad = await after.commands.recover(new Blob([await file.slice(0, 900).arrayBuffer()]));
    expect(bad.ok).toBe(false);
    expect(isBroken).toBe(true);
    expect(await after.commands.recover(file)).toMatchObject({ ok: true, value: { reviews: 1 } });
    await after.settled();
    expect(after.store.getState()).toMatchObject({ phase: 'ready', storage: { reviews: 1 } });
    profile.intercept = intercept;
    after.stop();
  });
});

describe('a backup that is made by itself', () => {
  it('comes after the first reviews and then twice an hour at most, and is a whole backup', async () => {
    const profile = freshProfile();
    const idle: (() => void)[] = [];
    const app = await openStudy(profile, { whenIdle: (call: () => void) => idle.push(call) });
    const rest = async (): Promise<void> => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
      idle.splice(0).forEach((call) => call());
      for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await gradeShown(profile, app, 'easy');
    await rest();
    expect(backupPlaceOf(profile).files.size).toBe(0);
    passTime(profile, 3 * MINUTE);
    await rest();
    expect(backupPlaceOf(profile).files.size).toBe(1);
    await gradeShown(profile, app, 'easy');
    await rest();
    passTime(profile, 20 * MINUTE);
    await rest();
    expect(backupPlaceOf(profile).files.size).toBe(1);
    await gradeShown(profile, app, 'easy');
    await rest();
    passTime(profile, HOUR);
    await rest();
    expect(backupPlaceOf(profile).files.size).toBe(2);
    const list = await app.commands.readBackups();
    const name = list.ok ? list.value.kept[0]?.name : undefined;
    const kept = await app.commands.readKeptBackup(name ?? '');
    if (!kept.ok) throw new Error('no backup');
    expect(await app.commands.previewRestore(kept.value.contents)).toMatchObject({
      ok: true,
      value: { manifest: { counts: { reviews: 3 } } },
    });
    app.stop();
  });

  it.each<[BackupReason, (app: RunningApp, id: string) => Promise<unknown>]>([
    ['import', (app) => bringIn(app, HARBOUR.replace('1931', '1932'))],
    ['delete', (app, id) => app.commands.deleteDeck(id)],
  ])('comes before %s', async (reason, change) => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    const id = await bringIn(app, HARBOUR);
    passTime(profile, MINUTE);
    await change(app, id);
    const list = await app.commands.readBackups();
    expect(list.ok && list.value.kept[0]?.reason).toBe(reason);
    app.stop();
  });
});

describe('the backups that are kept', () => {
  const NOW = Date.UTC(2026, 2, 30, 12);
  const at = (days: number, reason: BackupReason = 'daily') => ({ atMs: NOW - days * DAY, reason });

  it('are one of each day for a week and one of each week for a month', () => {
    const all = Array.from({ length: 60 }, (_, day) => at(day));
    const ages = keptBackups(all, NOW).map(({ atMs }) => (NOW - atMs) / DAY);
    expect(ages.filter((age) => age < 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const older = ages.filter((age) => age >= 7);
    expect(older.length).toBeGreaterThanOrEqual(3);
    expect(older.length).toBeLessThanOrEqual(5);
    expect(Math.max(...ages)).toBeLessThanOrEqual(28);
  });

  it('include the two newest whatever their age, since the newest may not be on the disk yet', () => {
    expect(keptBackups([at(90), at(100), at(110)], NOW)).toEqual([at(90), at(100)]);
  });

  it('include those from before something large, up to eight of them', () => {
    const all = Array.from({ length: 12 }, (_, day) => at(day / 100 + 3, 'import'));
    expect(keptBackups(all, NOW)).toHaveLength(8);
    expect(keptBackups([at(0), at(1), at(5, 'restore'), at(40, 'delete')], NOW)).toEqual([
      at(0),
      at(1),
      at(5, 'restore'),
    ]);
  });

  it('are the same when they are thinned out again', () => {
    const all = Array.from({ length: 200 }, (_, step) => at(step / 5, step % 3 === 0 ? 'delete' : 'daily'));
    const kept = keptBackups(all, NOW);
    expect(keptBackups(kept, NOW)).toEqual(kept);
  });
});

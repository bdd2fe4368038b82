// What an older Pointwise left is copied before it is brought up to date, and the copy can be read.
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { readJsonFile } from '../../src/formats/pointwise/readJsonFile';
import { closeDatabase } from '../../src/storage/database';
import { copyOfOlder } from '../../src/storage/copyOlder';
import { VERSIONS } from '../../src/storage/versions';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { gradeShown, openStudy } from '../support/studying';
import { freshProfile } from '../support/testApp';

describe('a copy before an upgrade', () => {
  it.each([3, 4])('holds the decks and histories of a database of version %i', async (version) => {
    const profile = freshProfile();
    const versions = VERSIONS.slice(0, version);
    const current = await openStudy(profile);
    await gradeShown(profile, current, 'good');
    const now = await profile.open({});
    const older = new Dexie('older');
    for (const { version: number, stores } of versions) older.version(number).stores({ ...stores });
    await older.open();
    for (const table of older.tables) await table.bulkPut(await now.dexie.table(table.name).toArray());
    older.close();
    closeDatabase(now);
    const incoming = readJsonFile((await copyOfOlder(1000, 'older')) ?? '');
    expect(incoming?.kind).toBe('copy');
    expect(incoming?.decks.map(({ title }) => title)).toEqual([FIXTURE_DECK.title]);
    expect(incoming?.histories.size).toBe(1);
    current.stop();
  });

  it('is not made of one that is up to date, or that is not there', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    expect(await copyOfOlder(1000)).toBeUndefined();
    expect(await copyOfOlder(1000, 'nowhere')).toBeUndefined();
    app.stop();
  });
});

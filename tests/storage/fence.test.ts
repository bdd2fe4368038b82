// The fence: code of an old version never writes into a database that a newer one has upgraded.
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../src/storage/database';
import { VERSIONS, type SchemaVersion } from '../../src/storage/versions';
import { cardAt, connect, connectWithDeck, dump, freshName, gradeCard, reasonOf } from './library';

const newest = Math.max(...VERSIONS.map(({ version }) => version));
const NEWER: readonly SchemaVersion[] = [...VERSIONS, { version: newest + 1, stores: { tides: 'id' } }];

describe('a database that a newer version has upgraded', () => {
  it.each([
    ['a table more', { tides: 'id' }],
    ['an index less', { cards: 'id, due, [deckId+lastDay]' }],
    ['another index', { cards: 'id, due, [deckId+lastDay], foldKey, check' }],
  ])('with %s is refused by older code, which leaves it as it is', async (_, stores) => {
    const name = freshName();
    const versions: readonly SchemaVersion[] = [...VERSIONS, { version: newest + 1, stores }];
    const newer = await connectWithDeck({ name, versions });
    const before = await dump(newer);
    expect(await reasonOf(openDatabase({ name }))).toBe('newerVersion');
    expect(await dump(newer)).toEqual(before);
    closeDatabase(newer);
    expect((await connect({ name, versions })).dexie.backendDB().version).toBe(10 * (newest + 1));
  });

  it('with a table less is refused by older code', async () => {
    const name = freshName();
    // By Dexie itself: our own code asks for all of its tables.
    const newer = new Dexie(name);
    for (const { version, stores } of [...VERSIONS, { version: newest + 1, stores: { media: null } }]) {
      newer.version(version).stores({ ...stores });
    }
    await newer.open();
    expect(await reasonOf(openDatabase({ name }))).toBe('newerVersion');
    expect(newer.tables.map((table) => table.name)).not.toContain('media');
    newer.close();
    await Dexie.delete(name);
  });

  it('closes the tabs that still run older code, and they never write again', async () => {
    const name = freshName();
    const closings: string[] = [];
    const old = await connectWithDeck({ name, onClosed: (reason) => closings.push(reason) });
    const newer = await connect({ name, versions: NEWER });
    expect(closings).toEqual(['versionChange']);
    expect(await reasonOf(gradeCard(old, cardAt(0), 1))).toBe('closed');
    expect(await newer.cards.count()).toBe(0);
  });

  it('stays refused when the older tab opens its connection again by hand', async () => {
    const name = freshName();
    const old = await connectWithDeck({ name });
    const newer = await connect({ name, versions: NEWER });
    await expect(old.dexie.open()).rejects.toThrow('belongs to another version');
    expect(await reasonOf(gradeCard(old, cardAt(0), 1))).toMatch(/newerVersion|closed/);
    expect(await newer.cards.count()).toBe(0);
  });

  it('is written to by older code that has no fence (the control of the tests above)', async () => {
    const name = freshName();
    const unfenced = new Dexie(name);
    for (const { version, stores } of VERSIONS) unfenced.version(version).stores({ ...stores });
    await unfenced.open();
    const newer = await connect({ name, versions: NEWER });
    await unfenced.table('cards').put({ id: 'written by old code' });
    expect(await newer.cards.count()).toBe(1);
    unfenced.close();
  });
});

describe('a connection', () => {
  it('tells that it was lost when nobody here closed it', async () => {
    const closings: string[] = [];
    const database = await connectWithDeck({ onClosed: (reason) => closings.push(reason) });
    // What the browser does when site data is cleared.
    database.dexie.backendDB().dispatchEvent(new Event('close'));
    expect(closings).toEqual(['lost']);
    expect(await reasonOf(gradeCard(database, cardAt(0), 1))).toBe('closed');
  });

  it('says that it waits when another tab does not let go of the old version', async () => {
    const name = freshName();
    await connectWithDeck({ name }).then((old) => old.dexie.close());
    const holding = await rawOpen(name);
    let blocked = 0;
    const opening = openDatabase({ name, versions: NEWER, onBlocked: () => (blocked += 1) });
    while (blocked === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    holding.close();
    (await opening).dexie.close();
    expect(blocked).toBe(1);
  });
});

/** A connection that ignores `versionchange`, as a hung tab does. */
function rawOpen(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

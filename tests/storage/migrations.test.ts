// Every version that was ever released opens for ever. Stored databases of old versions are opened by today's code,
// and by code of a next version that exists only here, whose upgrade runs, or is interrupted and leaves no trace.
import type { Transaction } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { CardState } from '../../src/domain/review/cardState';
import { foldHistory } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import { historyOf } from '../../src/storage/cardRow';
import { openDatabase, type Database } from '../../src/storage/database';
import { readCandidates } from '../../src/storage/dueCards';
import { readDecks, readNotesBetween } from '../../src/storage/decks';
import { toggleDeckStep } from '../../src/storage/deckSteps';
import { readExams } from '../../src/storage/readExams';
import { readMedia } from '../../src/storage/media';
import { readNoteType } from '../../src/storage/noteTypes';
import { readPapers } from '../../src/storage/papers';
import { readRulings } from '../../src/storage/rulings';
import { VERSIONS, type SchemaVersion } from '../../src/storage/versions';
import type { StorageReason } from '../../src/storage/storageError';
import { readSetting } from '../../src/storage/settings';
import versionOne from './databases/version-1.json';
import versionTwo from './databases/version-2.json';
import versionThree from './databases/version-3.json';
import versionFour from './databases/version-4.json';
import versionFive from './databases/version-5.json';
import versionSix from './databases/version-6.json';
import versionSeven from './databases/version-7.json';
import {
  restoreStored,
  storedDatabaseOf,
  type StoredDatabase,
  type StoredStore,
} from './databases/storedDatabase';
import { connect, DAY, freshName, gradeCard, reasonOf, SCHEDULER } from './library';

const STORED: readonly StoredDatabase[] = [
  versionOne,
  versionTwo,
  versionThree,
  versionFour,
  versionFive,
  versionSix,
  versionSeven,
];
const newest = Math.max(...VERSIONS.map(({ version }) => version));

/** A version of the day after tomorrow: it gives every card a new field, with an index. */
function nextVersion(upgrade: (transaction: Transaction) => Promise<void>): readonly SchemaVersion[] {
  const stores = { cards: 'id, due, [deckId+lastDay], foldKey, tide', tides: 'id' };
  return [...VERSIONS, { version: newest + 1, stores, upgrade }];
}

async function giveTides(transaction: Transaction): Promise<void> {
  await transaction.table('cards').toCollection().modify({ tide: 'high' });
  await transaction.table('tides').put({ id: 'high' });
}

async function restored(stored: StoredDatabase): Promise<string> {
  const name = freshName();
  await restoreStored(stored, name);
  return name;
}

describe('the stored databases', () => {
  it('hold one of every version there ever was', () => {
    expect(STORED.map(({ version }) => version)).toEqual(VERSIONS.map(({ version }) => version));
  });
});

describe.each(STORED)('a database of version $version', (stored) => {
  it('is opened whole by the code of today', async () => {
    const database = await connect({ name: await restored(stored) });
    const [deck] = await readDecks(database);
    if (deck === undefined) throw new Error('no deck');
    expect(deck).toMatchObject({ id: 'orchard', title: 'The old orchard', asOf: '2025-09-30' });
    expect(await readNotesBetween(database, deck, 0, 99)).toHaveLength(4);
    expect(await readSetting(database, 'options')).toMatchObject({ newPerDay: 12, theme: 'dark' });
    expect(await database.devices.toArray()).toMatchObject([{ number: 1234 }]);
    expect(await database.marker.get('marker')).toMatchObject({ reviews: 10, undoneSteps: 1 });
    expect(await database.steps.count()).toBe(3);
    expect(await database.days.filter(({ reviews }) => reviews > 0).count()).toBe(2);
    const [candidates] = await readCandidates(database, [deck], DAY + 1000);
    expect(candidates?.due).toHaveLength(3);
    expect(candidates?.newIds).toEqual(['medlars:front']);
  });

  it('holds cards whose histories add up to their states, and which can be graded', async () => {
    const database = await connect({ name: await restored(stored) });
    const rows = (await database.cards.toArray()).filter(({ deckId }) => deckId === 'orchard');
    expect(rows.map(({ state }) => state.reviews)).toEqual([4, 3, 2]);
    for (const row of rows) {
      const folded = foldHistory(readHistory(historyOf(row)), row.pointIds, SCHEDULER);
      expect(rounded(folded), row.id).toEqual(rounded(row.state));
      const changed = await gradeCard(database, row, 1, { day: DAY + 1000 });
      expect(changed.rows[0]?.state.reviews).toBe(row.state.reviews + 1);
    }
  });

  it('is upgraded by a next version', async () => {
    const name = await restored(stored);
    const database = await connect({ name, versions: nextVersion(giveTides) });
    expect(await database.dexie.table('cards').where('tide').equals('high').count()).toBe(
      stored.version < 3 ? 3 : stored.version < 5 ? 4 : 6,
    );
    expect(await database.dexie.table('tides').count()).toBe(1);
  });

  const interruptions: readonly (readonly [
    string,
    StorageReason,
    (transaction: Transaction) => Promise<void>,
  ])[] = [
    [
      'that throws after its writes',
      'unexpected',
      async (transaction) => {
        await giveTides(transaction);
        throw new Error('an upgrade that fails');
      },
    ],
    [
      'that throws in the middle of a table',
      'unexpected',
      async (transaction) => {
        let seen = 0;
        await transaction
          .table('cards')
          .toCollection()
          .modify((row: { tide?: string }) => {
            seen += 1;
            if (seen === 2) throw new Error('an upgrade that fails');
            row.tide = 'high';
          });
      },
    ],
    [
      'that is aborted, as when the tab closes',
      'unavailable',
      async (transaction) => {
        await giveTides(transaction);
        transaction.abort();
      },
    ],
  ];
  it.each(interruptions)('stays as it was, whole, under an upgrade %s', async (_, reason, upgrade) => {
    const name = await restored(stored);
    const before = await contentsOf(await connect({ name }));
    await connect({ name }).then((database) => database.dexie.close());
    expect(await reasonOf(openDatabase({ name, versions: nextVersion(upgrade) }))).toBe(reason);
    expect(await contentsOf(await connect({ name }))).toEqual(before);
    const upgraded = await connect({ name, versions: nextVersion(giveTides) });
    expect(await upgraded.dexie.table('tides').count()).toBe(1);
  });
});

describe('a database of version 3', () => {
  it('holds an imported note with its type, its picture and what it came with', async () => {
    const database = await connect({ name: await restored(versionThree) });
    const cellar = (await readDecks(database)).find(({ id }) => id === 'cellar');
    if (cellar === undefined) throw new Error('no deck');
    const [note] = await readNotesBetween(database, cellar, 0, 9);
    if (note?.kind !== 'fields') throw new Error('no imported note');
    expect((await readNoteType(database, note.typeId)).fields).toEqual(['Front', 'Back']);
    expect([...(await readMedia(database, ['press.png'])).keys()]).toEqual(['press.png']);
    expect(await database.cards.get('cellarnotea:t1')).toMatchObject({ state: { points: [{ lapses: 1 }] } });
    expect((await toggleDeckStep(database, SCHEDULER, 'undo')).kind).toBe('toggled');
    expect((await readDecks(database)).map(({ id }) => id)).toEqual(['orchard']);
  });
});

describe('a database of version 6', () => {
  it('holds the exams that are there, what was said of them last, and the way back from it', async () => {
    const database = await connect({ name: await restored(versionSix) });
    const names = async () => (await readExams(database)).map(({ name, after }) => [name, after]);
    expect(await names()).toEqual([
      ['Fruit', 'kept'],
      ['Walls', undefined],
      ['Cider and perry', undefined],
    ]);
    expect((await readExams(database))[0]?.parts).toEqual([
      { kind: 'deck', deckId: 'orchard', weight: 2 },
      { kind: 'tag', tag: 'picked', weight: 1 },
    ]);
    expect((await toggleDeckStep(database, SCHEDULER, 'undo')).kind).toBe('toggled');
    expect(await names()).toContainEqual(['Hedges', undefined]);
  });
});

describe('a database of version 7', () => {
  it('holds papers with what was answered and what came of it, blank pages, and rulings', async () => {
    const database = await connect({ name: await restored(versionSeven) });
    const [page, open, done] = await readPapers(database);
    expect(page).toMatchObject({
      kind: 'blank',
      text: 'Apples in week 36.',
      finished: { missed: ['pears0'] },
    });
    if (open?.kind !== 'paper' || done?.kind !== 'paper') throw new Error('no paper');
    expect(open.sitting.work).toEqual({ itemtowrite: { atMs: expect.any(Number), tookMs: 4000 } });
    expect(open.submitted).toBeUndefined();
    expect(done.items.map(({ kind }) => kind)).toEqual(['choice', 'short']);
    expect(done.sitting.work).toMatchObject({
      itemofweeks: { answer: { kind: 'chosen', option: 1 }, confidence: 'sure' },
      itemtowrite: { answer: { kind: 'written', text: 'week 36' }, isFlagged: true },
    });
    expect(done.submitted?.marks).toMatchObject({ itemofweeks: { share: 0 }, itemtowrite: { share: 1 } });
    expect(await database.papers.filter((row) => 'removedAtMs' in row).count()).toBe(1);
    expect(await readRulings(database, 'wording')).toMatchObject([{ wording: 'week 36', isAccepted: true }]);
    expect(await readRulings(database, 'item')).toMatchObject([{ itemId: 'itemofweeks', isBad: true }]);
  });
});

/** The database was made by another engine, whose powers and logarithms differ in the last digits. */
function rounded(state: CardState): CardState {
  const points = state.points.map((point) => ({
    ...point,
    stability: Number(point.stability.toPrecision(6)),
    difficulty: Number(point.difficulty.toPrecision(6)),
  }));
  return { ...state, points };
}

async function contentsOf(database: Database): Promise<StoredDatabase> {
  return storedDatabaseOf(database.dexie.backendDB());
}

describe('cards that version 3 had parked as rows', () => {
  it('are rows among all others', async () => {
    const stores = versionThree.stores.map((store): StoredStore => {
      if (store.name === 'cards') return { ...store, rows: store.rows.slice(1) };
      if (store.name !== 'parked') return store;
      const rows = versionThree.stores.find(({ name }) => name === 'cards')?.rows.slice(0, 1);
      return { ...store, rows: [{ id: 'orchard/apples', deckId: 'orchard', due: DAY, cards: 1, rows }] };
    });
    const [parked, plain] = [
      await connect({ name: await restored({ version: 3, stores }) }),
      await connect({ name: await restored(versionThree) }),
    ];
    expect(await parked.cards.toArray()).toEqual(await plain.cards.toArray());
    expect(await parked.parked.count()).toBe(0);
  });
});

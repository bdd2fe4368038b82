// Merging into what is stored: rows and registers say the same, both devices end equal, and undo brings back what was there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryState } from '../../src/domain/merge/libraryState';
import { mergeLibraries } from '../../src/domain/merge/mergeLibraries';
import { shownDecks } from '../../src/domain/merge/shownDecks';
import { readHistory } from '../../src/domain/review/historyCodec';
import { standingEvents } from '../../src/domain/review/fold';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { closeDatabase, type Database } from '../../src/storage/database';
import { readDecks, readNotesBetween } from '../../src/storage/decks';
import { toggleDeckStep } from '../../src/storage/deckSteps';
import { keepMerged, type Merged } from '../../src/storage/keepMerged';
import { readLibraryState } from '../../src/storage/libraryState';
import { hasAllRows } from '../../src/storage/studied';
import { plainState, threeStates } from '../support/anyLibraryStates';
import { SEED } from '../support/generators';
import { freshProfile } from '../support/testApp';

const RUNS = { seed: SEED, numRuns: 40 };
const WHEN = { atMs: Date.UTC(2026, 2, 2), today: 20_100 };

describe('a library that is merged into what is stored', () => {
  it('is there as it was, where there was nothing', async () => {
    await fc.assert(
      fc.asyncProperty(threeStates, async ([state]) => {
        const database = await databaseWith(state);
        expect(plainState(await stored(database))).toBe(plainState(state));
        expect(await textsOf(database)).toEqual(
          new Map([...shownDecks(state).values()].map(({ id, notes }) => [id, notes.map((note) => note.id)])),
        );
        expect(await hasAllRows(database)).toBe(true);
        closeDatabase(database);
      }),
      RUNS,
    );
  });

  it('leaves two devices equal that restored each other’s backups, whichever came first', async () => {
    await fc.assert(
      fc.asyncProperty(threeStates, fc.boolean(), async ([one, other], isFresh) => {
        const [a, b] = [await databaseWith(one), await databaseWith(other)];
        await keep(a, other);
        await keep(b, isFresh ? one : await stored(a));
        const merged = plainState(mergeLibraries(one, other));
        expect(plainState(await stored(a))).toBe(merged);
        expect(plainState(await stored(b))).toBe(merged);
        expect(await a.days.toArray()).toEqual(await b.days.toArray());
        [a, b].forEach(closeDatabase);
      }),
      RUNS,
    );
  });

  it('changes nothing when it is restored again', async () => {
    await fc.assert(
      fc.asyncProperty(threeStates, async ([one, other]) => {
        const database = await databaseWith(one);
        const { marker } = await keep(database, other);
        const before = await rowsOf(database);
        expect(await keep(database, other)).toEqual({ marker, stepId: undefined, reviews: 0 });
        expect(await keep(database, await stored(database))).toEqual({
          marker,
          stepId: undefined,
          reviews: 0,
        });
        expect(await rowsOf(database)).toEqual(before);
        closeDatabase(database);
      }),
      RUNS,
    );
  });

  it('is taken back and done again to the byte, but for settings, devices and idle days', async () => {
    const scheduler = schedulerFor(DEFAULT_PARAMETERS);
    await fc.assert(
      fc.asyncProperty(threeStates, async ([one, other]) => {
        const quiet = { ...other, settings: one.settings, idleDays: one.idleDays };
        const decks = new Map([...other.decks].map(([id, deck]) => [id, optionsOf(one, id, deck)]));
        const database = await databaseWith(one);
        const before = await rowsOf(database);
        const { stepId } = await keep(database, { ...quiet, decks });
        if (stepId === undefined) return closeDatabase(database);
        const after = await rowsOf(database);
        expect((await toggleDeckStep(database, scheduler, 'undo')).kind).toBe('toggled');
        expect(await rowsOf(database)).toEqual(before);
        expect((await toggleDeckStep(database, scheduler, 'redo')).kind).toBe('toggled');
        expect(await rowsOf(database)).toEqual(after);
        closeDatabase(database);
      }),
      RUNS,
    );
  });

  it('adds to the totals of days what was reviewed elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(threeStates, async ([one, other]) => {
        const database = await databaseWith(one);
        await keep(database, other);
        const { histories } = mergeLibraries(one, other);
        const graded = [...histories.values()]
          .flatMap(({ bytes }) => standingEvents(readHistory(bytes)))
          .filter(({ kind }) => kind === 'graded');
        const days = await database.days.toArray();
        expect(days.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(graded.length);
        closeDatabase(database);
      }),
      RUNS,
    );
  });
});

// Options of decks are no part of a step either.
function optionsOf(
  { decks }: LibraryState,
  id: string,
  deck: LibraryState['decks'] extends ReadonlyMap<string, infer Deck> ? Deck : never,
) {
  return { ...deck, options: decks.get(id)?.options ?? { atMs: 0, value: {} } };
}

async function databaseWith(state: LibraryState): Promise<Database> {
  const database = await freshProfile().open({});
  await keep(database, state);
  return database;
}

async function keep(database: Database, state: LibraryState): Promise<Merged> {
  return keepMerged(database, state, WHEN);
}

async function stored(database: Database): Promise<LibraryState> {
  return readLibraryState(database, { withMedia: true });
}

async function textsOf(database: Database): Promise<unknown> {
  const texts = new Map<string, readonly string[]>();
  for (const deck of await readDecks(database)) {
    const notes = await readNotesBetween(database, deck, 0, deck.notes);
    texts.set(
      deck.id,
      notes.map(({ id }) => id),
    );
  }
  return texts;
}

/** Everything that is kept but the marker and the steps, in an order of its own. */
async function rowsOf(database: Database): Promise<unknown> {
  const { decks, pages, cards, studied, noteTypes, media, tombstones, days, personal, orders } = database;
  const tables = [decks, pages, cards, noteTypes, media, tombstones, days, personal, orders];
  const lists = (await studied.toArray()).map(({ deckId, cardIds }) => [deckId, cardIds.split('\n').sort()]);
  return [...(await Promise.all(tables.map((table) => table.toArray()))), lists];
}

// Check and repair: what is computed is put right, what cannot be computed is named, and a healthy library has no fault.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { checkAndRepair } from '../../src/storage/checkup';
import { BEYOND_REPAIR, type Fault } from '../../src/storage/faults';
import type { Database } from '../../src/storage/database';
import { packIds } from '../../src/storage/packedIds';
import type { CardRow } from '../../src/storage/schema';
import { DECK_SIZES, sizedDeck } from '../support/sizedDecks';
import { gradeShown } from '../support/studying';
import { DAY, freshProfile, inDatabase, openTab, passTime, type Profile } from '../support/testApp';

const scheduler = schedulerFor(DEFAULT_PARAMETERS);

/** A profile whose deck was studied on two days, a card of it suspended, and a grade taken back. */
async function studiedProfile(size = 6): Promise<Profile> {
  const profile = freshProfile();
  const tab = await openTab(profile, sizedDeck(size));
  for (const grade of ['good', 'easy', 'again'] as const) {
    tab.commands.study();
    await tab.settled();
    if (tab.store.getState().study.stage.kind !== 'asking') break;
    await gradeShown(profile, tab, grade);
    await gradeShown(profile, tab, 'easy');
    passTime(profile, DAY);
  }
  tab.commands.undo();
  tab.commands.suspend();
  await tab.settled();
  tab.stop();
  return profile;
}

async function faultsIn(profile: Profile): Promise<Readonly<Partial<Record<Fault, number>>>> {
  return inDatabase(profile, async (database) => {
    const { faults } = await checkAndRepair(database, scheduler);
    return Object.fromEntries(faults);
  });
}

async function everythingIn(profile: Profile): Promise<string> {
  return inDatabase(profile, async ({ dexie }) => {
    const tables = dexie.tables.filter(({ name }) => name !== 'marker');
    const rows = await Promise.all(tables.map((table) => table.toArray()));
    return JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value));
  });
}

async function firstCard({ cards }: Database): Promise<CardRow> {
  const row = await cards.filter(({ state }) => state.points.length > 0).first();
  if (row === undefined) throw new Error('no card');
  return row;
}

describe('a healthy library', () => {
  it.each(DECK_SIZES)('of %i cards has no fault, and nothing of it is written', async (size) => {
    const profile = await studiedProfile(size);
    const before = await everythingIn(profile);
    expect(await faultsIn(profile)).toEqual({});
    expect(await everythingIn(profile)).toBe(before);
  });

  it('says how much it looked at', async () => {
    const profile = await studiedProfile();
    const checked = await inDatabase(profile, (database) => checkAndRepair(database, scheduler));
    expect(checked).toMatchObject({ decks: 1, marker: undefined });
    expect(checked.cards).toBeGreaterThan(2);
    expect(checked.reviews).toBeGreaterThan(3);
  });
});

const DAMAGES: readonly (readonly [
  name: string,
  fault: Fault,
  damage: (database: Database) => Promise<unknown>,
])[] = [
  [
    'a bit of a history that flipped',
    'damagedHistory',
    async (database) => {
      const row = await firstCard(database);
      const history = row.history.slice();
      history[history.length - 1] = (history.at(-1) ?? 0) ^ 4;
      await database.cards.put({ ...row, history });
    },
  ],
  [
    'a checksum that is another',
    'damagedHistory',
    async (database) => {
      const row = await firstCard(database);
      await database.cards.put({ ...row, check: row.check ^ 1 });
    },
  ],
  [
    'a row that is gone',
    'lostCard',
    async (database) => database.cards.delete((await firstCard(database)).id),
  ],
  ['a page that is gone', 'lostPage', ({ pages }) => pages.clear()],
  [
    'a stability that is another',
    'wrongMemory',
    async (database) => {
      const row = await firstCard(database);
      const points = row.state.points.map((point) => ({ ...point, stability: point.stability + 1 }));
      await database.cards.put({ ...row, state: { ...row.state, points } });
    },
  ],
  [
    'a point that is forgotten',
    'wrongMemory',
    async (database) => {
      const row = await firstCard(database);
      await database.cards.put({ ...row, state: { ...row.state, points: [] } });
    },
  ],
  [
    'a number of reviews that is another',
    'wrongMemory',
    async (database) => {
      const row = await firstCard(database);
      await database.cards.put({ ...row, state: { ...row.state, reviews: 99 } });
    },
  ],
  [
    'a due day that is another',
    'wrongDue',
    async (database) => {
      const row = await firstCard(database);
      await database.cards.put({ ...row, due: ['shelf', 'day', 1] });
    },
  ],
  [
    'a due day that is missing',
    'wrongDue',
    async (database) => {
      const { due: _due, ...row } = await firstCard(database);
      await database.cards.put(row);
    },
  ],
  [
    'a last day that is another',
    'wrongDue',
    async (database) => {
      const row = await firstCard(database);
      await database.cards.put({ ...row, lastDay: row.lastDay + 1 });
    },
  ],
  [
    'a card that names another deck',
    'wrongText',
    async (database) => database.cards.put({ ...(await firstCard(database)), deckId: 'elsewhere' }),
  ],
  [
    'a card that asks other points',
    'wrongText',
    async (database) => database.cards.put({ ...(await firstCard(database)), pointIds: ['other'] }),
  ],
  ['a number of notes that is another', 'wrongCounts', ({ decks }) => decks.update('shelf', { notes: 7 })],
  [
    'a list of cards that is cut off',
    'wrongCounts',
    ({ decks }) => decks.update('shelf', { cardIds: packIds([]) }),
  ],
  ['a deck that is gone, with its pages still there', 'strayPage', ({ decks }) => decks.clear()],
  ['a list of studied cards that is gone', 'notListed', ({ studied }) => studied.clear()],
];

describe('check and repair', () => {
  it.each(DAMAGES)('finds %s', async (_, fault, damage) => {
    const profile = await studiedProfile();
    const before = await everythingIn(profile);
    await inDatabase(profile, damage);
    expect(Object.keys(await faultsIn(profile))).toContain(fault);
    const again = await faultsIn(profile);
    if (BEYOND_REPAIR.has(fault)) return expect(Object.keys(again)).toEqual([fault]);
    expect(again).toEqual({});
    // A title goes with the row of its deck, and the order in which cards were first studied with their list.
    if (fault !== 'strayPage' && fault !== 'notListed') expect(await everythingIn(profile)).toBe(before);
  });

  it('leaves what it cannot repair as it was found', async () => {
    const profile = await studiedProfile();
    await inDatabase(profile, DAMAGES[0]?.[2] ?? (() => Promise.resolve()));
    const before = await everythingIn(profile);
    await faultsIn(profile);
    expect(await everythingIn(profile)).toBe(before);
  });

  it('brings the cards of a deck back whose row was lost', async () => {
    const profile = await studiedProfile();
    await inDatabase(profile, ({ decks }) => decks.clear());
    await faultsIn(profile);
    const deck = await inDatabase(profile, ({ decks }) => decks.get('shelf'));
    expect(deck).toMatchObject({ title: 'Recovered notes', notes: 6 });
  });

  it('does not bring a deck back that was deleted', async () => {
    const profile = await studiedProfile();
    const tab = await openTab(profile, sizedDeck(6));
    await tab.commands.deleteDeck('shelf');
    tab.stop();
    expect(await faultsIn(profile)).toEqual({});
    expect(await inDatabase(profile, ({ decks }) => decks.count())).toBe(0);
  });

  const SEED = 20_261_126;
  it(`finds every change of a single number or text of a card's row (1,000 runs, seed ${SEED})`, async () => {
    const profile = await studiedProfile();
    await inDatabase(profile, async (database) => {
      const rows = await database.cards.toArray();
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...rows), fc.nat(), fc.nat(), async (row, place, change) => {
          const { damaged, isOther } = withOneOther(row, place, change);
          if (!isOther) return;
          await database.cards.put(damaged);
          const { faults } = await checkAndRepair(database, scheduler);
          await database.cards.put(row);
          expect([...faults.keys()]).not.toEqual([]);
        }),
        { seed: SEED, numRuns: 1000 },
      );
    });
  }, 60_000);
});

/** The row with one of its leaves changed: a number by a little, a text by a letter, a byte by a bit. */
function withOneOther(row: CardRow, place: number, change: number): { damaged: CardRow; isOther: boolean } {
  // What names the row itself is no field of it, and a fold key that is another asks for a fold, which is no fault.
  const leaves = leavesOf(row).filter(([key]) => key !== 'id' && key !== 'foldKey' && key !== 'noteId');
  const path = leaves[place % leaves.length];
  const damaged = structuredClone(row);
  if (path === undefined) return { damaged, isOther: false };
  let target: unknown = damaged;
  for (const key of path.slice(0, -1)) target = Reflect.get(target as object, key);
  const last = path.at(-1) ?? '';
  const before: unknown = Reflect.get(target as object, last);
  const after = otherThan(before, change);
  Reflect.set(target as object, last, after);
  return { damaged, isOther: after !== before };
}

function leavesOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return Object.keys(value).flatMap((key) => leavesOf(Reflect.get(value, key)).map((path) => [key, ...path]));
}

function otherThan(value: unknown, change: number): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value ^ (1 << (change % 8)) : value * 1.01;
  if (typeof value === 'string') return `${value}x`;
  return typeof value === 'boolean' ? !value : value;
}

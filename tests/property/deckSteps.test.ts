// Changes of decks, taken back and done again in any order: the database comes back to the byte, but for the marker and
// the steps themselves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onlyPointId, type Note } from '../../src/domain/deck/deck';
import { cardIdsOf } from '../../src/domain/deck/slots';
import { foreignEventId, type CardId } from '../../src/domain/ids';
import type { Graded, ReviewEvent } from '../../src/domain/review/event';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { deleteDeck, renameDeck } from '../../src/storage/changeDecks';
import { closeDatabase, type Database } from '../../src/storage/database';
import { toggleDeckStep } from '../../src/storage/deckSteps';
import { clearGoneCards } from '../../src/storage/goneCards';
import { keepImport } from '../../src/storage/keepImport';
import { readMarker } from '../../src/storage/marker';
import { hasAllRows } from '../../src/storage/studied';
import { aNoteType } from '../support/noteTypes';
import { runsOf } from '../support/runs';
import { freshProfile } from '../support/testApp';

const RUNS = runsOf(60, 1500);
const SEED = 20261126;
const scheduler = schedulerFor(DEFAULT_PARAMETERS);

const TYPE = aNoteType();

type Toggle = { readonly kind: 'undo' } | { readonly kind: 'redo' };

type Change =
  | {
      readonly kind: 'import';
      readonly deck: number;
      readonly notes: readonly number[];
      readonly reviews: number;
    }
  | { readonly kind: 'rename' | 'delete' | 'clear'; readonly deck: number };

const command: fc.Arbitrary<Change | Toggle> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      deck: fc.nat(2),
      notes: fc.uniqueArray(fc.nat(5), { maxLength: 4 }),
      reviews: fc.nat(3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('rename' as const, 'delete' as const, 'delete' as const, 'clear' as const),
      deck: fc.nat(2),
    }),
  },
  { weight: 4, arbitrary: fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const }) },
);

describe('changes of decks', () => {
  it(
    'come back to the byte when they are undone, and again when they are done again',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(command, { maxLength: 14 }), async (commands) => {
          const database = await freshProfile().open({});
          const play = playerOn(database);
          // The contents after each change that stands, and of those that were undone.
          const past = [await contentsOf(database)];
          let future: unknown[] = [];
          for (const next of commands) {
            if (next.kind === 'undo' || next.kind === 'redo') {
              const toggled = await toggleDeckStep(database, scheduler, next.kind);
              const [from, to] = next.kind === 'undo' ? [past, future] : [future, past];
              const isPossible = next.kind === 'undo' ? past.length > 1 : future.length > 0;
              expect(toggled.kind).toBe(isPossible ? 'toggled' : 'nothing');
              if (isPossible) to.push(from.pop());
            } else if (await play(next)) {
              past.push(await contentsOf(database));
              future = [];
            }
            expect(await contentsOf(database)).toEqual(past.at(-1));
            expect(await hasAllRows(database)).toBe(true);
          }
          closeDatabase(database);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
  );

  it('bring the history of a deleted deck to the deck that has its notes now, and give it back', async () => {
    const database = await freshProfile().open({});
    const play = playerOn(database);
    await play({ kind: 'import', deck: 0, notes: [4], reviews: 2 });
    await play({ kind: 'delete', deck: 0 });
    const before = await contentsOf(database);
    const { textRevision } = await readMarker(database);
    const decks = [{ id: 'other', title: 'Another deck', notes: [noteOf('deck0', 4)] }];
    const nothing = { noteTypes: [], media: [], histories: new Map(), splits: new Map() };
    const when = { atMs: 1_800_000_000_000, today: 20_000 };
    await keepImport(database, scheduler, { title: 'other', decks, ...nothing, textRevision }, when);
    expect(await database.cards.toArray()).toMatchObject([{ deckId: 'other', state: { reviews: 2 } }]);
    expect(await hasAllRows(database)).toBe(true);
    expect((await toggleDeckStep(database, scheduler, 'undo')).kind).toBe('toggled');
    expect(await contentsOf(database)).toEqual(before);
    closeDatabase(database);
  });

  it('keep images of the pages that they change only', async () => {
    const database = await freshProfile().open({});
    const notes = Array.from({ length: 500 }, (_, number) => noteOf('large', number % 4, number));
    const nothing = { noteTypes: [], media: [], histories: new Map(), splits: new Map() };
    for (const [atMs, last] of [
      [1, 'A'],
      [2, 'B'],
    ] as const) {
      const extra: Note = { kind: 'qa', id: 'last', question: 'The last', points: [{ id: 'p', text: last }] };
      const decks = [{ id: 'large', title: 'Large', notes: [...notes, extra] }];
      const { textRevision } = await readMarker(database);
      const when = { atMs, today: 20_000 };
      await keepImport(database, scheduler, { title: 'Large', decks, ...nothing, textRevision }, when);
    }
    const images = await database.images.where('stepId').equals(2).toArray();
    const keys = images.flatMap(({ table, rows }) =>
      typeof rows === 'string' ? [] : rows.map(({ key }) => `${table} ${key}`),
    );
    expect(keys).toEqual(['pages large/2', 'decks large']);
    closeDatabase(database);
  });

  it('are not undone when a card they brought was studied since', async () => {
    const database = await freshProfile().open({});
    await playerOn(database)({ kind: 'import', deck: 0, notes: [0], reviews: 2 });
    const row = await database.cards.toCollection().first();
    if (row === undefined) throw new Error('no card');
    await database.cards.put({ ...row, check: row.check + 1 });
    const before = await contentsOf(database);
    expect((await toggleDeckStep(database, scheduler, 'undo')).kind).toBe('changedSince');
    expect(await contentsOf(database)).toEqual(before);
    closeDatabase(database);
  });
});

/** What plays commands; tells whether one changed anything. */
function playerOn(database: Database): (next: Change) => Promise<boolean> {
  let atMs = 1_700_000_000_000;
  return async (next) => {
    atMs += 60_000;
    const deckId = `deck${next.deck}`;
    switch (next.kind) {
      case 'rename':
        return (await renameDeck(database, deckId, `Renamed at ${atMs}`, atMs)) !== undefined;
      case 'delete':
        return (await deleteDeck(database, deckId, atMs)) !== undefined;
      case 'clear':
        return (await clearGoneCards(database, scheduler, atMs, 20_000)) !== undefined;
      case 'import': {
        const notes = next.notes.map((number) => noteOf(deckId, number));
        const { textRevision } = await readMarker(database);
        const media = (await database.media.get(`${deckId}.png`))
          ? []
          : [{ name: `${deckId}.png`, bytes: Uint8Array.of(1, next.deck) }];
        const kept = await keepImport(
          database,
          scheduler,
          {
            title: deckId,
            decks: [{ id: deckId, title: `Deck ${next.deck}`, notes }],
            noteTypes: [TYPE],
            media,
            histories: new Map(notes.flatMap(cardIdsOf).map((id) => [id, reviewsOf(id, next.reviews, atMs)])),
            splits: new Map(),
            textRevision,
          },
          { atMs, today: 20_000 },
        );
        return kept.kind === 'kept';
      }
    }
  };
}

function noteOf(deckId: string, number: number, place = number): Note {
  // Notes of fields belong to whatever deck they come with; a card may change hands once its deck was deleted.
  if (number > 3) {
    const fields = [`Front ${number}`, `Back ${number}`];
    return {
      kind: 'fields',
      id: `${deckId}fields${number}`,
      typeId: TYPE.id,
      fields,
      slots: ['t1'],
      guid: `g${number}`,
    };
  }
  return {
    kind: 'qa',
    id: `${deckId}note${place}`,
    question: `Q${number}`,
    points: [{ id: `p${number}`, text: 'A' }],
  };
}

function reviewsOf(cardId: CardId, count: number, nowMs: number): readonly ReviewEvent[] {
  const [noteId = '', slot = ''] = cardId.split(':');
  const pointId = slot === 'front' ? `p${noteId.slice(-1)}` : onlyPointId(noteId, slot);
  return Array.from({ length: count }, (_, index): Graded => {
    const atMs = nowMs - (count - index) * 86_400_000;
    const day = 19_900 + index;
    const due = { kind: 'day', day: day + 3 } as const;
    return {
      kind: 'graded',
      id: foreignEventId(atMs, cardId),
      atMs,
      day,
      grade: 'good',
      outcomes: [{ pointId, grade: 'good', phase: 'review', step: 0, due }],
      tookMs: 4000,
      mode: 'study',
    };
  });
}

/** Everything that is kept but the marker and the steps, in an order of its own. */
async function contentsOf(database: Database): Promise<unknown> {
  const { decks, pages, cards, studied, noteTypes, media, tombstones, days } = database;
  const studiedRows = (await studied.toArray()).map(({ deckId, cardIds }) => [
    deckId,
    cardIds.split('\n').sort(),
  ]);
  const tables = [decks, pages, cards, noteTypes, media, tombstones, days];
  return [...(await Promise.all(tables.map((table) => table.toArray()))), studiedRows];
}

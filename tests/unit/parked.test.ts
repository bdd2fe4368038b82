// Cards of a large import, parked in pages: whoever asks for their rows, their due days or their number gets the same as of
// rows, and a page becomes rows when it is due, at idle moments, and before it is changed.
import { describe, expect, it } from 'vitest';
import { foreignEventId, noteIdOfCard, type CardId } from '../../src/domain/ids';
import type { Note } from '../../src/domain/deck/deck';
import type { Graded, ReviewEvent } from '../../src/domain/review/event';
import { EMPTY_HISTORY } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { isDamaged } from '../../src/storage/rowState';
import { changeCards } from '../../src/storage/changeCards';
import { copyOfEverything } from '../../src/storage/copy';
import { closeDatabase, type Database } from '../../src/storage/database';
import { readDecks } from '../../src/storage/decks';
import { toggleDeckStep } from '../../src/storage/deckSteps';
import { readCandidates, readCards, readNextDueDay } from '../../src/storage/dueCards';
import { keepImport, type ImportToKeep } from '../../src/storage/keepImport';
import { readMarker } from '../../src/storage/marker';
import { countParked, unparkOne } from '../../src/storage/parked';
import { hasAllRows, relistStudied } from '../../src/storage/studied';
import { freshProfile } from '../support/testApp';

const CARDS = 620;
const TODAY = 20_000;
const scheduler = schedulerFor(DEFAULT_PARAMETERS);

const notes: readonly Note[] = Array.from({ length: CARDS }, (_, number) => ({
  kind: 'qa',
  id: `note${String(number).padStart(4, '0')}`,
  question: `Question ${number}`,
  points: [{ id: `p${number}`, text: 'Answer' }],
}));

/** Card `number` is due `number % 31` days after yesterday: a few today, the rest later. */
function reviewOf(cardId: CardId): Graded {
  const number = Number(noteIdOfCard(cardId).slice(4));
  const day = TODAY - 40;
  const atMs = day * 86_400_000 + number;
  const due = { kind: 'day', day: TODAY - 1 + (number % 31) } as const;
  const outcomes = [{ pointId: `p${number}`, grade: 'good', phase: 'review', step: 0, due } as const];
  return {
    kind: 'graded',
    id: foreignEventId(atMs, cardId),
    atMs,
    day,
    grade: 'good',
    outcomes,
    tookMs: 1,
    mode: 'study',
  };
}

async function imported(more: Partial<ImportToKeep> = {}): Promise<Database> {
  const database = await freshProfile().open({});
  const { textRevision } = await readMarker(database);
  const nothing = { noteTypes: [], media: [], splits: new Map() };
  const histories = new Map(notes.map(({ id }) => [`${id}:front`, [reviewOf(`${id}:front`)]]));
  const decks = [{ id: 'deck', title: 'Deck', notes }];
  const when = { atMs: TODAY * 86_400_000, today: TODAY };
  const given = { title: 'Deck', decks, histories, textRevision, ...nothing, ...more };
  await keepImport(database, scheduler, given, when);
  return database;
}

function cardsIn(copy: string): readonly { readonly id: string }[] {
  return JSON.parse(copy).tables.cards.toSorted((one: { id: string }, other: { id: string }) =>
    one.id < other.id ? -1 : 1,
  );
}

/** Cards due by a day: two of 31 up to today, one more each day. */
function dueBy(day: number): number {
  return notes.filter((_, number) => TODAY - 1 + (number % 31) <= day).length;
}

describe('cards of a large import', () => {
  it('are parked unless they are due today', async () => {
    const database = await imported();
    expect(await database.cards.count()).toBe(dueBy(TODAY));
    expect(await countParked(database)).toBe(CARDS - dueBy(TODAY));
    expect(await hasAllRows(database)).toBe(true);
    closeDatabase(database);
  });

  it('stay rows where each of many decks has few', async () => {
    const decks = notes.map((note) => ({ id: `deck-${note.id}`, title: note.id, notes: [note] }));
    const database = await imported({ decks });
    expect([await database.cards.count(), await countParked(database)]).toEqual([CARDS, 0]);
    closeDatabase(database);
  });

  it('are the same when their histories were packed before, each of which is used', async () => {
    const used = new Set<unknown>();
    const packedOf = (events: readonly ReviewEvent[]): Uint8Array => {
      used.add(events);
      return addEvents(EMPTY_HISTORY, events);
    };
    const [one, other] = [await imported(), await imported({ packedOf })];
    expect(used.size).toBe(CARDS);
    expect(cardsIn(await copyOfEverything(other, 0))).toEqual(cardsIn(await copyOfEverything(one, 0)));
    for (const database of [one, other]) closeDatabase(database);
  });

  it.each([TODAY, TODAY + 1, TODAY + 12, TODAY + 30])(
    'are all found when they are due on day %i',
    async (day) => {
      const database = await imported();
      const [candidates] = await readCandidates(database, await readDecks(database), day);
      expect(candidates?.due).toHaveLength(dueBy(day));
      expect(candidates?.newIds).toEqual([]);
      expect(await hasAllRows(database)).toBe(true);
      closeDatabase(database);
    },
  );

  it.each([
    [TODAY, TODAY + 1],
    [TODAY + 5, TODAY + 6],
    [TODAY + 29, undefined],
  ])('on day %i tell the next due day', async (day, next) => {
    const database = await imported();
    await readCandidates(database, await readDecks(database), day);
    const cards = notes.filter((_, number) => TODAY - 1 + (number % 31) === next).length;
    expect(await readNextDueDay(database, 'deck', day)).toEqual(
      next === undefined ? undefined : { day: next, cards },
    );
    closeDatabase(database);
  });

  it('are read and changed by id', async () => {
    const database = await imported();
    const cardId = 'note0020:front';
    expect(await database.cards.get(cardId)).toBeUndefined();
    const row = (await readCards(database, [cardId])).get(cardId);
    expect(row?.state.reviews).toBe(1);
    if (row === undefined) throw new Error('not found');
    const event = {
      kind: 'suspended',
      id: '0000000000000zzz1',
      atMs: TODAY * 86_400_000,
      day: TODAY,
    } as const;
    const step = { name: 'suspend', day: TODAY, atMs: event.atMs } as const;
    await changeCards(database, scheduler, [{ card: row, decide: () => [event] }], step);
    expect((await database.cards.get(cardId))?.state).toMatchObject({ reviews: 1, suspended: true });
    expect(await database.cards.count()).toBe(CARDS);
    expect(await hasAllRows(database)).toBe(true);
    closeDatabase(database);
  });

  it('are in a copy as rows like all others', async () => {
    const database = await imported();
    const parked = cardsIn(await copyOfEverything(database, 0));
    expect(parked.map(({ id }) => id)).toEqual(notes.map(({ id }) => `${id}:front`));
    while (await unparkOne(database)) continue;
    expect(cardsIn(await copyOfEverything(database, 0))).toEqual(parked);
    closeDatabase(database);
  });

  it('are told as damaged when the browser damaged their histories, and no others', async () => {
    const database = await imported();
    const page = await database.parked.toCollection().first();
    if (page === undefined) throw new Error('nothing is parked');
    const histories = page.histories.slice();
    histories.fill(0, 0, 3);
    await database.parked.put({ ...page, histories });
    while (await unparkOne(database)) continue;
    const damaged = (await database.cards.toArray()).filter(isDamaged);
    expect(damaged.map(({ id }) => `${page.deckId}/${id}`)).toEqual([page.id]);
    expect(await database.cards.count()).toBe(CARDS);
    closeDatabase(database);
  });

  it('become rows page by page, all of them', async () => {
    const database = await imported();
    let pages = 0;
    while (await unparkOne(database)) pages += 1;
    expect(pages).toBe(Math.ceil((CARDS - dueBy(TODAY)) / 100));
    expect(await database.cards.count()).toBe(CARDS);
    closeDatabase(database);
  });

  it('go when the import is undone, parked or not, and come back', async () => {
    for (const unparkFirst of [false, true]) {
      const database = await imported();
      if (unparkFirst) await unparkOne(database);
      expect((await toggleDeckStep(database, scheduler, 'undo')).kind).toBe('toggled');
      expect([await database.cards.count(), await countParked(database)]).toEqual([0, 0]);
      expect(await hasAllRows(database)).toBe(true);
      expect((await toggleDeckStep(database, scheduler, 'redo')).kind).toBe('toggled');
      expect(await database.cards.count()).toBe(CARDS);
      closeDatabase(database);
    }
  });

  it('count as rows when the lists of studied cards are made again', async () => {
    const database = await imported();
    await relistStudied(database);
    expect((await database.studied.get('deck'))?.cardIds.split('\n')).toHaveLength(CARDS);
    closeDatabase(database);
  });
});

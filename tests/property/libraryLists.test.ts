// Files that come in any order, with grades, undoing, redoing, deleting and parking between them: no review made here is ever
// lost, each card has one row on one list, and rows ask what the text says. So the app never takes its own doing for a loss.
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../src/domain/deck/deck';
import { cardIdsOf, pointIdsOf } from '../../src/domain/deck/slots';
import { eventIdOf, foreignEventId, type CardId, type EventId } from '../../src/domain/ids';
import type { Graded } from '../../src/domain/review/event';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { createFilesService, type FilesService } from '../../src/state/files/service';
import { base64Of } from '../../src/domain/base64';
import { deleteDeck } from '../../src/storage/changeDecks';
import { changeCards } from '../../src/storage/changeCards';
import { closeDatabase, type Database } from '../../src/storage/database';
import { toggleDeckStep } from '../../src/storage/deckSteps';
import { unparkOne } from '../../src/storage/parked';
import { rowsOfPage } from '../../src/storage/parkedPage';
import { hasAllRows } from '../../src/storage/studied';
import { runsOf } from '../support/runs';
import { freshProfile } from '../support/testApp';

// Other files of this process must not meet what is replaced here, nor this one what they have loaded.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

// Large imports alone are parked, and a property needs small ones.
vi.mock('../../src/storage/parked', async (original) => {
  const parked = await original<typeof import('../../src/storage/parked')>();
  const sizes = { worthParking: 2, rowsPerPage: 2 };
  const openParking: typeof parked.openParking = (deckId, expected, today) =>
    parked.openParking(deckId, expected, today, sizes);
  return { ...parked, openParking };
});

const RUNS = runsOf(75, 1500);
const SEED = 20261126;
const DAY_MS = 86_400_000;
const TODAY = 20_000;
const scheduler = schedulerFor(DEFAULT_PARAMETERS);

interface File {
  readonly key: string;
  readonly notes: readonly number[];
  readonly wording: number;
  readonly reviews: number;
}

type Command =
  | { readonly kind: 'import'; readonly files: readonly File[]; readonly target: number | undefined }
  | { readonly kind: 'grade' | 'delete'; readonly which: number }
  | { readonly kind: 'undo' | 'redo' | 'unpark' };

const file: fc.Arbitrary<File> = fc.record({
  key: fc.constantFrom('one', 'two', 'three'),
  notes: fc.uniqueArray(fc.nat(5), { maxLength: 5 }),
  wording: fc.nat(2),
  reviews: fc.nat(2),
});

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      files: fc.array(file, { minLength: 1, maxLength: 2 }),
      target: fc.option(fc.nat(3), { nil: undefined }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('grade' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), which: fc.nat(3) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'unpark' as const) }),
  },
);

describe('a library', () => {
  it(
    `keeps every review made here, and one row on one list for each card (${RUNS} runs, seed ${SEED})`,
    { timeout: 1000 * RUNS },
    async () => {
      let parked = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
          const profile = freshProfile();
          const database = await profile.open({});
          const service = createFilesService({
            open: () => profile.open({}),
            startSqlite: () => Promise.reject(new Error('no package comes')),
          });
          const made = new Set<EventId>();
          for (const [index, next] of commands.entries()) {
            await play(database, service, next, TODAY * DAY_MS + index * 60_000, made);
            parked += await check(database, made);
          }
          service.close();
          closeDatabase(database);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(parked).toBeGreaterThan(0);
    },
  );
});

async function play(
  database: Database,
  service: FilesService,
  next: Command,
  nowMs: number,
  made: Set<EventId>,
): Promise<void> {
  const parameters = DEFAULT_PARAMETERS;
  const moment = { nowMs, rolloverHour: 4, parameters, desiredRetention: 0.9, knownRevision: 0 };
  switch (next.kind) {
    case 'import': {
      const decks = next.files.map((each) => deckFile(each, nowMs));
      const read = await service.read(new Blob([JSON.stringify(decks)]), 'f.json', moment, () => undefined);
      expect(read).toMatchObject({ ok: true });
      const ids = await database.decks.toCollection().primaryKeys();
      const target = next.target === undefined ? undefined : ids[next.target];
      const isChosen = next.target !== undefined && next.files.length === 1;
      if (isChosen) expect(await service.chooseTarget(target, moment)).toMatchObject({ ok: true });
      expect(await service.apply(moment)).toMatchObject({ ok: true, value: { kind: 'written' } });
      return;
    }
    case 'grade':
      return gradeOne(database, next.which, nowMs, made);
    case 'delete': {
      const ids = await database.decks.toCollection().primaryKeys();
      await deleteDeck(database, ids[next.which] ?? 'none', nowMs);
      return;
    }
    case 'undo':
    case 'redo':
      await toggleDeckStep(database, scheduler, next.kind);
      return;
    case 'unpark':
      await unparkOne(database);
  }
}

async function gradeOne(database: Database, which: number, nowMs: number, made: Set<EventId>): Promise<void> {
  const cards = await cardsOf(database);
  const found = cards[which % Math.max(1, cards.length)];
  if (found === undefined) return;
  const { deckId, note, cardId } = found;
  const pointIds = pointIdsOf(note, cardId);
  const event = graded(pointIds, nowMs, eventIdOf(nowMs, 7, 1));
  const card = { id: cardId, deckId, noteId: note.id, pointIds };
  const step = { name: 'grade', day: TODAY, atMs: nowMs } as const;
  await changeCards(database, scheduler, [{ card, decide: () => [event] }], step);
  made.add(event.id);
}

async function cardsOf(database: Database) {
  const pages = await database.pages.toArray();
  return pages.flatMap(({ deckId, notes }) =>
    notes.flatMap((note) => cardIdsOf(note).map((cardId) => ({ deckId, note, cardId }))),
  );
}

/** Holds what is stored to its promises, and counts the rows that are parked. */
async function check(database: Database, made: ReadonlySet<EventId>): Promise<number> {
  expect(await hasAllRows(database)).toBe(true);
  const parked = (await database.parked.toArray()).flatMap(rowsOfPage);
  const rows = [...(await database.cards.toArray()), ...parked];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  const listed = (await database.studied.toArray()).flatMap(({ deckId, cardIds }) =>
    cardIds.split('\n').map((id) => `${deckId} ${id}`),
  );
  expect(listed.sort()).toEqual(rows.map(({ id, deckId }) => `${deckId} ${id}`).sort());
  const kept = new Set(rows.flatMap(({ history }) => readHistory(history).map(({ id }) => id)));
  expect([...made].filter((id) => !kept.has(id))).toEqual([]);
  const cards = await cardsOf(database);
  const asked = new Map(cards.map(({ deckId, note, cardId }) => [cardId, { deckId, note }]));
  expect(asked.size).toBe(cards.length);
  const here = new Set<string>(await database.decks.toCollection().primaryKeys());
  for (const { id, deckId, pointIds } of rows) {
    const found = asked.get(id);
    if (found !== undefined) expect(deckId).toBe(found.deckId);
    if (here.has(deckId)) expect(pointIds).toEqual(found === undefined ? [] : pointIdsOf(found.note, id));
  }
  return parked.length;
}

function deckFile({ key, notes, wording, reviews }: File, nowMs: number): object {
  const text = notes.map((number) => noteOf(number, wording));
  const histories = text.flatMap((note) =>
    cardIdsOf(note).map((card) => ({ card, base64: base64Of(historyOf(note, card, reviews, nowMs)) })),
  );
  const written = text.map(({ kind: _kind, ...note }) => note);
  return { format: 'pointwise-deck', version: 1, key, title: `Deck ${key}`, notes: written, histories };
}

function noteOf(number: number, wording: number): Note {
  const texts = [
    `Answer ${'abcdef'.charAt(number)}`,
    ...(wording > 0 ? [`More about it, part ${wording}`] : []),
  ];
  const points = texts.map((text, index) => ({ id: `point0000${number}${index}`, text }));
  return {
    kind: 'qa',
    id: `note000000${number}`,
    question: `What is the matter with ${'abcdef'.charAt(number)}?`,
    points,
  };
}

function historyOf(note: Note, cardId: CardId, reviews: number, nowMs: number): Uint8Array {
  const events = Array.from({ length: reviews }, (_, index) => {
    const atMs = Math.floor(nowMs / DAY_MS) * DAY_MS - (9 - index) * DAY_MS;
    return graded(pointIdsOf(note, cardId), atMs, foreignEventId(atMs, cardId));
  });
  return addEvents(EMPTY_HISTORY, events);
}

function graded(pointIds: readonly string[], atMs: number, id: EventId): Graded {
  const day = Math.floor(atMs / DAY_MS);
  const due = { kind: 'day', day: day + 12 } as const;
  const outcomes = pointIds.map(
    (pointId) => ({ pointId, grade: 'good', phase: 'review', step: 0, due }) as const,
  );
  return { kind: 'graded', id, atMs, day, grade: 'good', outcomes, tookMs: 1, mode: 'study' };
}

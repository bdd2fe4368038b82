// Makes a stored database of today's version, for the versions to come: `node tests/storage/databases/make.mjs`. It
// is written by the code of the release itself, through its own commands, and never edited afterwards.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import Dexie from 'dexie';
import { onlyPointId, type Note } from '../../../src/domain/deck/deck';
import { cardIdOf, eventIdOf, foreignEventId, momentOfEvent } from '../../../src/domain/ids';
import { decide } from '../../../src/domain/review/decide';
import type { ExamPart } from '../../../src/domain/exam/exam';
import type { Grade } from '../../../src/domain/review/event';
import { DEFAULT_SCHEDULING } from '../../../src/domain/review/options';
import { DEFAULT_OPTIONS } from '../../../src/domain/options';
import { schedulerFor } from '../../../src/domain/review/scheduler';
import { studyDayOf, type DayClock } from '../../../src/domain/studyDay';
import type { CardsChange } from '../../../src/state/library/changeState';
import { runChange } from '../../../src/state/library/runChange';
import { changeCards, toggleStep } from '../../../src/storage/changeCards';
import { deleteDeck, renameDeck } from '../../../src/storage/changeDecks';
import { closeDatabase, openDatabase, type Database } from '../../../src/storage/database';
import { closeDays } from '../../../src/storage/closeDays';
import { addExam, editExam, keepExam, removeExam } from '../../../src/storage/exams';
import { keepDeck } from '../../../src/storage/keepDeck';
import { keepImport } from '../../../src/storage/keepImport';
import type { LibraryCommand } from '../../../src/storage/libraryStep';
import { readMarker } from '../../../src/storage/marker';
import type { DeckToKeep } from '../../../src/storage/layOut';
import type { DeckStepName } from '../../../src/storage/schema';
import { changeSetting, keepDevice } from '../../../src/storage/settings';
import { aNoteType } from '../../support/noteTypes';
import { toggling } from '../../support/toggling';
import { keepPapers } from './keepPapers';
import { storedDatabaseOf } from './storedDatabase';
import { pointsOf } from '../../support/qaNotes';

const clock: DayClock = { rolloverHour: 4, offsetMinutesAt: () => 0 };
const scheduler = schedulerFor(DEFAULT_SCHEDULING.parameters);
const START_MS = Date.UTC(2026, 0, 5, 9);
const DAY_MS = 86_400_000;

const DECK: DeckToKeep = {
  id: 'orchard',
  title: 'The old orchard',
  asOf: '2025-09-30',
  source: 'Notes made up for tests',
  revision: 'one',
  notes: ['apples', 'pears', 'quinces', 'medlars'].map((name, index) => ({
    kind: 'qa',
    id: name,
    question: `When are the ${name} picked?`,
    points: Array.from({ length: 1 + (index % 3) }, (_, point) => ({
      id: `${name}${point}`,
      text: `in week ${36 + 2 * index + point}`,
      ...(point === 0 ? { label: 'First picking' } : {}),
    })),
  })),
};

/** Today's version of the database, after some days of study: text in JSON, bytes in base64. */
export async function makeDump(): Promise<string> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const database = await openDatabase();
  await keepDeck(database, scheduler, DECK, START_MS);
  await keepDevice(database, 1234, START_MS);
  await changeSetting(database, 'options', () => ({ newPerDay: 12, theme: 'dark' }), START_MS);
  const grades: readonly (readonly [day: number, note: number, grade: Grade])[] = [
    [0, 0, 'good'],
    [0, 0, 'good'],
    [0, 1, 'again'],
    [0, 1, 'good'],
    [0, 2, 'easy'],
    [3, 0, 'good'],
    [3, 2, 'hard'],
    [12, 0, 'again'],
    [12, 1, 'good'],
    [12, 2, 'good'],
  ];
  let number = 0;
  for (const [day, note, grade] of grades) {
    number += 1;
    await closeDays(database, studyDayOf(START_MS + day * DAY_MS, clock));
    await gradeNote(database, START_MS + day * DAY_MS + number * 60_000, number, note, grade);
  }
  await bringPackage(database);
  await changeLibrary(database);
  await changeExams(database);
  await keepPapers(database, START_MS + 12 * DAY_MS + 3_000_000);
  const atMs = START_MS + 12 * DAY_MS + 3_600_000;
  const undone = { id: eventIdOf(atMs, 1234, 99), atMs, day: studyDayOf(atMs, clock) };
  await toggleStep(database, scheduler, toggling('undo', undone));
  const stored = await storedDatabaseOf(database.dexie.backendDB());
  closeDatabase(database);
  return `${JSON.stringify(stored, undefined, 1)}\n`;
}

/** What the Library does, to a deck of its own: a mark, a move, an edit, cards reset and due by hand, a note and a deck deleted, and a session of chosen cards. */
async function changeLibrary(database: Database): Promise<void> {
  let atMs = START_MS + 12 * DAY_MS + 1_200_000;
  const notes = DECK.notes.map((note) => ({ ...note, id: `grove-${note.id}` }));
  await keepDeck(database, scheduler, { ...DECK, id: 'grove', title: 'The grove', notes }, atMs);
  const command = () => {
    atMs += 60_000;
    return eventIdOf(atMs, 1234, atMs % 1000);
  };
  const [apples = '', pears = '', quinces = '', medlars = ''] = notes.map(({ id }) => cardIdOf(id, 'front'));
  const changes: readonly (readonly [string, CardsChange])[] = [
    [apples, { kind: 'mark', isWrong: true }],
    [quinces, { kind: 'setDue', fromDays: 4, toDays: 4 }],
    [pears, { kind: 'suspend' }],
    [pears, { kind: 'reset', toEnd: true, resetCounts: true }],
    [pears, { kind: 'tag', tags: ['picked::late'] }],
    [medlars, { kind: 'delete' }],
    [quinces, { kind: 'move', to: { title: 'Orchard::Quinces' } }],
  ];
  for (const [cardId, change] of changes) {
    const commandId = command();
    const nowMs = momentOfEvent(commandId);
    const request = { commandId, nowMs, cardIds: [cardId], change, options: DEFAULT_OPTIONS };
    await runChange(database, request, { clock, scheduler });
  }
  await renameDeck(database, 'grove', 'The old grove', (atMs += 60_000));
  const quincesDeck = (await database.decks.toArray()).find(({ title }) => title === 'Orchard::Quinces');
  await deleteDeck(database, quincesDeck?.id ?? '', (atMs += 60_000));
  await database.orders.put({ id: 'grove', atMs, noteIds: notes.map(({ id }) => id).join('\n') });
  await database.filtered.put({
    id: 'session1',
    title: 'Forgotten',
    startedAtMs: atMs,
    search: 'rated:7:1',
    among: { kind: 'forgotten', days: 7 },
    order: 'due',
    limit: 20,
    reschedules: false,
    cardIds: [apples],
  });
}

/** Exams: one ahead, one that was moved to another day, one that is over, and one that was taken away. */
async function changeExams(database: Database): Promise<void> {
  let atMs = START_MS + 12 * DAY_MS + 2_400_000;
  const command = (name: DeckStepName): LibraryCommand => {
    atMs += 60_000;
    return { name, atMs, id: eventIdOf(atMs, 1234, atMs % 1000) };
  };
  const parts: readonly ExamPart[] = [
    { kind: 'deck', deckId: 'orchard', weight: 2 },
    { kind: 'tag', tag: 'picked', weight: 1 },
  ];
  const today = studyDayOf(atMs, clock);
  const added = ['Fruit', 'Cider', 'Hedges', 'Walls'].map((name) => ({ name, given: command('addExam') }));
  for (const [index, { name, given }] of added.entries()) {
    await addExam(database, given, { name, day: today + 10 * index, parts });
  }
  const [fruit = '', cider = '', hedges = ''] = added.map(({ given }) => given.id);
  await editExam(database, command('editExam'), cider, {
    name: 'Cider and perry',
    day: today + 40,
    parts: parts.slice(0, 1),
  });
  await keepExam(database, command('keepExam'), fruit);
  await removeExam(database, command('removeExam'), hedges);
}

/** A deck as a package brings it: an imported note with its type, its picture and what it came with. */
async function bringPackage(database: Database): Promise<void> {
  const type = aNoteType({ foreignId: 1_500_000_000_000 });
  const atMs = START_MS + 12 * DAY_MS;
  const today = studyDayOf(atMs, clock);
  const note: Note = {
    kind: 'fields',
    id: 'cellarnotea',
    typeId: type.id,
    fields: ['<img src="press.png">', 'The press'],
    slots: ['t1'],
    guid: 'cellar',
    tags: ['cider'],
  };
  const pointIds = [onlyPointId(note.id, 't1')];
  const memory = { dueDay: today + 9, intervalDays: 20, lapses: 1, stability: 18, difficulty: 5 };
  const { textRevision } = await readMarker(database);
  await keepImport(
    database,
    scheduler,
    {
      title: 'Cellar',
      decks: [{ id: 'cellar', title: 'Orchard::Cellar', notes: [note] }],
      noteTypes: [type],
      media: [{ name: 'press.png', bytes: Uint8Array.of(137, 80, 78, 71) }],
      histories: new Map([
        [
          `${note.id}:t1`,
          [{ kind: 'imported', id: foreignEventId(atMs, 'cellar'), atMs, day: today, pointIds, ...memory }],
        ],
      ]),
      splits: new Map(),
      textRevision,
    },
    { atMs, today },
  );
}

async function gradeNote(
  database: Database,
  atMs: number,
  number: number,
  index: number,
  grade: Grade,
): Promise<void> {
  const note = DECK.notes[index];
  if (note === undefined) throw new Error(`no note ${index}`);
  const card = {
    id: cardIdOf(note.id, 'front'),
    deckId: DECK.id,
    noteId: note.id,
    pointIds: pointsOf(note),
  };
  const day = studyDayOf(atMs, clock);
  const showing = {
    cardId: card.id,
    asked: card.pointIds,
    nowMs: atMs,
    clock,
    options: DEFAULT_SCHEDULING,
    scheduler,
  };
  const asked = card.pointIds.length;
  const totals = { asked, recalled: grade === 'again' ? 0 : asked, tookMs: 5000, cutoffMs: atMs };
  await changeCards(
    database,
    scheduler,
    [
      {
        card,
        decide: (state) => {
          const outcomes = decide({ ...showing, state }, new Set(), grade).map(
            ({ pointId, grade: given, phase, step, due }) => ({ pointId, grade: given, phase, step, due }),
          );
          const id = eventIdOf(atMs, 1234, number);
          return [{ kind: 'graded', id, atMs, day, grade, outcomes, tookMs: 5000, mode: 'study' }];
        },
      },
    ],
    { name: 'grade', day, atMs, showing: totals },
  );
}

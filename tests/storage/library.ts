// A small library in a database of its own for each storage test: one deck of three notes, and grades made by hand
// with ids that repeat from run to run. The idea to know: every test gets a fresh name, and cleans up after itself.
import Dexie from 'dexie';
import { onTestFinished } from 'vitest';
import type { Note } from '../../src/domain/deck/deck';
import { cardIdOf, eventIdOf } from '../../src/domain/ids';
import type { Grade, Graded, PointOutcome } from '../../src/domain/review/event';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { DAY_MS } from '../../src/domain/studyDay';
import type { CardRef } from '../../src/storage/cardRow';
import { changeCards, type Changed } from '../../src/storage/changeCards';
import { closeDatabase, openDatabase, type Database, type OpenOptions } from '../../src/storage/database';
import { keepDeck } from '../../src/storage/keepDeck';
import type { DeckToKeep } from '../../src/storage/layOut';
import type { StepRow } from '../../src/storage/schema';
import { StorageError, type StorageReason } from '../../src/storage/storageError';
import { pointsOf } from '../support/qaNotes';

export const SCHEDULER = schedulerFor(DEFAULT_PARAMETERS);
/** The study day of everything that happens in a test, unless told. */
export const DAY = 20_000;
export const DECK_ID = 'harbour';

const NOTES: readonly Note[] = ['locks', 'ferries', 'lights'].map((name, index) => ({
  kind: 'qa',
  id: name,
  question: `What is to be said about the ${name}?`,
  points: Array.from({ length: index + 1 }, (_, point) => ({
    id: `${name}-${point}`,
    text: `Thing ${point + 1} about the ${name}`,
  })),
}));

export const DECK: DeckToKeep = { id: DECK_ID, title: 'The harbour', revision: 'first', notes: NOTES };

/** The cards of the deck, in order. */
export const CARDS: readonly CardRef[] = NOTES.map((note) => ({
  id: cardIdOf(note.id, 'front'),
  deckId: DECK_ID,
  noteId: note.id,
  pointIds: pointsOf(note),
}));

/** The card of the deck at a place. */
export function cardAt(index: number): CardRef {
  const card = CARDS[index];
  if (card === undefined) throw new Error(`the deck has no card ${index}`);
  return card;
}

let names = 0;

/** A name that no other test uses. */
export function freshName(): string {
  names += 1;
  return `storage-test-${names}-${performance.now()}`;
}

/** Opens a database, which goes when the test ends. Tests that want two connections give the name. */
export async function connect(options: OpenOptions = {}): Promise<Database> {
  const database = await openDatabase({ name: freshName(), ...options });
  onTestFinished(async () => {
    closeDatabase(database);
    await Dexie.delete(database.dexie.name);
  });
  return database;
}

/** A database that holds the deck, and nothing else. */
export async function connectWithDeck(options: OpenOptions = {}): Promise<Database> {
  const database = await connect(options);
  await keepDeck(database, SCHEDULER, DECK, DAY * DAY_MS);
  return database;
}

/** How a test grades: which event it is, when, and what comes of it. */
export interface GradeSettings {
  readonly grade?: Grade;
  readonly day?: number;
  /** Days until the points come again; 0 for a moment ten minutes later. */
  readonly intervalDays?: number;
  readonly tookMs?: number;
}

/** The graded event with a number; the same number gives the same id. */
export function gradedEvent(card: CardRef, number: number, settings: GradeSettings = {}): Graded {
  const { grade = 'good', day = DAY, intervalDays = 3, tookMs = 4000 } = settings;
  const atMs = day * DAY_MS + DAY_MS / 2 + number;
  const outcomes = card.pointIds.map((pointId): PointOutcome => {
    if (intervalDays > 0) {
      return { pointId, grade, phase: 'review', step: 0, due: { kind: 'day', day: day + intervalDays } };
    }
    return { pointId, grade, phase: 'learning', step: 0, due: { kind: 'at', atMs: atMs + 600_000 } };
  });
  return {
    kind: 'graded',
    id: eventIdOf(atMs, 7, number),
    atMs,
    day,
    grade,
    outcomes,
    tookMs,
    mode: 'study',
  };
}

/** The step that goes with a graded event. */
export function stepOf({ day, atMs, outcomes, tookMs }: Graded): Omit<StepRow, 'id' | 'events' | 'undone'> {
  const recalled = outcomes.filter(({ grade }) => grade !== 'again').length;
  return { name: 'grade', day, atMs, showing: { asked: outcomes.length, recalled, tookMs, cutoffMs: atMs } };
}

/** Grades a card as the app does: one strict transaction through `changeCards`. */
export async function gradeCard(
  database: Database,
  card: CardRef,
  number: number,
  settings: GradeSettings = {},
): Promise<Changed> {
  const event = gradedEvent(card, number, settings);
  return changeCards(database, SCHEDULER, [{ card, decide: () => [event] }], stepOf(event));
}

/** Everything that is kept, table by table: two equal dumps are two equal databases. */
export async function dump(database: Database): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { tables } = database.dexie;
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])),
  );
}

/** The reason for which a promise was rejected; throws when it was not, or not with a StorageError. */
export async function reasonOf(promise: Promise<unknown>): Promise<StorageReason> {
  const outcome: unknown = await promise.then(
    () => 'it was kept',
    (error: unknown) => error,
  );
  if (outcome instanceof StorageError) return outcome.reason;
  throw new Error(`not a StorageError: ${String(outcome)}`);
}

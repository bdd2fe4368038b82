// Runs inside a page of the app's origin: grades cards one after the other through the app's own storage, telling of
// each grade once it is on the disk. What kills the browser meanwhile is outside.
import { cardIdOf, eventIdOf } from '../../src/domain/ids';
import type { Note } from '../../src/domain/deck/deck';
import { foldHistory } from '../../src/domain/review/fold';
import type { Grade, Graded } from '../../src/domain/review/event';
import { readHistory } from '../../src/domain/review/historyCodec';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { DAY_MS } from '../../src/domain/studyDay';
import { historyOf } from '../../src/storage/cardRow';
import { changeCards } from '../../src/storage/changeCards';
import { openDatabase, type Database } from '../../src/storage/database';
import { keepDeck } from '../../src/storage/keepDeck';
import type { CardRow } from '../../src/storage/schema';
import { pointsOf } from '../support/qaNotes';

declare global {
  interface Window {
    /** Tells the test outside that a grade is kept. */
    tellKept: (number: number) => void;
  }
}

const CARDS = 40;
const DEVICE = 4242;
const START_DAY = 20_000;
const scheduler = schedulerFor(DEFAULT_PARAMETERS);

const notes: readonly Note[] = Array.from({ length: CARDS }, (_, index) => ({
  kind: 'qa',
  id: `kill-${index}`,
  question: `Question ${index} of the deck that is graded while the browser dies?`,
  points: Array.from({ length: 1 + (index % 3) }, (_, point) => ({
    id: `kill-${index}-${point}`,
    text: `Answer ${point}`,
  })),
}));

/** How long to wait between two grades, and how durable they are. */
export interface GradingSettings {
  readonly from: number;
  readonly pauseMs: number;
  readonly durability: 'strict' | 'relaxed';
}

/** Grades for ever, from a number on; the same number always makes the same event. */
export async function gradeForEver({ from, pauseMs, durability }: GradingSettings): Promise<never> {
  const database = await openDatabase({ durability });
  if ((await database.decks.get('kill')) === undefined) {
    await keepDeck(database, scheduler, { id: 'kill', title: 'Killed while grading', notes }, 1);
  }
  for (let number = from; ; number += 1) {
    await gradeNumber(database, number);
    window.tellKept(number);
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** What the database holds, checked row by row. */
export interface Found {
  /** Numbers of the grades found, in order, as often as they are there. */
  readonly numbers: readonly number[];
  /** Sentences about what does not agree; empty when all is well. */
  readonly problems: readonly string[];
}

/** Reads everything back: grades, cached states against their histories, days, steps and the marker. */
export async function readBack(): Promise<Found> {
  const database = await openDatabase();
  const { dexie, cards, days, steps, marker } = database;
  // In one transaction: the app beside it may be turning steps of days that are over into totals.
  const [rows, totals, open, kept] = await dexie.transaction('r', [cards, days, steps, marker], () =>
    Promise.all([cards.toArray(), days.toArray(), steps.count(), marker.get('marker')]),
  );
  dexie.close();
  const events = rows.flatMap((row) => readHistory(historyOf(row)));
  const problems = rows.flatMap(problemsOf);
  const counted = totals.reduce((sum, { reviews }) => sum + reviews, open);
  if (counted !== events.length) problems.push(`days and steps count ${counted} of ${events.length} grades`);
  if ((kept?.reviews ?? 0) !== events.length) problems.push(`the marker counts ${kept?.reviews ?? 0} grades`);
  return { numbers: events.map(({ id }) => numberOf(id)).sort((one, other) => one - other), problems };
}

/** What does not agree in the row of a card. */
export function problemsOf(row: CardRow): readonly string[] {
  const folded = foldHistory(readHistory(historyOf(row)), row.pointIds, scheduler);
  const isSame = JSON.stringify(folded) === JSON.stringify(row.state);
  return isSame ? [] : [`the cached state of ${row.id} is not the fold of its history`];
}

async function gradeNumber(database: Database, number: number): Promise<void> {
  const note = notes[(number * 7) % CARDS];
  if (note === undefined) throw new Error('no note');
  const event = gradedEvent(note, number);
  const card = {
    id: cardIdOf(note.id, 'front'),
    deckId: 'kill',
    noteId: note.id,
    pointIds: pointsOf(note),
  };
  await changeCards(database, scheduler, [{ card, decide: () => [event] }], {
    name: 'grade',
    day: event.day,
    atMs: event.atMs,
    showing: { asked: event.outcomes.length, recalled: event.outcomes.length, tookMs: 1000, cutoffMs: 0 },
  });
}

/** A day for every 200 grades, so that histories are of many days. */
function gradedEvent(note: Note, number: number): Graded {
  const day = START_DAY + Math.floor(number / 200);
  const atMs = day * DAY_MS + DAY_MS / 2 + number * 1000;
  const grade: Grade = number % 5 === 0 ? 'hard' : 'good';
  const due = { kind: 'day', day: day + 2 + (number % 9) } as const;
  const outcomes = pointsOf(note).map((pointId) => ({
    pointId,
    grade,
    phase: 'review' as const,
    step: 0,
    due,
  }));
  return {
    kind: 'graded',
    id: eventIdOf(atMs, DEVICE, number),
    atMs,
    day,
    grade,
    outcomes,
    tookMs: 1000,
    mode: 'study',
  };
}

function numberOf(id: string): number {
  return Number.parseInt(id.slice(12), 36);
}

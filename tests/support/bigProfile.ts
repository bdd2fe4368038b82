// Fills the app's own database with a made-up library, in a browser or in memory, in the app's own format: decks and
// pages through `keepDeck`, card rows folded by `cardRowOf`, days and the marker as grading would have left them.
import type { Note } from '../../src/domain/deck/deck';
import { cardIdOf } from '../../src/domain/ids';
import type { Graded } from '../../src/domain/review/event';
import { EMPTY_HISTORY } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { cardRowOf } from '../../src/storage/cardRow';
import type { Database } from '../../src/storage/database';
import { keepDeck } from '../../src/storage/keepDeck';
import { readMarker } from '../../src/storage/marker';
import type { CardRow, DayRow } from '../../src/storage/schema';
import { listStudied } from '../../src/storage/studied';
import { makeHistory, makeNote, randomFrom, type Random } from './generator';
import { pointsOf } from './qaNotes';

/** How big the library is. */
export interface LibrarySize {
  readonly decks: number;
  readonly notes: number;
  /** Cards with a history, at most as many as notes. */
  readonly studied: number;
  /** Graded showings of all of them, at least four for each. */
  readonly reviews: number;
}

/** The size that PERF-3 names. */
export const BIG: LibrarySize = { decks: 10, notes: 100_000, studied: 20_000, reviews: 400_000 };

/** What was written. */
export interface Filled {
  readonly notes: number;
  readonly studied: number;
  readonly reviews: number;
  readonly points: number;
  /** Cards due up to today. */
  readonly due: number;
  readonly days: number;
}

const SEED = 20261123;
const ROWS_AT_ONCE = 2000;

/** Writes the library for a study day; the database must be empty. */
export async function fillLibrary(database: Database, size: LibrarySize, today: number): Promise<Filled> {
  const random = randomFrom(SEED);
  const scheduler = schedulerFor(DEFAULT_PARAMETERS);
  const days = new Map<number, DayRow>();
  const written = { notes: 0, studied: 0, reviews: 0, points: 0, due: 0, days: 0 };
  let lastEvent = '';
  let waiting: CardRow[] = [];
  const flush = async (): Promise<void> => {
    await database.dexie.transaction('rw', [database.cards, database.studied], async () => {
      await database.cards.bulkPut(waiting);
      await listStudied(database, waiting);
    });
    waiting = [];
  };
  const perDeck = { notes: size.notes / size.decks, studied: size.studied / size.decks };
  for (let deck = 0; deck < size.decks; deck += 1) {
    const id = `library-${deck}`;
    const notes = Array.from({ length: perDeck.notes }, (_, number) => makeNote(id, number, random));
    // Added long ago, so that the deck that ships with the app comes last.
    await keepDeck(database, scheduler, { id, title: `Library ${deck + 1}`, notes }, 1000 + deck);
    written.notes += notes.length;
    for (const [index, note] of notes.slice(0, perDeck.studied).entries()) {
      const reviews = reviewsOf(index, size);
      const events = eventsOf(note, reviews, today, scheduler, random);
      const card = {
        id: cardIdOf(note.id, 'front'),
        deckId: id,
        noteId: note.id,
        pointIds: pointsOf(note),
      };
      const row = cardRowOf(card, addEvents(EMPTY_HISTORY, events), scheduler);
      waiting.push(row);
      written.studied += 1;
      written.reviews += events.length;
      written.points += events.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
      if (row.due !== undefined && row.due[2] <= today) written.due += 1;
      for (const event of events) addToDay(days, event);
      const latest = events.at(-1)?.id ?? '';
      if (latest > lastEvent) lastEvent = latest;
      if (waiting.length >= ROWS_AT_ONCE) await flush();
    }
  }
  await flush();
  await database.days.bulkPut([...days.values()]);
  const marker = await readMarker(database);
  await database.marker.put({
    ...marker,
    revision: marker.revision + 1,
    reviews: written.reviews,
    lastEvent,
  });
  return { ...written, days: days.size };
}

// Some cards are old and some young: pairs that add up to twice the mean.
function reviewsOf(index: number, size: LibrarySize): number {
  const mean = size.reviews / size.studied;
  const spread = Math.floor(((index >> 1) * 7) % Math.max(1, mean - 3));
  return index % 2 === 0 ? mean + spread : mean - spread;
}

function eventsOf(
  note: Note,
  reviews: number,
  today: number,
  scheduler: ReturnType<typeof schedulerFor>,
  random: Random,
): readonly Graded[] {
  const isDue = random() < 0.05;
  const dueInDays = isDue ? -Math.floor(random() * 4) : 1 + Math.floor(random() * 90);
  return makeHistory({ pointIds: pointsOf(note), reviews, today, dueInDays }, scheduler, random);
}

function addToDay(days: Map<number, DayRow>, { day, outcomes, tookMs }: Graded): void {
  const before = days.get(day) ?? { day, reviews: 0, asked: 0, recalled: 0, tookMs: 0 };
  days.set(day, {
    day,
    reviews: before.reviews + 1,
    asked: before.asked + outcomes.length,
    recalled: before.recalled + outcomes.filter(({ grade }) => grade !== 'again').length,
    tookMs: before.tookMs + tookMs,
  });
}

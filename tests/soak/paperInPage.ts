// Runs inside a page of the app's origin: what was studied before a paper, and what papers left in the histories.
import { cardIdsOf, pointIdsOf } from '../../src/domain/deck/slots';
import { eventIdOf, type CardId } from '../../src/domain/ids';
import type { Graded } from '../../src/domain/review/event';
import { standingEvents } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { DAY_MS } from '../../src/domain/studyDay';
import { historyOf } from '../../src/storage/cardRow';
import { changeCards } from '../../src/storage/changeCards';
import { openDatabase } from '../../src/storage/database';
import { problemsOf } from './gradeInPage';

const DAYS_AGO = 20;
const DEVICE = 4243;

/** Grades every card as some days ago, where none was graded yet: papers say something only of points that were studied. */
export async function studyBefore(): Promise<void> {
  const database = await openDatabase();
  if ((await database.cards.count()) > 0) return database.dexie.close();
  const pages = await database.pages.toArray();
  const cards = pages.flatMap(({ deckId, notes }) =>
    notes.flatMap((note) =>
      cardIdsOf(note).map((id) => ({ id, deckId, noteId: note.id, pointIds: pointIdsOf(note, id) })),
    ),
  );
  if (cards.length === 0) throw new Error('There is no card to study.');
  const atMs = Date.now() - DAYS_AGO * DAY_MS;
  const day = Math.floor(atMs / DAY_MS);
  for (const [index, card] of cards.entries()) {
    const event: Graded = {
      kind: 'graded',
      id: eventIdOf(atMs, DEVICE, index),
      atMs,
      day,
      grade: 'good',
      outcomes: card.pointIds.map((pointId) => ({
        pointId,
        grade: 'good',
        phase: 'review',
        step: 0,
        due: { kind: 'day', day: day + 4 },
      })),
      tookMs: 5000,
      mode: 'study',
    };
    const showing = {
      asked: card.pointIds.length,
      recalled: card.pointIds.length,
      tookMs: 5000,
      cutoffMs: 0,
    };
    await changeCards(database, schedulerFor(DEFAULT_PARAMETERS), [{ card, decide: () => [event] }], {
      name: 'grade',
      day,
      atMs,
      showing,
    });
  }
  database.dexie.close();
}

/** What papers left. */
export interface PapersFound {
  readonly papers: number;
  /** Cards with a grade of a paper that stands, as often as they have one. */
  readonly graded: readonly CardId[];
  readonly problems: readonly string[];
}

/** Reads it from the histories of all cards. */
export async function readPapersFound(): Promise<PapersFound> {
  const database = await openDatabase();
  const [rows, papers] = await Promise.all([database.cards.toArray(), database.papers.count()]);
  database.dexie.close();
  const graded = rows.flatMap((row) =>
    standingEvents(readHistory(historyOf(row))).flatMap((event) =>
      event.kind === 'graded' && event.mode === 'paper' ? [row.id] : [],
    ),
  );
  return { papers, graded, problems: rows.flatMap(problemsOf) };
}

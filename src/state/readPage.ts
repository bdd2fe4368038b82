// Reading without studying: a page of a deck with the memory of each point.
import type { Note } from '../domain/deck/deck';
import { cardIdsOf } from '../domain/deck/slots';
import type { CardId, DeckId, PointId } from '../domain/ids';
import type { CardState } from '../domain/review/cardState';
import { failure, success, type Result } from '../domain/result';
import { recallOfPoint } from '../domain/review/recall';
import { stateOf } from '../storage/cardRow';
import { isDamaged } from '../storage/rowState';
import type { Database } from '../storage/database';
import { readNotesBetween } from '../storage/decks';
import { readCards } from '../storage/dueCards';
import { readPersonalOfAll } from '../storage/personal';
import type { CardRow } from '../storage/schema';
import type { ReadCard, ReadPage, Trouble } from './appState';
import { perform, todayOf, type Engine } from './engine';
import { faceOf } from './faces';
import { decksOf } from './loadQueue';

// More on one page take the browser longer to draw than a learner should wait.
const NOTES_PER_READ_PAGE = 25;

/** One page of a deck, from 0. A page beyond the last is the last. */
export async function readPage(
  engine: Engine,
  deckId: DeckId,
  page: number,
): Promise<Result<ReadPage, Trouble | 'noSuchDeck'>> {
  const result = await perform(engine, (database) => loadReadPage(engine, database, deckId, page));
  if (!result.ok) return result;
  return result.value === undefined ? failure('noSuchDeck') : success(result.value);
}

async function loadReadPage(
  engine: Engine,
  database: Database,
  deckId: DeckId,
  page: number,
): Promise<ReadPage | undefined> {
  const deck = (await decksOf(engine, database)).find(({ id }) => id === deckId);
  if (deck === undefined) return undefined;
  const pages = Math.max(1, Math.ceil(deck.notes / NOTES_PER_READ_PAGE));
  const shown = Math.min(Math.max(0, Math.floor(page)), pages - 1);
  const from = shown * NOTES_PER_READ_PAGE;
  const notes = await readNotesBetween(database, deck, from, from + NOTES_PER_READ_PAGE);
  const rows = await readCards(database, notes.flatMap(cardIdsOf));
  const personal = await readPersonalOfAll(
    database,
    notes.map(({ id }) => id),
  );
  const read = async (note: Note, cardId: CardId): Promise<ReadCard> => ({
    cardId,
    face: await faceOf(engine, database, note, cardId, deck.title),
    ...memoryOf(engine, rows.get(cardId)),
  });
  return {
    today: todayOf(engine),
    deckId,
    title: deck.title,
    asOf: deck.asOf,
    source: deck.source,
    page: shown,
    pages,
    firstNumber: 1 + from,
    notes: await Promise.all(
      notes.map(async (note) => ({
        note,
        personal: personal.get(note.id),
        cards: await Promise.all(cardIdsOf(note).map((cardId) => read(note, cardId))),
      })),
    ),
  };
}

function memoryOf(engine: Engine, row: CardRow | undefined): Omit<ReadCard, 'cardId' | 'face'> {
  const damaged = row !== undefined && isDamaged(row);
  const state = row === undefined || damaged ? undefined : stateOf(row, engine.scheduler);
  return { state, isDamaged: damaged, recall: recallByPoint(engine, state) };
}

function recallByPoint(engine: Engine, state: CardState | undefined): ReadonlyMap<PointId, number> {
  const today = todayOf(engine);
  const points = state?.points ?? [];
  return new Map(points.map((point) => [point.pointId, recallOfPoint(point, today, engine.scheduler)]));
}

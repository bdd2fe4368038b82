// Reading without studying: a page of a deck with each point's memory, and all there is to know of one card.
import type { Note } from '../domain/deck/deck';
import { cardIdsOf, pointIdsOf } from '../domain/deck/deck';
import type { CardId, DeckId, PointId } from '../domain/ids';
import { readHistory } from '../domain/review/historyCodec';
import { earlyPoints } from '../domain/review/early';
import type { ReviewEvent } from '../domain/review/event';
import { foldHistory, standingEvents } from '../domain/review/fold';
import { isLeech } from '../domain/review/leech';
import { forgettingCurve, recallOfCard, recallOfPoint } from '../domain/review/recall';
import { NEW_CARD_STATE, type CardState } from '../domain/review/cardState';
import { historyOf, isDamaged, stateOf } from '../storage/cardRow';
import type { Database } from '../storage/database';
import { readNoteOfCard, readNotesBetween } from '../storage/decks';
import { readCards } from '../storage/dueCards';
import { StorageError } from '../storage/storageError';
import type { CardInformation, ReadPage } from './appState';
import { optionsOf, todayOf, type Engine } from './engine';
import { decksOf } from './loadQueue';

const CURVE_SAMPLES = 24;
// More on one page take the browser longer to draw than a learner should wait.
const NOTES_PER_READ_PAGE = 25;

/** One page of a deck, from 0; undefined when there is no such deck. A page beyond the last is the last. */
export async function loadReadPage(
  engine: Engine,
  database: Database,
  deckId: DeckId,
  page: number,
): Promise<ReadPage | undefined> {
  const deck = (await decksOf(engine, database)).find(({ id }) => id === deckId);
  if (deck === undefined) return undefined;
  const pages = Math.max(1, Math.ceil(deck.cardIds.length / NOTES_PER_READ_PAGE));
  const shown = Math.min(Math.max(0, Math.floor(page)), pages - 1);
  const from = shown * NOTES_PER_READ_PAGE;
  const notes = await readNotesBetween(database, deck, from, from + NOTES_PER_READ_PAGE);
  const rows = await readCards(database, notes.flatMap(cardIdsOf));
  return {
    today: todayOf(engine),
    deckId,
    title: deck.title,
    asOf: deck.asOf,
    source: deck.source,
    page: shown,
    pages,
    firstNumber: 1 + from,
    notes: notes.map((note) => {
      const cardIds = cardIdsOf(note);
      const row = cardIds.map((id) => rows.get(id))[0];
      const damaged = row !== undefined && isDamaged(row);
      const state = row === undefined || damaged ? undefined : stateOf(row, engine.scheduler);
      return { note, cardIds, state, isDamaged: damaged, recall: recallByPoint(engine, state) };
    }),
  };
}

/** Memory and history of one card. Throws a StorageError when its history is damaged. */
export async function loadCardInformation(
  engine: Engine,
  database: Database,
  cardId: CardId,
): Promise<CardInformation> {
  const decks = await decksOf(engine, database);
  const row = (await readCards(database, [cardId])).get(cardId);
  const deck = decks.find(({ id, cardIds }) => id === row?.deckId || cardIds.includes(cardId));
  const note = deck && (await readNoteOfCard(database, deck, cardId));
  if (deck === undefined || note === undefined) throw new StorageError('unavailable', `no card ${cardId}`);
  const state = row === undefined ? NEW_CARD_STATE : stateOf(row, engine.scheduler);
  const events = readHistory(historyOf(row));
  const standingInOrder = standingEvents(events);
  const standing = new Set(standingInOrder);
  return {
    note,
    state,
    retrievability: recallOfCard(state, pointIdsOf(note), todayOf(engine), engine.scheduler),
    points: pointsOf(engine, note, state),
    history: events.map((event) => ({
      event,
      stands: standing.has(event) || event.kind === 'undone',
      early: standing.has(event) ? countEarly(engine, note, standingInOrder, event) : 0,
    })),
    isLeech: isLeech(state, optionsOf(engine, deck).leechThreshold),
  };
}

function countEarly(
  engine: Engine,
  note: Note,
  standing: readonly ReviewEvent[],
  event: ReviewEvent,
): number {
  if (event.kind !== 'graded') return 0;
  const before = foldHistory(standing.slice(0, standing.indexOf(event)), pointIdsOf(note), engine.scheduler);
  return earlyPoints(event, before).length;
}

function pointsOf(engine: Engine, note: Note, state: CardState): CardInformation['points'] {
  const today = todayOf(engine);
  return note.points.map((point) => {
    const label = point.label ?? point.text;
    const memory = state.points.find(({ pointId }) => pointId === point.id);
    if (memory === undefined) {
      const unknown = { stability: undefined, difficulty: undefined, retrievability: undefined };
      return { id: point.id, label, ...unknown, curve: [], elapsedDays: undefined };
    }
    const elapsedDays = Math.max(0, today - memory.lastDay);
    const untilDays = Math.max(elapsedDays, memory.intervalDays, Math.ceil(memory.stability), 7) * 1.5;
    return {
      id: point.id,
      label,
      stability: memory.stability,
      difficulty: memory.difficulty,
      retrievability: recallOfPoint(memory, today, engine.scheduler),
      curve: forgettingCurve(memory.stability, untilDays, CURVE_SAMPLES, engine.scheduler),
      elapsedDays,
    };
  });
}

function recallByPoint(engine: Engine, state: CardState | undefined): ReadonlyMap<PointId, number> {
  const today = todayOf(engine);
  const points = state?.points ?? [];
  return new Map(points.map((point) => [point.pointId, recallOfPoint(point, today, engine.scheduler)]));
}

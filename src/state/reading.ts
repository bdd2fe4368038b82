// All there is to know of one card: its memory and its whole history.
import type { Note } from '../domain/deck/deck';
import { titleOf, type Face } from '../domain/deck/face';
import { isAsking } from '../domain/exam/asking';
import { gradeEffectsOn } from '../domain/exam/gradeEffects';
import type { CardId, DeckId, PointId } from '../domain/ids';
import { readHistory } from '../domain/review/historyCodec';
import { earlyPoints } from '../domain/review/early';
import type { ReviewEvent } from '../domain/review/event';
import { foldHistory, standingEvents } from '../domain/review/fold';
import { isLeech } from '../domain/review/leech';
import { forgettingCurve, recallOfCard, recallOfPoint } from '../domain/review/recall';
import type { Result } from '../domain/result';
import { NEW_CARD_STATE, type CardState } from '../domain/review/cardState';
import { historyOf, stateOf } from '../storage/cardRow';
import type { Database } from '../storage/database';
import { readNoteOfCard } from '../storage/decks';
import { readCards } from '../storage/dueCards';
import { readExams } from '../storage/readExams';
import { StorageError } from '../storage/storageError';
import type { CardInformation, Trouble } from './appState';
import { faceOf } from './faces';
import { clockOf, optionsOf, perform, todayOf, type Engine } from './engine';
import { decksOf } from './loadQueue';

const CURVE_SAMPLES = 24;
/** Memory and history of one card; trouble when its history is damaged. */
export async function readCardInformation(
  engine: Engine,
  cardId: CardId,
): Promise<Result<CardInformation, Trouble>> {
  return perform(engine, (database) => loadCardInformation(engine, database, cardId));
}

async function loadCardInformation(
  engine: Engine,
  database: Database,
  cardId: CardId,
): Promise<CardInformation> {
  const decks = await decksOf(engine, database);
  const row = (await readCards(database, [cardId])).get(cardId);
  const deck = decks.find(({ id, cardIds }) => id === row?.deckId || cardIds.includes(cardId));
  const note = deck && (await readNoteOfCard(database, deck, cardId));
  if (deck === undefined || note === undefined) throw new StorageError('unavailable', `no card ${cardId}`);
  const face = await faceOf(engine, database, note, cardId, deck.title);
  const pointIds = face.points.map(({ id }) => id);
  const state = row === undefined ? NEW_CARD_STATE : stateOf(row, engine.scheduler);
  const events = readHistory(historyOf(row));
  const standingInOrder = standingEvents(events);
  const standing = new Set(standingInOrder);
  return {
    noteId: note.id,
    title: titleOf(face),
    state,
    retrievability: recallOfCard(state, pointIds, todayOf(engine), engine.scheduler),
    points: pointsOf(engine, face, state),
    history: events.map((event) => ({
      event,
      stands: standing.has(event) || event.kind === 'undone',
      early: standing.has(event) ? countEarly(engine, pointIds, standingInOrder, event) : 0,
    })),
    isLeech: isLeech(state, optionsOf(engine, deck).leechThreshold),
    exams: await examsOf(engine, database, { deckId: deck.id, note, pointIds, state }),
  };
}

async function examsOf(
  engine: Engine,
  database: Database,
  card: {
    readonly deckId: DeckId;
    readonly note: Note;
    readonly pointIds: readonly PointId[];
    readonly state: CardState;
  },
): Promise<CardInformation['exams']> {
  const { deckId, note, pointIds, state } = card;
  const place = { deckId, tags: note.tags ?? [] };
  const gradable = { pointIds, state, nowMs: engine.ports.nowMs(), clock: clockOf(engine) };
  const ahead = (await readExams(database)).filter(({ day }) => day > todayOf(engine));
  return ahead
    .filter(({ parts }) => parts.some((part) => isAsking(part, place)))
    .map((exam) => ({ exam, ...gradeEffectsOn(exam.day, gradable, engine.scheduler) }));
}

function countEarly(
  engine: Engine,
  pointIds: readonly PointId[],
  standing: readonly ReviewEvent[],
  event: ReviewEvent,
): number {
  if (event.kind !== 'graded') return 0;
  const before = foldHistory(standing.slice(0, standing.indexOf(event)), pointIds, engine.scheduler);
  return earlyPoints(event, before).length;
}

function pointsOf(engine: Engine, face: Face, state: CardState): CardInformation['points'] {
  const today = todayOf(engine);
  return face.points.map((point) => {
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

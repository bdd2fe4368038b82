// A session of chosen cards as the session on screen asks it. The idea to know: borrowed cards may also come in the queue of
// the day, and are given back when they are answered there. A session that was left alone holds nothing up so, and the queue
// of the day need not look at sessions.
import type { CardId } from '../../domain/ids';
import type { QueueCard } from '../../domain/queue/queueCard';
import { decide } from '../../domain/review/decide';
import { NEW_CARD_STATE } from '../../domain/review/cardState';
import { readHistory } from '../../domain/review/historyCodec';
import { isBorrowed } from '../../domain/session/borrowed';
import { askedOf, decideCram, pointsLeft } from '../../domain/session/cram';
import type { FilteredSession } from '../../domain/session/filtered';
import { MINUTE_MS, nextRolloverAfter } from '../../domain/studyDay';
import { withStates } from '../../storage/cardRow';
import type { Database } from '../../storage/database';
import { readCards } from '../../storage/dueCards';
import { readFiltered } from '../../storage/filtered';
import { isDamaged } from '../../storage/rowState';
import type { CardRow, DeckRow } from '../../storage/schema';
import { clockOf, todayOf, type Engine } from '../engine';
import { decksOf, queueCard } from '../loadQueue';
import type { ChosenSource } from './source';

/** The cards of a session by its id. A session that is gone has none. */
export function chosenSource(engine: Engine, id: string, reschedules: boolean): ChosenSource {
  let kept: FilteredSession | undefined;
  let deckOf: ReadonlyMap<CardId, DeckRow> = new Map();
  const cardNow = (cardId: CardId, row: CardRow | undefined): QueueCard | undefined => {
    const deck = deckOf.get(cardId);
    return kept === undefined || deck === undefined
      ? undefined
      : borrowedCard(engine, kept, deck, cardId, row);
  };
  return {
    id,
    reschedules,
    loadQueue: async (database) => {
      kept = (await readFiltered(database)).find((row) => row.id === id);
      const cardIds = kept?.cardIds ?? [];
      deckOf = await decksOfCards(engine, database, new Set(cardIds));
      const rows = await readBorrowed(engine, database, cardIds);
      const cards = cardIds.flatMap((cardId) => cardNow(cardId, rows.get(cardId)) ?? []);
      const nowMs = engine.ports.nowMs();
      const queue = {
        day: todayOf(engine),
        rolloverAtMs: nextRolloverAfter(nowMs, clockOf(engine)),
        learnAheadMs: engine.store.getState().options.learnAheadMin * MINUTE_MS,
        main: cards.filter(({ kind }) => kind !== 'intraday'),
        learning: cards.filter(({ kind }) => kind === 'intraday'),
        hidden: { reviews: 0, new: 0 },
        buried: 0,
      };
      return { queue, rows };
    },
    queueCard: cardNow,
    asked: (row, pointIds, untilMs) => {
      if (reschedules || kept === undefined) return undefined;
      const left = pointsLeft(historyOf(row), pointIds, kept.startedAtMs);
      return left.size === 0 ? pointIds : askedOf(left, untilMs);
    },
    decide: reschedules ? decide : decideCram,
    report: (serve) => ({ id, choice: kept, waiting: serve.learning.length }),
  };
}

/** A card as a session still has it; undefined once it is given back, and while it is buried, suspended or damaged. */
export function borrowedCard(
  engine: Engine,
  session: FilteredSession,
  deck: DeckRow,
  cardId: CardId,
  row: CardRow | undefined,
): QueueCard | undefined {
  if (row !== undefined && isDamaged(row)) return undefined;
  const state = row?.state ?? NEW_CARD_STATE;
  const history = historyOf(row);
  // What a card without a row asks is not known here, and it has not been answered.
  const pointIds = row?.pointIds ?? [cardId];
  if (state.buried?.day === todayOf(engine) || !isBorrowed({ history, pointIds, state }, session))
    return undefined;
  const card = queueCard(engine, deck, cardId, row);
  if (session.reschedules) return card;
  const moments = [...pointsLeft(history, pointIds, session.startedAtMs).values()];
  const asked = moments.filter((atMs) => atMs !== undefined);
  if (asked.length === moments.length) {
    return { ...card, kind: 'intraday', due: { kind: 'at', atMs: Math.min(...asked) } };
  }
  // In its place among the others, whatever it waits for by its memory.
  return {
    ...card,
    kind: card.kind === 'new' ? 'new' : 'review',
    due: { kind: 'day', day: todayOf(engine) },
  };
}

/** The rows of some cards, with their states under the scheduler in force; damaged ones as they are. */
export async function readBorrowed(
  engine: Engine,
  database: Database,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, CardRow>> {
  const rows = [...(await readCards(database, cardIds)).values()];
  const [damaged, whole] = [rows.filter(isDamaged), rows.filter((row) => !isDamaged(row))];
  return new Map([...damaged, ...withStates(whole, engine.scheduler)].map((row) => [row.id, row]));
}

/** The decks that some cards live in; cards that are gone from the text have none. */
export async function decksOfCards(
  engine: Engine,
  database: Database,
  cardIds: ReadonlySet<CardId>,
): Promise<ReadonlyMap<CardId, DeckRow>> {
  const decks = new Map<CardId, DeckRow>();
  for (const deck of await decksOf(engine, database)) {
    for (const id of deck.cardIds) if (cardIds.has(id)) decks.set(id, deck);
  }
  return decks;
}

function historyOf(row: CardRow | undefined) {
  return row === undefined ? [] : readHistory(row.history);
}

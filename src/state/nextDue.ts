// When something comes next, once nothing is left for now. The idea to know: tomorrow is asked the way today was, by
// building its queue, so that new cards, buried ones and what limits held back are counted as they will come.
import type { DeckId } from '../domain/ids';
import { nextLearningAt, type ServeState } from '../domain/session/serve';
import { DAY_MS, MINUTE_MS, nextRolloverAfter, type StudyDay } from '../domain/studyDay';
import type { Database } from '../storage/database';
import { readNextDueDay } from '../storage/dueCards';
import type { NextDue } from './appState';
import { clockOf, todayOf, type Engine } from './engine';
import { decksOf, loadQueue } from './loadQueue';

/**
 * The next moment at which cards of a deck (all decks without one) come: learning later today, else tomorrow, else the
 * first day after it on which cards are due; undefined when nothing is waiting.
 */
export async function nextDueOf(
  engine: Engine,
  database: Database,
  deckId: DeckId | undefined,
  serve: ServeState,
): Promise<NextDue | undefined> {
  const today = todayOf(engine);
  const nowMs = engine.ports.nowMs();
  const learningAtMs = nextLearningAt(serve);
  if (learningAtMs !== undefined) {
    const atOnce = serve.learning.filter(({ atMs }) => atMs - serve.learnAheadMs < learningAtMs + MINUTE_MS);
    return { atMs: Math.max(nowMs, learningAtMs), day: today, cards: atOnce.length };
  }
  const tomorrowMs = nextRolloverAfter(nowMs, clockOf(engine));
  const { queue } = await loadQueue(engine, database, deckId, tomorrowMs);
  const cards = queue.main.length + queue.learning.length;
  if (cards > 0) return { atMs: tomorrowMs, day: queue.day, cards };
  const decks = await decksOf(engine, database);
  const deckIds = deckId === undefined ? decks.map(({ id }) => id) : [deckId];
  return firstDueAfter(database, deckIds, queue.day, tomorrowMs);
}

async function firstDueAfter(
  database: Database,
  deckIds: readonly DeckId[],
  tomorrow: StudyDay,
  tomorrowMs: number,
): Promise<NextDue | undefined> {
  const found = await Promise.all(deckIds.map((id) => readNextDueDay(database, id, tomorrow)));
  const known = found.filter((next) => next !== undefined);
  if (known.length === 0) return undefined;
  const day = Math.min(...known.map((next) => next.day));
  const cards = known.reduce((sum, next) => sum + (next.day === day ? next.cards : 0), 0);
  return { atMs: tomorrowMs + (day - tomorrow) * DAY_MS, day, cards };
}

// When something comes next, once nothing is left for now.
import type { DeckId } from '../domain/ids';
import { nextLearningAt, type ServeState } from '../domain/session/serve';
import { DAY_MS, nextRolloverAfter } from '../domain/studyDay';
import type { Database } from '../storage/database';
import { readNextDueDay } from '../storage/dueCards';
import type { NextDue } from './appState';
import { clockOf, todayOf, type Engine } from './engine';

/** The next moment at which a card of these decks comes: learning later today, else the first day with due cards. */
export async function nextDueOf(
  engine: Engine,
  database: Database,
  deckIds: readonly DeckId[],
  serve: ServeState | undefined,
): Promise<NextDue | undefined> {
  const today = todayOf(engine);
  const nowMs = engine.ports.nowMs();
  const learningAtMs = serve && nextLearningAt(serve);
  if (serve !== undefined && learningAtMs !== undefined) {
    return { atMs: Math.max(nowMs, learningAtMs), day: today, cards: serve.learning.length };
  }
  const found = await Promise.all(deckIds.map((id) => readNextDueDay(database, id, today)));
  const known = found.filter((next) => next !== undefined);
  if (known.length === 0) return undefined;
  const day = Math.min(...known.map((next) => next.day));
  const cards = known.reduce((sum, next) => sum + (next.day === day ? next.cards : 0), 0);
  const tomorrowMs = nextRolloverAfter(nowMs, clockOf(engine));
  return { atMs: tomorrowMs + (day - today - 1) * DAY_MS, day, cards };
}

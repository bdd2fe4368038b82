// Entering the study screen: the session under way goes on, one that a reload cut off is taken up again, and otherwise
// a new one starts.
import type { DeckId } from '../domain/ids';
import { putOnTop } from '../domain/session/serve';
import type { Database } from '../storage/database';
import type { ChosenSource } from './chosen/source';
import { todayOf, type Engine, type Session } from './engine';
import { decksOf } from './loadQueue';
import { loadRevealing, loadRevealingSoon } from './parts';
import { isStillServed, loadSession, queueCardOfId, showNext } from './session';
import { readUnfinished, type Unfinished } from './unfinished';

/** Opens a session on a deck, on all decks, or on chosen cards. */
export async function enterStudy(
  engine: Engine,
  database: Database,
  deckId: DeckId | undefined,
  chosen?: ChosenSource,
): Promise<void> {
  const { session } = engine;
  const { stage } = engine.store.getState().study;
  const isUnderWay = stage.kind === 'asking' || stage.kind === 'revealed';
  const isSame = session?.deckId === deckId && session?.chosen?.id === chosen?.id;
  if (isUnderWay && isSame && session?.serve.day === todayOf(engine)) return;
  const unfinished = session === undefined ? readUnfinished(engine) : undefined;
  session?.cancelWait?.();
  const decks = await decksOf(engine, database);
  if (deckId !== undefined && !decks.some(({ id }) => id === deckId)) return leaveForNoDeck(engine, deckId);
  // Before anything else, so that the answer does not come a moment after its question.
  const revealing = unfinished?.revealedPoints === undefined ? undefined : await loadRevealing();
  const entered = await loadSession(engine, database, deckId, chosen);
  engine.session = entered;
  const resumed = unfinished !== undefined && putFirst(engine, entered, unfinished);
  await showNext(engine, database, entered);
  if (resumed && revealing !== undefined) openAgain(engine, revealing, unfinished);
  loadRevealingSoon(engine);
}

function leaveForNoDeck(engine: Engine, deckId: DeckId): void {
  engine.session = undefined;
  const { study } = engine.store.getState();
  engine.store.setState({ study: { ...study, of: deckId, stage: { kind: 'noSuchDeck' } } });
}

// Only if nothing has happened to the card since, here or in another tab.
function putFirst(engine: Engine, session: Session, unfinished: Unfinished): boolean {
  const { cardId, of, day, reviews, cutoffMs } = unfinished;
  const isSame = of === (session.chosen?.id ?? session.deckId) && day === session.serve.day;
  const card =
    isSame && isStillServed(session.serve, cardId) ? queueCardOfId(engine, session, cardId) : undefined;
  if (card === undefined || card.reviews !== reviews) return false;
  session.serve = putOnTop(session.serve, card, cutoffMs);
  return true;
}

function openAgain(
  engine: Engine,
  revealing: Awaited<ReturnType<typeof loadRevealing>>,
  { revealedPoints = 1, missed }: Unfinished,
): void {
  revealing.showAnswer(engine);
  for (let opened = 1; opened < revealedPoints; opened += 1) revealing.revealNextPoint(engine);
  for (const pointId of missed) revealing.toggleMissed(engine, pointId);
}

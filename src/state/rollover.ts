// The turn of the study day while the page stays open: queues and counters are made again, buried cards return.
import { nextRolloverAfter, type StudyDay } from '../domain/studyDay';
import type { Database } from '../storage/database';
import { clockOf, enqueue, notify, perform, todayOf, type Engine, type Session } from './engine';
import { loadRevealing } from './parts';
import { isStudyOpen, reloadSession, showNext } from './session';

/** A timer may sleep with the machine: look at least this often. */
const LONGEST_WAIT_MS = 60_000;

/** Watches for the next study day; returns what stops it. */
export function watchDays(engine: Engine): () => void {
  let known: StudyDay = todayOf(engine);
  let cancel = (): void => undefined;
  const look = (): void => {
    const today = todayOf(engine);
    if (today !== known) {
      known = today;
      startNewDay(engine);
    }
    const nowMs = engine.ports.nowMs();
    const waitMs = nextRolloverAfter(nowMs, clockOf(engine)) - nowMs;
    cancel = engine.ports.after(Math.min(Math.max(waitMs, 1000), LONGEST_WAIT_MS), look);
  };
  look();
  return () => cancel();
}

/**
 * Makes the session again, as on a new day. An answer that is open stays as it was asked; a question is asked anew,
 * since a new day asks the whole answer.
 */
export async function remakeSession(engine: Engine, database: Database, session: Session): Promise<void> {
  const { stage } = engine.store.getState().study;
  await reloadSession(engine, database, session);
  const isOpen = stage.kind === 'revealed' && session.served?.card.id === stage.card.cardId;
  if (isOpen) (await loadRevealing()).refreshOnScreen(engine, session);
  else await showNext(engine, database, session);
}

function startNewDay(engine: Engine): void {
  enqueue(engine, async () => {
    if (engine.store.getState().phase !== 'ready') return;
    const result = await perform(engine, async (database) => {
      const { session } = engine;
      if (session !== undefined && isStudyOpen(engine)) await remakeSession(engine, database, session);
      if (engine.store.getState().today !== undefined)
        await (await import('./today')).refreshToday(engine, database);
    });
    if (!result.ok) notify(engine, { kind: 'trouble', trouble: result.failure });
  });
}

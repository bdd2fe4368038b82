// Staying in step: a marker newer than the one this tab knows means that another tab wrote something.
import type { Database } from '../storage/database';
import { readCards } from '../storage/dueCards';
import type { MarkerRow } from '../storage/schema';
import { writeSentinel } from '../storage/sentinel';
import { enqueue, notify, perform, type Engine, type Session } from './engine';
import { loadOptions } from './loadOptions';
import { loadRevealing } from './parts';
import { isStudyOpen, reloadSession, showNext } from './session';

/** Takes in what another tab wrote: options, text, and the queue; a card answered there leaves the screen here. */
export function followOthers(engine: Engine, database: Database, marker: MarkerRow): void {
  enqueue(engine, async () => {
    const known = engine.marker?.revision ?? 0;
    if (engine.database !== database || (marker.revision <= known && !engine.isBehind)) return;
    if (engine.isBehind || marker.textRevision !== engine.marker?.textRevision) {
      engine.decks = undefined;
      engine.session?.notes.clear();
    }
    engine.isBehind = false;
    if (marker.revision > known) {
      engine.marker = marker;
      // What this tab was not answered for is among what it takes in now.
      engine.unanswered = undefined;
      writeSentinel(engine.ports.sentinelPlace, marker);
    }
    const result = await perform(engine, async (open) => {
      await loadOptions(engine, open);
      if (engine.session !== undefined) await followInSession(engine, open, engine.session);
      if (engine.store.getState().today !== undefined)
        await (await import('./today')).refreshToday(engine, open);
    });
    if (!result.ok) notify(engine, { kind: 'trouble', trouble: result.failure });
  });
}

async function followInSession(engine: Engine, database: Database, session: Session): Promise<void> {
  const { stage } = engine.store.getState().study;
  const isShowing = stage.kind === 'asking' || stage.kind === 'revealed';
  const cardId = isShowing ? stage.card.cardId : undefined;
  const row = cardId === undefined ? undefined : (await readCards(database, [cardId])).get(cardId);
  const isSame = isShowing && (row?.state.reviews ?? 0) === stage.card.state.reviews;
  if (!isSame) session.served = undefined;
  await reloadSession(engine, database, session);
  if (isSame && session.served?.card.id === cardId)
    return (await loadRevealing()).refreshOnScreen(engine, session);
  if (isStudyOpen(engine)) await showNext(engine, database, session);
  if (isShowing && !isSame) notify(engine, { kind: 'elsewhere' });
}

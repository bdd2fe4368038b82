// What a session shows after a note was edited: the card on screen stays there, and says what it says now (STUDY-RULES Q4).
import type { MarkerRow } from '../../storage/schema';
import type { Database } from '../../storage/database';
import { readNoteOfCard } from '../../storage/decks';
import type { StudyStage } from '../appState';
import { faceOf } from '../faces';
import { notify, perform, written, type Engine, type Session } from '../engine';
import { refreshOnScreen } from '../revealing';
import { refreshView, reloadSession, showNext } from '../session';
import { askedPoints } from '../../domain/review/askedPoints';
import { pointIdsOf } from '../../domain/deck/slots';
import { NEW_CARD_STATE } from '../../domain/review/cardState';
import { stateOf } from '../../storage/cardRow';
import { clockOf } from '../engine';

/** Takes in the marker after a change of text; the session goes on. */
export async function refreshText(engine: Engine, marker: MarkerRow): Promise<void> {
  written(engine, marker);
  engine.decks = undefined;
  engine.store.setState({ today: undefined });
  const { session } = engine;
  if (session === undefined) return;
  session.notes.clear();
  const result = await perform(engine, (database) => refreshSession(engine, database, session));
  if (!result.ok) notify(engine, { kind: 'trouble', trouble: result.failure });
}

async function refreshSession(engine: Engine, database: Database, session: Session): Promise<void> {
  const { stage } = engine.store.getState().study;
  await reloadSession(engine, database, session);
  if (stage.kind !== 'asking' && stage.kind !== 'revealed') return;
  const { cardId, deckId } = stage.card;
  const deck = session.decks.get(deckId);
  const note = deck && (await readNoteOfCard(database, deck, cardId));
  const isThere = note !== undefined && pointIdsOf(note, cardId).length > 0;
  if (deck === undefined || !isThere || session.served?.card.id !== cardId)
    return showNext(engine, database, session);
  session.notes.set(cardId, note);
  const row = session.rows.get(cardId);
  const state = row === undefined ? NEW_CARD_STATE : stateOf(row, engine.scheduler);
  const face = await faceOf(engine, database, note, cardId, deck.title);
  const nowMs = engine.ports.nowMs();
  const asked = askedPoints(
    pointIdsOf(note, cardId),
    state,
    nowMs,
    session.served.askUntilMs ?? nowMs,
    clockOf(engine),
  );
  const card = {
    ...stage.card,
    note,
    face,
    state,
    asked,
    deckTitle: deck.title,
    asOf: note.asOf ?? deck.asOf,
  };
  refreshView(engine, session, stageWith(stage, card, asked));
  refreshOnScreen(engine, session);
}

type Shown = Extract<StudyStage, { readonly kind: 'asking' | 'revealed' }>;

// Points that were taken out are no longer missed, and no more of them are open than are asked.
function stageWith(stage: Shown, card: Shown['card'], asked: Shown['card']['asked']): StudyStage {
  if (stage.kind === 'asking') return { ...stage, card };
  const isOpen = stage.revealedPoints >= stage.card.asked.length;
  const missed = new Set([...stage.missed].filter((id) => asked.includes(id)));
  const revealedPoints = isOpen ? asked.length : Math.min(stage.revealedPoints, asked.length);
  return { ...stage, card, missed, revealedPoints };
}

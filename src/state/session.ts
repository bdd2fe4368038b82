// A study session: the queue being served, the rows behind it, and what the study screen shows. Kept in memory only;
// every grade is in storage before the next card shows, so a session can be made again at any time.
import type { Note } from '../domain/deck/deck';
import type { Face } from '../domain/deck/face';
import { noteIdOfCard, type CardId, type DeckId } from '../domain/ids';
import { allOf, type DueCounts } from '../domain/queue/dueCounts';
import { NEW_CARD_STATE } from '../domain/review/cardState';
import { askedPoints } from '../domain/review/askedPoints';
import { isLeech } from '../domain/review/leech';
import { DAYS_OF_PACE, minutesFor, sumOfStudy } from '../domain/session/pace';
import {
  advanceTo,
  answered,
  counters,
  currentCard,
  nextLearningAt,
  putOnTop,
  removed,
  startServing,
  type Served,
  type ServeState,
} from '../domain/session/serve';
import { finishedReport } from '../domain/session/serveReport';
import { MINUTE_MS } from '../domain/studyDay';
import type { Database } from '../storage/database';
import { readNoteOfCard } from '../storage/decks';
import type { DeckRow } from '../storage/schema';
import type { ShownCard, StudyStage, StudyView } from './appState';
import { faceOf } from './faces';
import type { ChosenSource } from './chosen/source';
import { clockOf, enqueue, notify, optionsOf, perform, todayOf, type Engine, type Session } from './engine';
import { decksOf, loadQueue, queueCard } from './loadQueue';
import { nextDueOf } from './nextDue';
import { daysUntilNow } from './pastDays';
import { totalsOf } from './totals';
import { rememberUnfinished } from './unfinished';

/** Makes a session from storage: builds the queue, closes days that are over, and reads the steps of today. */
export async function loadSession(
  engine: Engine,
  database: Database,
  deckId: DeckId | undefined,
  chosen?: ChosenSource,
): Promise<Session> {
  const today = todayOf(engine);
  const [{ queue, rows }, { days, steps }] = await Promise.all([
    chosen?.loadQueue(database) ?? loadQueue(engine, database, deckId),
    daysUntilNow(engine, database, today - DAYS_OF_PACE + 1),
  ]);
  const decks = await decksOf(engine, database);
  return {
    deckId,
    chosen,
    decks: new Map(decks.map((deck) => [deck.id, deck])),
    rows: new Map(rows),
    serve: startServing(queue, engine.ports.nowMs()),
    past: [],
    future: [],
    steps: [...steps],
    before: sumOfStudy(days.filter(({ day }) => day < today)),
    served: undefined,
    notes: new Map(),
    cancelWait: undefined,
  };
}

/** Makes the session's queue again, as after any change but an answer; the card on screen stays first. */
export async function reloadSession(engine: Engine, database: Database, session: Session): Promise<void> {
  const { served, serve } = session;
  const fresh = await loadSession(engine, database, session.deckId, session.chosen);
  session.cancelWait?.();
  Object.assign(session, fresh, { notes: session.notes });
  if (served === undefined || !isStillServed(fresh.serve, served.card.id)) return;
  const card = queueCardOfId(engine, session, served.card.id);
  if (card === undefined) return;
  session.serve = putOnTop(fresh.serve, card, serve.cutoffMs);
  session.served = currentCard(session.serve);
}

/** Ends the session and forgets today's numbers: the next visit to a screen makes them again. */
export function dropSession(engine: Engine): void {
  engine.session?.cancelWait?.();
  engine.session = undefined;
  const { study: view } = engine.store.getState();
  engine.store.setState({ today: undefined, study: { ...view, stage: { kind: 'loading' } } });
}

/** Whether a card is in the queue being served. */
export function isStillServed(serve: ServeState, cardId: CardId): boolean {
  return [...serve.main, ...serve.learning.map(({ card }) => card)].some(({ id }) => id === cardId);
}

/** The card as the queue sees it now; undefined when its deck is not here, or a session of chosen cards gave it back. */
export function queueCardOfId(engine: Engine, session: Session, cardId: CardId) {
  const row = session.rows.get(cardId);
  if (session.chosen !== undefined) return session.chosen.queueCard(cardId, row);
  const deck = deckOfCard(session, cardId);
  return deck && queueCard(engine, deck, cardId, row);
}

/** The deck a card lives in. */
function deckOfCard(session: Session, cardId: CardId): DeckRow | undefined {
  const row = session.rows.get(cardId);
  if (row !== undefined) return session.decks.get(row.deckId);
  return [...session.decks.values()].find((deck) => deck.cardIds.includes(cardId));
}

/** Shows the card that comes next, or the summary when nothing is left. */
export async function showNext(engine: Engine, database: Database, session: Session): Promise<void> {
  session.cancelWait?.();
  session.serve = advanceTo(session.serve, engine.ports.nowMs());
  const served = currentCard(session.serve);
  session.served = served;
  if (served === undefined) return finish(engine, database, session);
  const note = session.notes.get(served.card.id) ?? (await readNote(database, session, served.card.id));
  const deck = deckOfCard(session, served.card.id);
  if (note === undefined || deck === undefined) {
    // Its note is gone from the text: its history stays, but there is nothing to ask.
    session.serve = removed(session.serve, [served.card.id], 'suspended');
    return showNext(engine, database, session);
  }
  const face = await faceOf(engine, database, note, served.card.id, deck.title);
  show(engine, session, { kind: 'asking', card: shownCard(engine, session, served, { note, face }, deck) });
  engine.ports.whenIdle(() => void readAhead(database, session));
}

/**
 * Whether a step of today stands: what was done on an earlier study day can no longer be taken back. A step may lie
 * ahead after travel, or after a later rollover hour was chosen.
 */
export function canUndo(engine: Engine, session: Session): boolean {
  const today = todayOf(engine);
  return session.steps.some((step) => step.undone === 0 && step.day >= today);
}

/** Whether a step of today was taken back and nothing was done since. */
export function canRedo(session: Session): boolean {
  return session.steps.some((step) => step.undone === 1);
}

/** Whether the study screen has a session on it. */
export function isStudyOpen(engine: Engine): boolean {
  return engine.session !== undefined && engine.store.getState().study.stage.kind !== 'loading';
}

/** The stage and everything around it for the screen. */
export function show(engine: Engine, session: Session, stage: StudyStage): void {
  const { study } = engine.store.getState();
  const isNewCard = stage.kind === 'asking' || stage.kind === 'finished';
  const turn = study.turn + (isNewCard ? 1 : 0);
  engine.store.setState({ study: { ...viewOf(engine, session), stage, turn } });
  rememberUnfinished(engine, session, stage);
}

/** Counters, progress and undo for the screen after the session was made again, with the stage as it is or as given. */
export function refreshView(engine: Engine, session: Session, changed?: StudyStage): void {
  const { study } = engine.store.getState();
  const { turn } = study;
  const stage = changed ?? study.stage;
  engine.store.setState({ study: { ...viewOf(engine, session), stage, turn } });
}

function viewOf(engine: Engine, session: Session): Omit<StudyView, 'stage' | 'turn'> {
  const left: DueCounts = counters(session.serve);
  const done = session.steps.filter(({ name, undone }) => name === 'grade' && undone === 0).length;
  return {
    of: session.chosen?.id ?? session.deckId,
    counters: left,
    progress: { done, left: allOf(left) },
    minutesLeft: minutesFor(left, sumOfStudy([session.before, totalsOf(session.steps, todayOf(engine))])),
    canUndo: canUndo(engine, session),
    canRedo: canRedo(session),
  };
}

function shownCard(
  engine: Engine,
  session: Session,
  served: Served,
  { note, face }: { readonly note: Note; readonly face: Face },
  deck: DeckRow,
): ShownCard {
  const row = session.rows.get(served.card.id);
  const state = row?.state ?? NEW_CARD_STATE;
  const nowMs = engine.ports.nowMs();
  const pointIds = face.points.map(({ id }) => id);
  return {
    cardId: served.card.id,
    deckId: deck.id,
    deckTitle: deck.title,
    asOf: note.asOf ?? deck.asOf,
    source: deck.source,
    note,
    face,
    state,
    asked:
      session.chosen?.asked(row, pointIds, served.askUntilMs) ??
      askedPoints(pointIds, state, nowMs, served.askUntilMs, clockOf(engine)),
    isNew: state.points.length === 0,
    isLeech: isLeech(state, optionsOf(engine, deck).leechThreshold),
    shownAtMs: nowMs,
  };
}

async function finish(engine: Engine, database: Database, session: Session): Promise<void> {
  const { nextLearningInMin, ...left } = finishedReport(session.serve, engine.ports.nowMs());
  const today = todayOf(engine);
  const [onlyDeck] = session.decks.size === 1 ? session.decks.keys() : [];
  show(engine, session, {
    kind: 'finished',
    report: {
      today,
      readableDeck: session.deckId ?? onlyDeck,
      hiddenNew: left.hiddenNew,
      hiddenReview: left.hiddenReviews,
      buriedExist: left.buried > 0,
      nextLearningMin: nextLearningInMin,
      next: await nextDueOf(engine, database, session.deckId, session.serve),
      totals: totalsOf(session.steps, today),
      chosen: session.chosen?.report(session.serve),
    },
  });
  waitForLearning(engine, session);
}

// Looks again when the minutes on screen change, and when the next learning card may come.
function waitForLearning(engine: Engine, session: Session): void {
  const nextAtMs = nextLearningAt(session.serve);
  if (nextAtMs === undefined) return;
  const waitMs = Math.max(1, nextAtMs - engine.ports.nowMs());
  const untilNextMinuteMs = waitMs % MINUTE_MS || MINUTE_MS;
  lookAfter(engine, session, Math.min(waitMs, untilNextMinuteMs));
}

function lookAfter(engine: Engine, session: Session, delayMs: number): void {
  session.cancelWait = engine.ports.after(delayMs, () =>
    enqueue(engine, async () => {
      if (engine.session !== session || session.served !== undefined) return;
      const result = await perform(engine, (open) => lookAgain(engine, open, session));
      if (result.ok) return;
      notify(engine, { kind: 'trouble', trouble: result.failure });
      lookAfter(engine, session, MINUTE_MS);
    }),
  );
}

async function lookAgain(engine: Engine, database: Database, session: Session): Promise<void> {
  const nowMs = engine.ports.nowMs();
  const { stage } = engine.store.getState().study;
  const isNext = currentCard(advanceTo(session.serve, nowMs)) !== undefined;
  if (isNext || stage.kind !== 'finished') return showNext(engine, database, session);
  const { nextLearningInMin } = finishedReport(session.serve, nowMs);
  const report = { ...stage.report, nextLearningMin: nextLearningInMin };
  refreshView(engine, session, { kind: 'finished', report });
  waitForLearning(engine, session);
}

async function readNote(database: Database, session: Session, cardId: CardId): Promise<Note | undefined> {
  const deck = deckOfCard(session, cardId);
  const note = deck && (await readNoteOfCard(database, deck, cardId));
  if (note !== undefined && note.id === noteIdOfCard(cardId)) session.notes.set(cardId, note);
  return note;
}

// The next card's text is read while this one is on screen, so that a grade need not wait for it.
async function readAhead(database: Database, session: Session): Promise<void> {
  const cardId = session.served?.card.id;
  if (cardId === undefined) return;
  const next = currentCard(
    answered(session.serve, { cardId, card: undefined, nowMs: session.serve.cutoffMs }),
  );
  if (next === undefined || session.notes.has(next.card.id)) return;
  if (session.notes.size > 200) session.notes.clear();
  // Trouble while reading ahead is met again, and told, when the card is shown.
  await readNote(database, session, next.card.id).catch(() => undefined);
}

// Reveal and marks: the card on screen from question to answer, before anything is written.
import type { PointId } from '../domain/ids';
import { decide, type PointDecision, type Showing } from '../domain/review/decide';
import { GRADES, type Grade } from '../domain/review/event';
import type { StudyDay } from '../domain/studyDay';
import type { GradeButton, NextPromise, ShownCard, StudyStage } from './appState';
import { isMissing, loadFor, readMissing } from './dueLoads';
import { clockOf, enqueue, optionsOf, todayOf, type Engine, type Session } from './engine';
import { refreshView, show } from './session';

/** The revealed stage of the study screen. */
export type Revealed = Extract<StudyStage, { kind: 'revealed' }>;

/** Turns the question over. */
export function showAnswer(engine: Engine): void {
  const { study, options } = engine.store.getState();
  const { session } = engine;
  if (study.stage.kind !== 'asking' || session === undefined) return;
  const { card } = study.stage;
  const revealedPoints = options.revealOneByOne ? Math.min(1, card.asked.length) : card.asked.length;
  show(engine, session, revealedStage(engine, card, new Set(), revealedPoints));
  getReady(engine);
}

/**
 * Reads what grading the card on screen is decided with, in its turn and so before any grade that follows; what open buttons
 * promise is decided anew then. Does nothing where all of it is at hand, or none is asked for.
 */
export function getReady(engine: Engine): void {
  const { session } = engine;
  const { stage } = engine.store.getState().study;
  if (session === undefined || (stage.kind !== 'asking' && stage.kind !== 'revealed')) return;
  const { card } = stage;
  if (!isMissing(engine, session, card)) return;
  enqueue(engine, async () => {
    const isHere = (): boolean => engine.session === session && session.served?.card.id === card.cardId;
    if (!isHere() || !isMissing(engine, session, card)) return;
    const isRead = await readMissing(engine, session, card);
    if (isRead && isHere() && engine.store.getState().study.stage.kind === 'revealed') {
      refreshOnScreen(engine, session);
    }
  });
}

/** Opens one more point, when points are revealed one by one. */
export function revealNextPoint(engine: Engine): void {
  const { stage } = engine.store.getState().study;
  if (stage.kind !== 'revealed' || engine.session === undefined) return;
  const revealedPoints = Math.min(stage.card.asked.length, stage.revealedPoints + 1);
  show(engine, engine.session, { ...stage, revealedPoints });
}

/** Marks an asked point missed, or takes the mark away. */
export function toggleMissed(engine: Engine, pointId: PointId): void {
  const { stage } = engine.store.getState().study;
  if (stage.kind !== 'revealed' || engine.isSaving || engine.session === undefined) return;
  if (!stage.card.asked.includes(pointId)) return;
  const missed = new Set(stage.missed);
  if (!missed.delete(pointId)) missed.add(pointId);
  show(engine, engine.session, {
    ...revealedStage(engine, stage.card, missed, stage.revealedPoints),
    saving: stage.saving,
  });
}

/** Brings the view up to date after the session was made again; what open buttons promise is decided anew. */
export function refreshOnScreen(engine: Engine, session: Session): void {
  const { stage } = engine.store.getState().study;
  if (stage.kind !== 'revealed') return refreshView(engine, session);
  const { card, missed, revealedPoints, saving } = stage;
  refreshView(engine, session, { ...revealedStage(engine, card, missed, revealedPoints), saving });
  getReady(engine);
}

/** The showing of the card on screen at this moment: what buttons and grades are decided from. */
export function showingOf(engine: Engine, card: ShownCard): Showing | undefined {
  const { session } = engine;
  const deck = session?.decks.get(card.deckId);
  if (session === undefined || deck === undefined) return undefined;
  const load = loadFor(engine, session, card);
  return {
    cardId: card.cardId,
    state: card.state,
    asked: card.asked,
    nowMs: engine.ports.nowMs(),
    clock: clockOf(engine),
    options: optionsOf(engine, deck),
    scheduler: engine.scheduler,
    ...(load === undefined ? {} : { load }),
  };
}

function revealedStage(
  engine: Engine,
  card: ShownCard,
  missed: ReadonlySet<PointId>,
  revealedPoints: number,
): Revealed {
  const showing = showingOf(engine, card);
  const today = todayOf(engine);
  const decideNow = engine.session?.chosen?.decide ?? decide;
  const outcomes = (grade: Grade) => (showing === undefined ? [] : decideNow(showing, missed, grade));
  const buttons = GRADES.map((grade): GradeButton => {
    const decisions = outcomes(grade);
    const recalled = decisions.filter((decision) => decision.grade !== 'again');
    return { grade, next: soonest(recalled.length > 0 ? recalled : decisions, today) };
  });
  const missedNext = missed.size === 0 ? undefined : soonest(outcomes('good').filter(isMissed), today);
  return { kind: 'revealed', card, missed, revealedPoints, buttons, missedNext, saving: 'no' };
}

function isMissed(decision: PointDecision): boolean {
  return decision.grade === 'again';
}

function soonest(decisions: readonly PointDecision[], today: StudyDay): NextPromise {
  const promises = decisions.map((decision) => promiseOf(decision, today));
  return promises.reduce((first, next) => (sizeOf(next) < sizeOf(first) ? next : first), {
    kind: 'days',
    days: Number.MAX_SAFE_INTEGER,
  });
}

function promiseOf(decision: PointDecision, today: StudyDay): NextPromise {
  return decision.due.kind === 'at'
    ? { kind: 'delay', ms: decision.shownDelayMs ?? 0 }
    : { kind: 'days', days: decision.due.day - today };
}

function sizeOf(promise: NextPromise): number {
  return promise.kind === 'delay' ? promise.ms : promise.days * 86_400_000;
}

// Serving a queue: which card is on screen, as a pure state machine. Nothing here moves with the clock: the
// learning cut-off is part of the state and goes forward only at an answer, or when nothing is left
// (STUDY-RULES Q3 to Q6, Q12). To take back an answer of this session, go back to the state before it; after
// a reload use putOnTop.
import type { CardId } from '../ids';
import type { DayQueue, HiddenByLimits } from '../queue/buildQueue';
import { countCards, type DueCounts } from '../queue/dueCounts';
import { momentOf, type QueueCard } from '../queue/queueCard';
import { compareTurns, turnBehind, turnOf, type Turn } from '../queue/turn';
import type { StudyDay } from '../studyDay';

export interface ServeState {
  /** The study day of the queue: on any other day, build a new one (STUDY-RULES D6). */
  readonly day: StudyDay;
  readonly rolloverAtMs: number;
  readonly learnAheadMs: number;
  /** A card that an undo put before all others. */
  readonly top: QueueCard | undefined;
  readonly main: readonly QueueCard[];
  /** Intraday learning, in the order of {@link compareTurns}. */
  readonly learning: readonly Turn[];
  /** Intraday learning due up to this moment (ms) comes before the main queue. */
  readonly cutoffMs: number;
  readonly hidden: HiddenByLimits;
  /** Cards buried today. */
  readonly buried: number;
}

/** The card on screen. */
export interface Served {
  readonly card: QueueCard;
  /** Whether it comes before its moment, inside the learn-ahead window, because nothing else is left. */
  readonly aheadOfTime: boolean;
  /** On a later showing of the day, points due up to this moment (ms) are asked. */
  readonly askUntilMs: number;
}

/** What an answer did. */
export interface Answer {
  readonly cardId: CardId;
  /** The card after the answer, or undefined when it left today's queue. */
  readonly card: QueueCard | undefined;
  readonly nowMs: number;
}

/** Starts serving a queue at a moment (ms): learning due by then comes first. */
export function startServing(queue: DayQueue, nowMs: number): ServeState {
  const { day, rolloverAtMs, learnAheadMs, main, hidden, buried } = queue;
  const learning = queue.learning.map(turnOf);
  return { day, rolloverAtMs, learnAheadMs, top: undefined, main, learning, cutoffMs: nowMs, hidden, buried };
}

/**
 * The card to show, or undefined when nothing is left for now: a card put on top, then learning already due,
 * then the main queue, then learning inside the learn-ahead window.
 */
export function currentCard(state: ServeState): Served | undefined {
  const { top, main, learning, cutoffMs } = state;
  if (top !== undefined) return serveTop(top, state);
  const due = learning.find((turn) => turn.atMs <= cutoffMs);
  const card = due?.card ?? main[0];
  if (card !== undefined) return { card, aheadOfTime: false, askUntilMs: cutoffMs };
  const ahead = learning.find((turn) => turn.atMs <= windowEndMs(state));
  return ahead && { card: ahead.card, aheadOfTime: true, askUntilMs: windowEndMs(state) };
}

/** The state after an answer: the cut-off moves to now, and a card that comes again today waits in line. */
export function answered(state: ServeState, { cardId, card, nowMs }: Answer): ServeState {
  const rest = { ...withoutCards(state, new Set([cardId])), cutoffMs: Math.max(state.cutoffMs, nowMs) };
  if (card?.kind !== 'intraday' || momentOf(card) >= state.rolloverAtMs) return rest;
  return withTurn(rest, turnAfterAnswer(card, rest));
}

/** The state after cards were buried or suspended; a rebuild lets others in (STUDY-RULES Q13). */
export function removed(
  state: ServeState,
  cardIds: readonly CardId[],
  reason: 'buried' | 'suspended',
): ServeState {
  const rest = withoutCards(state, new Set(cardIds));
  return reason === 'buried' ? { ...rest, buried: rest.buried + cardIds.length } : rest;
}

/**
 * Puts a card before all others and restores the cut-off (ms) in force when it was shown: what undoing an
 * answer does to a queue that was built after that answer (STUDY-RULES U2, U3).
 */
export function putOnTop(state: ServeState, card: QueueCard, cutoffMs: number): ServeState {
  const rest = withoutCards(state, new Set([card.id]));
  return { ...(rest.top === undefined ? rest : withCardBack(rest, rest.top)), top: card, cutoffMs };
}

/**
 * The state at a later moment (ms): the same, unless nothing was left and a learning card has come inside the
 * window. Safe to call at any time: it never changes the card on screen.
 */
export function advanceTo(state: ServeState, nowMs: number): ServeState {
  if (currentCard(state) !== undefined) return state;
  const later = { ...state, cutoffMs: Math.max(state.cutoffMs, nowMs) };
  return currentCard(later) === undefined ? state : later;
}

/** The moment (ms) at which the next waiting learning card comes inside the window, if one waits. */
export function nextLearningAt(state: ServeState): number | undefined {
  const waiting = state.learning.filter((turn) => turn.atMs > windowEndMs(state));
  if (waiting.length === 0) return undefined;
  return Math.min(...waiting.map((turn) => turn.atMs)) - state.learnAheadMs;
}

/** What is left: the card on screen is counted. */
export function counters(state: ServeState): DueCounts {
  const inWindow = state.learning.filter((turn) => turn.atMs <= windowEndMs(state)).map((turn) => turn.card);
  return countCards([...(state.top === undefined ? [] : [state.top]), ...state.main, ...inWindow]);
}

function windowEndMs({ cutoffMs, learnAheadMs }: ServeState): number {
  return cutoffMs + learnAheadMs;
}

function serveTop(card: QueueCard, state: ServeState): Served {
  const aheadOfTime = card.kind === 'intraday' && momentOf(card) > state.cutoffMs;
  if (!aheadOfTime) return { card, aheadOfTime, askUntilMs: state.cutoffMs };
  return { card, aheadOfTime, askUntilMs: Math.max(windowEndMs(state), momentOf(card)) };
}

/** A card does not come straight back while another in the window can go first (STUDY-RULES Q6). */
function turnAfterAnswer(card: QueueCard, rest: ServeState): Turn {
  const own = turnOf(card);
  if (rest.main.length > 0) return own;
  const straightBack = currentCard(withTurn(rest, own))?.card === card;
  const next = straightBack ? nextInLine(rest) : undefined;
  const behind = next && turnBehind(next, card);
  return behind !== undefined && behind.atMs <= windowEndMs(rest) ? behind : own;
}

function nextInLine(state: ServeState): Turn | undefined {
  const id = currentCard(state)?.card.id;
  return state.learning.find((turn) => turn.card.id === id);
}

function withTurn(state: ServeState, turn: Turn): ServeState {
  return { ...state, learning: [...state.learning, turn].sort(compareTurns) };
}

function withCardBack(state: ServeState, card: QueueCard): ServeState {
  return card.kind === 'intraday' ? withTurn(state, turnOf(card)) : { ...state, main: [card, ...state.main] };
}

function withoutCards(state: ServeState, ids: ReadonlySet<CardId>): ServeState {
  return {
    ...state,
    top: state.top !== undefined && ids.has(state.top.id) ? undefined : state.top,
    main: state.main.filter((card) => !ids.has(card.id)),
    learning: state.learning.filter((turn) => !ids.has(turn.card.id)),
  };
}

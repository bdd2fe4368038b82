// What the commands share: the store, the open database, the session. Commands run one after another, and what storage
// throws at them comes back as a value, after one quiet try with a fresh connection.
import type { StoreApi } from 'zustand/vanilla';
import type { Note } from '../domain/deck/deck';
import { eventIdOf, momentOfEvent, type CardId, type DeckId, type EventId } from '../domain/ids';
import type { NoteType, NoteTypeId } from '../domain/noteType/noteType';
import type { Options } from '../domain/options';
import type { TodayLimits } from '../domain/queue/limit';
import { failure, success, type Result } from '../domain/result';
import { schedulerFor, type Scheduler } from '../domain/review/scheduler';
import type { RecentStudy } from '../domain/session/pace';
import type { Served, ServeState } from '../domain/session/serve';
import { studyDayOf, type DayClock, type StudyDay } from '../domain/studyDay';
import type { Database } from '../storage/database';
import type { CardRow, DeckRow, MarkerRow, StepRow } from '../storage/schema';
import { writeSentinel } from '../storage/sentinel';
import { StorageError } from '../storage/storageError';
import type { AppState, Notice, Trouble } from './appState';
import type { ChosenSource } from './chosen/source';
import type { RunningFiles } from './files/runFiles';
import type { Ports } from './ports';
import { rememberTheme } from './rememberedTheme';
import { SLOW, troubleOf } from './trouble';

/** How long storage may take to answer before the learner is told. */
export const PATIENCE_MS = 5000;

/** The id of an event and its moment (ms since 1970), made before the event is written. */
export interface Stamp {
  readonly id: EventId;
  readonly atMs: number;
}

/** The running app behind the screens. Fields change inside commands, and when the connection comes or goes. */
export interface Engine {
  readonly ports: Ports;
  readonly store: StoreApi<AppState>;
  database: Database | undefined;
  /** The marker as last read or written. */
  marker: MarkerRow | undefined;
  /** Whether another tab wrote something that this one has not taken in yet. */
  isBehind: boolean;
  /** The command that storage has not answered, with the stamps it made (stamps.ts). */
  unanswered: { readonly command: string; readonly stamps: Map<string, Stamp> } | undefined;
  device: number;
  nextCounter: number;
  scheduler: Scheduler;
  /** Types of imported notes that were shown. */
  readonly noteTypes: Map<NoteTypeId, NoteType>;
  todayLimits: TodayLimits | undefined;
  /** Decks as last read; undefined when their text changed since. */
  decks: readonly DeckRow[] | undefined;
  session: Session | undefined;
  /** Whether a grade is being written; the screen is told only when it takes a moment. */
  isSaving: boolean;
  /** The worker for files, from the Import screen on. */
  files: RunningFiles | undefined;
  /** Stops each of the workers that are kept, since they know all cards. */
  readonly workers: Set<() => void>;
  /** Counts the files that were read or cancelled: what comes late of an earlier one is not shown. */
  readings: number;
  /** Settles when all commands so far have run. */
  tail: Promise<void>;
  /** Cancels the timer of the Today screen, which waits for the next learning card. */
  cancelToday: (() => void) | undefined;
  /** Stops following the marker of the open database. */
  stopFollowing: (() => void) | undefined;
  /** Counts the times the database was opened: a connection that comes late is not used when a later try has begun. */
  openings: number;
  /** Opens the connection again after it was lost; set by opening.ts. */
  reopen: () => Promise<void>;
}

/** A study session: kept in memory only, and made again from storage at any time (session.ts). */
export interface Session {
  /** The deck studied; undefined for all decks. */
  readonly deckId: DeckId | undefined;
  /** Where the cards come from in a session of chosen ones; undefined for the queue of the day. */
  readonly chosen: ChosenSource | undefined;
  decks: ReadonlyMap<DeckId, DeckRow>;
  rows: Map<CardId, CardRow>;
  serve: ServeState;
  /** Served states before each step of this session, and after each step taken back: for an exact undo and redo. */
  past: ServeState[];
  future: ServeState[];
  /** Today's steps, as stored. */
  steps: StepRow[];
  /** What was done on the days before today, for the learner's pace. */
  before: RecentStudy;
  served: Served | undefined;
  notes: Map<CardId, Note>;
  /** Cancels the timer that waits for the next learning card. */
  cancelWait: (() => void) | undefined;
}

/** The learner's clock under the options in force. */
export function clockOf(engine: Engine): DayClock {
  return {
    rolloverHour: engine.store.getState().options.rolloverHour,
    offsetMinutesAt: engine.ports.offsetMinutesAt,
  };
}

/** The study day now. */
export function todayOf(engine: Engine): StudyDay {
  return studyDayOf(engine.ports.nowMs(), clockOf(engine));
}

/** The options of a deck: the global ones with its own in their place (STUDY-RULES Q11). */
export function optionsOf(engine: Engine, deck: DeckRow): Options {
  return { ...engine.store.getState().options, ...deck.options };
}

/** Puts options in force. */
export async function applyOptions(engine: Engine, options: Options): Promise<void> {
  const { parameters, ignoreBeforeDay } = options;
  // Few leave anything out: what that takes is not loaded for a first card.
  engine.scheduler = ignoreBeforeDay
    ? (await import('../domain/review/leftOut')).schedulerOf(options)
    : schedulerFor(parameters);
  rememberTheme(engine.ports, options.theme);
  engine.store.setState({ options });
}

/** A new event id. A clock that was set back must not put an event before those it follows. */
export function makeEventId(engine: Engine): Stamp {
  const last = engine.marker?.lastEvent;
  const atMs = Math.max(engine.ports.nowMs(), last ? momentOfEvent(last) + 1 : 0);
  engine.nextCounter = (engine.nextCounter + 1) % 36 ** 5;
  return { id: eventIdOf(atMs, engine.device, engine.nextCounter), atMs };
}

/** Takes in the marker after a write of this tab, and leaves the sentinel outside the database. */
export function written(engine: Engine, marker: MarkerRow): void {
  if (marker.revision > (engine.marker?.revision ?? 0) + 1) engine.isBehind = true;
  engine.marker = marker;
  engine.unanswered = undefined;
  writeSentinel(engine.ports.sentinelPlace, marker);
  const { storage } = engine.store.getState();
  if (storage.reviews !== marker.reviews) {
    engine.store.setState({ storage: { ...storage, reviews: marker.reviews } });
  }
}

let notices = 0;

/** Says something to the learner. */
export function notify(engine: Engine, notice: Notice): void {
  // Trouble that takes the place of every screen is said there.
  const { phase, trouble } = engine.store.getState();
  if (phase === 'failed' && notice.kind === 'trouble' && notice.trouble.code === trouble?.code) return;
  notices += 1;
  engine.store.setState({ notice: { id: notices, notice } });
}

/** Ends in a phase that the screens say in words, in the place of every other. */
export function fail(engine: Engine, trouble: Trouble): void {
  engine.store.setState({ phase: 'failed', trouble });
}

/** Runs a command after all commands before it. One that fails is told, and does not hold up those after it. */
export function enqueue(engine: Engine, command: () => Promise<void>): void {
  engine.tail = engine.tail.then(command).catch((error: unknown) => {
    notify(engine, { kind: 'trouble', trouble: troubleOf(error) });
  });
}

/** Runs a command in its turn and hands on its result. */
export function enqueueFor<Value>(engine: Engine, command: () => Promise<Value>): Promise<Value> {
  const result = engine.tail.then(command);
  const done = (): void => undefined;
  engine.tail = result.then(done, done);
  return result;
}

/**
 * Does work on the database. A connection that dropped is opened again and the work tried once more, so it must be
 * safe to do twice; storage that does not answer in five seconds is `slow`, and the work may still be done later.
 */
export async function perform<Value>(
  engine: Engine,
  work: (database: Database) => Promise<Value>,
): Promise<Result<Value, Trouble>> {
  const first = await performOnce(engine, work);
  if (first.ok || !isWorthAnotherTry(engine, first.failure)) return first;
  await engine.reopen();
  return performOnce(engine, work);
}

function isWorthAnotherTry(engine: Engine, trouble: Trouble): boolean {
  const dropped = trouble.code === 'unavailable' || trouble.code === 'closed';
  return dropped && engine.store.getState().phase === 'ready';
}

/**
 * Does work on the database without a second try. Refuses while the app is not ready: a database that lost its reviews
 * stays open to be copied, but nothing may be written to it before the learner decides.
 */
export async function performOnce<Value>(
  engine: Engine,
  work: (database: Database) => Promise<Value>,
): Promise<Result<Value, Trouble>> {
  const { phase, trouble } = engine.store.getState();
  if (phase !== 'ready') return failure(trouble ?? SLOW);
  return performAsFound(engine, work);
}

/** Reads what there is, also when the app could not get ready. */
export async function performAsFound<Value>(
  engine: Engine,
  work: (database: Database) => Promise<Value>,
): Promise<Result<Value, Trouble>> {
  if (engine.database === undefined) return failure(troubleOf(new StorageError('closed', 'not open')));
  try {
    return await inTime(engine.ports, work(engine.database));
  } catch (error) {
    const trouble = troubleOf(error);
    // The way out of it is the same wherever it is noticed.
    if (trouble.code === 'missing') fail(engine, trouble);
    return failure(trouble);
  }
}

/** The value of a promise, or `slow` when it takes more than five seconds. */
export async function inTime<Value>(ports: Ports, promise: Promise<Value>): Promise<Result<Value, Trouble>> {
  return new Promise((resolve, reject) => {
    const cancel = ports.after(PATIENCE_MS, () => resolve(failure(SLOW)));
    promise.then(
      (value) => {
        cancel();
        resolve(success(value));
      },
      (error: unknown) => {
        cancel();
        reject(error);
      },
    );
  });
}

/** Runs a command of a part in its turn. It never throws: a part that cannot be fetched is trouble, like any other. */
export async function resultOf<Part, Value, Failure>(
  engine: Engine,
  load: () => Promise<Part>,
  command: (part: Part) => Promise<Result<Value, Failure | Trouble>>,
): Promise<Result<Value, Failure | Trouble>> {
  return enqueueFor(engine, async () => {
    const loaded = await load().then(success, (error: unknown) => failure(troubleOf(error)));
    return loaded.ok ? command(loaded.value) : loaded;
  });
}

/** Runs a command of a part when everything before it is done; nothing waits for its end. */
export async function behind<Part, Value, Failure>(
  engine: Engine,
  load: () => Promise<Part>,
  command: (part: Part) => Promise<Result<Value, Failure | Trouble>>,
): Promise<Result<Value, Failure | Trouble>> {
  const part = await resultOf(engine, load, (loaded) => Promise.resolve(success(loaded)));
  return part.ok ? command(part.value) : part;
}

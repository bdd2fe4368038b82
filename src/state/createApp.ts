// The app, made from its ports: one store, one engine, and the commands. Each command takes its turn and never throws.
import { closeDatabase, type Database } from '../storage/database';
import type { Commands } from './commands';
import { createEngine } from './createEngine';
import { enqueue, notify, perform, type Engine } from './engine';
import { enterStudy } from './entering';
import type { LaterCommands } from './later';
import { openApp } from './opening';
import {
  loadAhead,
  loadGrading,
  loadRevealing,
  readPersonalSoon,
  loadSteps,
  loadToday,
  revealingAtHand,
} from './parts';
import { askAfterFirstSession, showPersistence } from './persistence';
import type { Ports } from './ports';
import { watchDays } from './rollover';
import { withLater } from './withLater';

type Revealing = Awaited<ReturnType<typeof loadRevealing>>;

/** The running app, as the screens get it, with a way to wait for all commands given so far. */
export interface RunningApp {
  readonly store: Engine['store'];
  readonly commands: Commands;
  /** Resolves when every command given so far has run. */
  readonly settled: () => Promise<void>;
  /** Fetches the commands that a first card does not need, which otherwise come with the first one called. */
  readonly loaded: () => Promise<void>;
  /** Stops timers and closes the database, as when the page goes away. */
  readonly stop: () => void;
}

/** Makes the app and opens it. `applyUpdate` loads a new version that is ready. */
export function createApp(ports: Ports, applyUpdate: () => void): RunningApp {
  const engine = createEngine(ports);
  enqueue(engine, () => openApp(engine));
  const stopWatching = watchDays(engine);
  showPersistence(engine);
  const { commands, load } = withLater(engine, firstCommands(engine, applyUpdate));
  return {
    store: engine.store,
    commands,
    settled: () => engine.tail,
    loaded: load,
    stop: () => {
      stopWatching();
      engine.session?.cancelWait?.();
      engine.cancelToday?.();
      engine.stopFollowing?.();
      engine.files?.stop();
      for (const stop of engine.workers) stop();
      if (engine.database !== undefined) closeDatabase(engine.database);
    },
  };
}

function firstCommands(engine: Engine, applyUpdate: () => void): Omit<Commands, keyof LaterCommands> {
  const told = async (work: (database: Database) => Promise<void>): Promise<void> => {
    const result = await perform(engine, work);
    const isTold = engine.store.getState().phase !== 'ready';
    if (!result.ok && !isTold) notify(engine, { kind: 'trouble', trouble: result.failure });
  };
  const inTurn = <Part>(load: () => Promise<Part>, command: (part: Part) => Promise<void>): void =>
    enqueue(engine, async () => command(await load()));
  const open = (command: (part: Revealing) => void): void => {
    const part = revealingAtHand();
    if (part !== undefined) command(part);
    else inTurn(loadRevealing, async (loaded) => command(loaded));
  };
  return {
    study: (deckId) => enqueue(engine, () => told((database) => enterStudy(engine, database, deckId))),
    refreshToday: () =>
      inTurn(loadToday, ({ refreshToday }) =>
        told(async (database) => {
          await refreshToday(engine, database);
          askAfterFirstSession(engine);
        }),
      ),
    showAnswer: () =>
      open((part) => {
        part.showAnswer(engine);
        loadAhead(engine);
      }),
    revealNextPoint: () => open((part) => part.revealNextPoint(engine)),
    toggleMissed: (pointId) => open((part) => part.toggleMissed(engine, pointId)),
    grade: (pressed) => inTurn(loadGrading, ({ grade }) => grade(engine, pressed)),
    undo: () => inTurn(loadSteps, ({ undoOrRedo }) => undoOrRedo(engine, 'undo')),
    redo: () => inTurn(loadSteps, ({ undoOrRedo }) => undoOrRedo(engine, 'redo')),
    bury: () => inTurn(loadSteps, ({ setAside }) => setAside(engine, 'bury')),
    suspend: () => inTurn(loadSteps, ({ setAside }) => setAside(engine, 'suspend')),
    refreshPersonal: () => readPersonalSoon(engine),
    retry: () =>
      inTurn(
        () => import('./recovery'),
        ({ retry }) => retry(engine),
      ),
    dismissNotice: () => engine.store.setState({ notice: undefined }),
    applyUpdate,
  };
}

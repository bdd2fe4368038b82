// The app, made from its ports: one store, one engine, and the commands. Each command takes its turn and never throws.
import {
  changeOption,
  readOptions,
  type OptionChange,
  type OptionProblem,
  type Options,
} from '../domain/options';
import { failure, success, type Result } from '../domain/result';
import { isoDate } from '../domain/studyDay';
import { closeDatabase, type Database } from '../storage/database';
import { changeSetting } from '../storage/settings';
import type { Trouble } from './appState';
import { resume, unbury } from './bringingBack';
import type { Commands } from './commands';
import { createEngine } from './createEngine';
import {
  applyOptions,
  enqueue,
  enqueueFor,
  notify,
  perform,
  performAsFound,
  todayOf,
  written,
  type Engine,
} from './engine';
import { enterStudy } from './entering';
import { grade } from './grading';
import { acceptLoss, openApp } from './opening';
import { askAfterFirstSession, askToPersist, showPersistence } from './persistence';
import type { Ports } from './ports';
import { refoldWhenIdle } from './refolding';
import { revealNextPoint, showAnswer, toggleMissed } from './revealing';
import { watchDays } from './rollover';
import { reloadSession, showNext } from './session';
import { follow, setAside, undoOrRedo } from './steps';
import { refreshToday } from './today';

/** The running app, as the screens get it, with a way to wait for all commands given so far. */
export interface RunningApp {
  readonly store: Engine['store'];
  readonly commands: Commands;
  /** Resolves when every command given so far has run. */
  readonly settled: () => Promise<void>;
  /** Stops timers and closes the database, as when the page goes away. */
  readonly stop: () => void;
}

/** Makes the app and opens it. `applyUpdate` loads a new version that is ready. */
export function createApp(ports: Ports, applyUpdate: () => void): RunningApp {
  const engine = createEngine(ports);
  enqueue(engine, () => openApp(engine));
  const stopWatching = watchDays(engine);
  showPersistence(engine);
  return {
    store: engine.store,
    commands: commandsOf(engine, applyUpdate),
    settled: () => engine.tail,
    stop: () => {
      stopWatching();
      engine.session?.cancelWait?.();
      engine.cancelToday?.();
      engine.stopFollowing?.();
      if (engine.database !== undefined) closeDatabase(engine.database);
    },
  };
}

// Not needed for a card to show: loaded by the screens that read.
const reading = () => import('./reading');

function commandsOf(engine: Engine, applyUpdate: () => void): Commands {
  const withDatabase = (work: (database: Database) => Promise<void>): void =>
    enqueue(engine, async () => {
      const result = await perform(engine, work);
      const isTold = engine.store.getState().phase !== 'ready';
      if (!result.ok && !isTold) notify(engine, { kind: 'trouble', trouble: result.failure });
    });
  return {
    study: (deckId) => withDatabase((database) => enterStudy(engine, database, deckId)),
    refreshToday: () =>
      withDatabase(async (database) => {
        await refreshToday(engine, database);
        askAfterFirstSession(engine);
      }),
    showAnswer: () => showAnswer(engine),
    revealNextPoint: () => revealNextPoint(engine),
    toggleMissed: (pointId) => toggleMissed(engine, pointId),
    grade: (pressed) => enqueue(engine, () => grade(engine, pressed)),
    undo: () => enqueue(engine, () => undoOrRedo(engine, 'undo')),
    redo: () => enqueue(engine, () => undoOrRedo(engine, 'redo')),
    bury: () => enqueue(engine, () => setAside(engine, 'bury')),
    suspend: () => enqueue(engine, () => setAside(engine, 'suspend')),
    unbury: () => enqueue(engine, () => unbury(engine)),
    resume: (cardIds) => enqueueFor(engine, () => resume(engine, cardIds)),
    addNewToday: (cards) => enqueue(engine, () => addNewToday(engine, cards)),
    readPage: (deckId, page) =>
      enqueueFor(engine, async () => {
        const result = await perform(engine, async (database) =>
          (await reading()).loadReadPage(engine, database, deckId, page),
        );
        if (!result.ok) return result;
        return result.value === undefined ? failure('noSuchDeck') : success(result.value);
      }),
    cardInformation: (cardId) =>
      enqueueFor(engine, () =>
        perform(engine, async (database) => (await reading()).loadCardInformation(engine, database, cardId)),
      ),
    setOption: (change) => enqueueFor(engine, () => setOption(engine, change)),
    saveCopy: () =>
      enqueueFor(engine, () =>
        performAsFound(engine, async (database) => {
          const { copyOfEverything } = await import('../storage/copy');
          const text = await copyOfEverything(database, engine.ports.nowMs());
          return { fileName: `pointwise-${isoDate(todayOf(engine))}.json`, text };
        }),
      ),
    askToPersist: () => askToPersist(engine),
    retry: () => enqueue(engine, () => retry(engine)),
    acceptLoss: () => enqueue(engine, () => acceptLoss(engine)),
    dismissNotice: () => engine.store.setState({ notice: undefined }),
    applyUpdate,
  };
}

async function retry(engine: Engine): Promise<void> {
  await openApp(engine);
  engine.session?.cancelWait?.();
  if (engine.store.getState().phase === 'ready' && engine.session !== undefined) {
    const { session } = engine;
    const { stage } = engine.store.getState().study;
    const result = await perform(engine, async (database) => {
      await reloadSession(engine, database, session);
      if (stage.kind === 'loading') await showNext(engine, database, session);
    });
    if (!result.ok) notify(engine, { kind: 'trouble', trouble: result.failure });
  }
}

async function addNewToday(engine: Engine, cards: number): Promise<void> {
  const day = todayOf(engine);
  const before = engine.todayLimits?.day === day ? (engine.todayLimits.extraNew ?? 0) : 0;
  // Worked out once: the write may be tried again after it was kept.
  const limits = { day, extraNew: before + cards };
  const result = await perform(engine, (database) => changeSetting(database, 'todayLimits', () => limits));
  if (!result.ok) return notify(engine, { kind: 'trouble', trouble: result.failure });
  written(engine, result.value.marker);
  engine.todayLimits = limits;
  const { session } = engine;
  if (session === undefined) return;
  await follow(engine, session, undefined, (database) => reloadSession(engine, database, session));
}

async function setOption(
  engine: Engine,
  change: OptionChange,
): Promise<Result<undefined, OptionProblem | Trouble>> {
  const checked = changeOption(engine.store.getState().options, change);
  if (!checked.ok) return checked;
  // Changed as it is kept: another tab may have changed another option a moment ago.
  const changeKept = (kept: unknown): Options => {
    const changed = changeOption(readOptions(kept), change);
    return changed.ok ? changed.value : checked.value;
  };
  const result = await perform(engine, (database) => changeSetting(database, 'options', changeKept));
  if (!result.ok) return result;
  written(engine, result.value.marker);
  applyOptions(engine, result.value.value);
  if (!SCREEN_ONLY.has(change.name)) dropSession(engine);
  if (change.name === 'parameters') refoldWhenIdle(engine);
  return success(undefined);
}

const SCREEN_ONLY: ReadonlySet<string> = new Set(['theme', 'answerStyle', 'labelHints', 'revealOneByOne']);

// The queue depends on limits, orders, steps and the rollover: the next visit to the study screen makes it again.
function dropSession(engine: Engine): void {
  engine.session?.cancelWait?.();
  engine.session = undefined;
  const { study: view } = engine.store.getState();
  engine.store.setState({ today: undefined, study: { ...view, stage: { kind: 'loading' } } });
}

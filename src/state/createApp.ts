// The app, made from its ports: one store, one engine, and the commands. Each command takes its turn and never throws.
import { failure, success } from '../domain/result';
import { isoDate } from '../domain/studyDay';
import { closeDatabase, type Database } from '../storage/database';
import type { Commands } from './commands';
import { createEngine } from './createEngine';
import { fileCommands } from './fileCommands';
import { enqueue, notify, perform, performAsFound, resultOf, todayOf, type Engine } from './engine';
import { enterStudy } from './entering';
import { openApp } from './opening';
import {
  loadAhead,
  loadBringingBack,
  loadCopy,
  loadGrading,
  loadOptionChanges,
  loadReading,
  loadReadPage,
  loadSteps,
  loadToday,
} from './parts';
import { askAfterFirstSession, askToPersist, showPersistence } from './persistence';
import type { Ports } from './ports';
import { acceptLoss, retry } from './recovery';
import { revealNextPoint, showAnswer, toggleMissed } from './revealing';
import { watchDays } from './rollover';

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
      engine.files?.stop();
      if (engine.database !== undefined) closeDatabase(engine.database);
    },
  };
}

function commandsOf(engine: Engine, applyUpdate: () => void): Commands {
  const told = async (work: (database: Database) => Promise<void>): Promise<void> => {
    const result = await perform(engine, work);
    const isTold = engine.store.getState().phase !== 'ready';
    if (!result.ok && !isTold) notify(engine, { kind: 'trouble', trouble: result.failure });
  };
  const inTurn = <Part>(load: () => Promise<Part>, command: (part: Part) => Promise<void>): void =>
    enqueue(engine, async () => command(await load()));
  return {
    study: (deckId) => enqueue(engine, () => told((database) => enterStudy(engine, database, deckId))),
    refreshToday: () =>
      inTurn(loadToday, ({ refreshToday }) =>
        told(async (database) => {
          await refreshToday(engine, database);
          askAfterFirstSession(engine);
        }),
      ),
    showAnswer: () => {
      showAnswer(engine);
      loadAhead(engine);
    },
    revealNextPoint: () => revealNextPoint(engine),
    toggleMissed: (pointId) => toggleMissed(engine, pointId),
    grade: (pressed) => inTurn(loadGrading, ({ grade }) => grade(engine, pressed)),
    undo: () => inTurn(loadSteps, ({ undoOrRedo }) => undoOrRedo(engine, 'undo')),
    redo: () => inTurn(loadSteps, ({ undoOrRedo }) => undoOrRedo(engine, 'redo')),
    bury: () => inTurn(loadSteps, ({ setAside }) => setAside(engine, 'bury')),
    suspend: () => inTurn(loadSteps, ({ setAside }) => setAside(engine, 'suspend')),
    unbury: () => inTurn(loadBringingBack, ({ unbury }) => unbury(engine)),
    resume: (cardIds) => resultOf(engine, loadBringingBack, ({ resume }) => resume(engine, cardIds)),
    addNewToday: (cards) => inTurn(loadOptionChanges, ({ addNewToday }) => addNewToday(engine, cards)),
    readPage: (deckId, page) =>
      resultOf(engine, loadReadPage, async (part) => {
        const result = await perform(engine, (database) => part.loadReadPage(engine, database, deckId, page));
        if (!result.ok) return result;
        return result.value === undefined ? failure('noSuchDeck') : success(result.value);
      }),
    cardInformation: (cardId) =>
      resultOf(engine, loadReading, ({ loadCardInformation }) =>
        perform(engine, (database) => loadCardInformation(engine, database, cardId)),
      ),
    setOption: (change) => resultOf(engine, loadOptionChanges, ({ setOption }) => setOption(engine, change)),
    saveCopy: () =>
      resultOf(engine, loadCopy, ({ copyOfEverything }) =>
        performAsFound(engine, async (database) => {
          const text = await copyOfEverything(database, engine.ports.nowMs());
          return { fileName: `pointwise-${isoDate(todayOf(engine))}.json`, text };
        }),
      ),
    ...fileCommands(engine),
    askToPersist: () => askToPersist(engine),
    retry: () => enqueue(engine, () => retry(engine)),
    acceptLoss: () => enqueue(engine, () => acceptLoss(engine)),
    dismissNotice: () => engine.store.setState({ notice: undefined }),
    applyUpdate,
  };
}

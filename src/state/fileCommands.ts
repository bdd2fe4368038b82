// The commands of the Import, Library and Your data screens. Reading does not take its turn among the other commands: a
// learner may study while a file is read, and writing alone takes its turn.
import { success, type Result } from '../domain/result';
import type { Trouble } from './appState';
import type { NotUndone } from './deckChanges';
import { behind, notify, resultOf, type Engine } from './engine';
import type { DeckOptionCommands } from './deckOptions';
import type { ImportCommands } from './importState';
import { loadCallFiles, loadDeckChanges, loadImporting } from './parts';
import { troubleOf } from './trouble';

type Importing = Awaited<ReturnType<typeof loadImporting>>;
type DeckChanges = Awaited<ReturnType<typeof loadDeckChanges>>;

/** The commands on an engine. They never throw. */
export function fileCommands(engine: Engine): ImportCommands & DeckOptionCommands {
  const importing = (command: (part: Importing) => Promise<void> | void): void => {
    loadImporting()
      .then(command)
      .catch((error: unknown) => notify(engine, { kind: 'trouble', trouble: troubleOf(error) }));
  };
  const inTurn = <Value, Failure>(
    command: (part: DeckChanges) => Promise<Result<Value, Failure | Trouble>>,
  ): Promise<Result<Value, Failure | Trouble>> => resultOf(engine, loadDeckChanges, command);
  return {
    prepareImport: () =>
      // What cannot be loaded now is tried again with the file that comes, and told then.
      void loadCallFiles()
        .then((part) => part.prepareFiles(engine))
        .catch(() => undefined),
    importFiles: (files) => importing((part) => part.importFiles(engine, files)),
    importText: (text, into) => importing((part) => part.importText(engine, text, into)),
    chooseColumns: (choice) => importing((part) => part.chooseColumns(engine, choice)),
    acceptColumns: () => importing((part) => part.acceptColumns(engine)),
    backToColumns: () => importing((part) => part.backToColumns(engine)),
    chooseTarget: (target) => importing((part) => part.chooseTarget(engine, target)),
    overrule: (rowId, choice) => importing((part) => part.overrule(engine, rowId, choice)),
    correctChange: (name, said) => importing((part) => part.correctChange(engine, name, said)),
    showChanges: (count) => importing((part) => part.showChanges(engine, count)),
    applyImport: () => importing((part) => part.applyImport(engine)),
    cancelImport: () => importing((part) => part.cancelImport(engine)),
    cancelAllFiles: () => importing((part) => part.cancelAllFiles(engine)),
    undoImport: () =>
      void inTurn(async (part) => (await part.undoImport(engine)) ?? success(undefined)).then((result) =>
        tellUndo(engine, result),
      ),
    exportDeck: (deckId, format) =>
      behind(engine, loadDeckChanges, (part) => part.exportDeck(engine, deckId, format)),
    renameDeck: (deckId, title) => inTurn((part) => part.renameDeck(engine, deckId, title)),
    deleteDeck: (deckId) => inTurn((part) => part.deleteDeck(engine, deckId)),
    readGoneCards: () => behind(engine, loadDeckChanges, (part) => part.readGoneCards(engine)),
    clearGoneCards: () => inTurn((part) => part.clearGoneCards(engine)),
    readDeckChange: async () => {
      const found = await inTurn(async (part) => success(await part.readDeckChange(engine, 'undo')));
      return found.ok ? found.value : undefined;
    },
    readUndoneDeckChange: async () => {
      const found = await inTurn(async (part) => success(await part.readDeckChange(engine, 'redo')));
      return found.ok ? found.value : undefined;
    },
    undoDeckChange: (stepId) => inTurn((part) => part.undoDeckChange(engine, stepId)),
    readMedia: (names) =>
      loadDeckChanges().then(
        (part) => part.readMedia(engine, names),
        () => new Map(),
      ),
    readDeckOptions: (deckId) => inTurn((part) => part.readDeckOptions(engine, deckId)),
    setDeckOption: (deckId, change) => inTurn((part) => part.setDeckOption(engine, deckId, change)),
  };
}

// The screen itself says that an import was taken back.
function tellUndo(engine: Engine, result: Result<unknown, NotUndone>): void {
  if (result.ok) return;
  const { failure: why } = result;
  if (why === 'nothingToUndo' || why === 'changedSince') return notify(engine, { kind: why });
  notify(engine, { kind: 'trouble', trouble: why });
}

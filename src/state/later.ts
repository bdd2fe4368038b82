// The commands that a first card does not need; withLater.ts loads them together.
import { isoDate } from '../domain/studyDay';
import { backupCommands } from './backup/backupCommands';
import { checkAndRepair } from './checkup/checking';
import { laterChosen } from './chosen/laterChosen';
import type { Commands } from './commands';
import { behind, enqueue, performAsFound, resultOf, todayOf, type Engine } from './engine';
import { editorCommands } from './editorCommands';
import { comebackCommands } from './exam/comebackCommands';
import { examCommands } from './exam/examCommands';
import { fileCommands } from './fileCommands';
import { stopLibrary } from './library/callLibrary';
import { changeCommands } from './library/changeCommands';
import { paperCommands } from './paper/paperCommands';
import { memoryCommands } from './memory/memoryCommands';
import {
  loadBringingBack,
  loadCopy,
  loadFinding,
  loadOptionChanges,
  loadReading,
  loadReadPage,
} from './parts';
import { askToPersist } from './persistence';
import { acceptLoss } from './recovery';

type FirstCommand =
  | 'study'
  | 'refreshToday'
  | 'showAnswer'
  | 'revealNextPoint'
  | 'toggleMissed'
  | 'grade'
  | 'undo'
  | 'redo'
  | 'bury'
  | 'suspend'
  | 'refreshPersonal'
  | 'retry'
  | 'dismissNotice'
  | 'applyUpdate';
export type LaterCommands = Omit<Commands, FirstCommand>;

/** The later commands on an engine. They never throw. */
export function laterCommands(engine: Engine): LaterCommands {
  const files = fileCommands(engine);
  const changes = changeCommands(engine);
  const findCardIds: LaterCommands['findCardIds'] = (...given) =>
    behind(engine, loadFinding, (part) => part.findCardIds(engine, ...given));
  return {
    unbury: () => enqueue(engine, async () => (await loadBringingBack()).unbury(engine)),
    resume: (cardIds) => resultOf(engine, loadBringingBack, ({ resume }) => resume(engine, cardIds)),
    addNewToday: (cards) =>
      enqueue(engine, async () => (await loadOptionChanges()).addNewToday(engine, cards)),
    readPage: (deckId, page) => resultOf(engine, loadReadPage, (part) => part.readPage(engine, deckId, page)),
    cardInformation: (cardId) =>
      resultOf(engine, loadReading, (part) => part.readCardInformation(engine, cardId)),
    setOption: (change) => resultOf(engine, loadOptionChanges, ({ setOption }) => setOption(engine, change)),
    saveCopy: () =>
      resultOf(engine, loadCopy, ({ copyOfEverything }) =>
        performAsFound(engine, async (database) => {
          const text = await copyOfEverything(database, engine.ports.nowMs());
          return { fileName: `pointwise-${isoDate(todayOf(engine))}.json`, text };
        }),
      ),
    ...files,
    findCards: (...given) => behind(engine, loadFinding, (part) => part.findCards(engine, ...given)),
    findCardIds,
    readTags: () => behind(engine, loadFinding, (part) => part.readTags(engine)),
    closeLibrary: () => stopLibrary(engine),
    ...laterChosen(engine, findCardIds),
    ...memoryCommands(engine),
    ...examCommands(engine),
    ...comebackCommands(engine),
    ...paperCommands(engine),
    askToPersist: () => askToPersist(engine),
    acceptLoss: () => enqueue(engine, () => acceptLoss(engine)),
    ...changes,
    ...editorCommands(engine, { ...files, ...changes }),
    checkAndRepair: (tell) => checkAndRepair(engine, tell),
    ...backupCommands(engine),
  };
}

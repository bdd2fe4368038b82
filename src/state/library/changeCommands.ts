// The commands by which cards and notes are changed from the Library and the editor. What they need is loaded when one is given.
import { success, type Result } from '../../domain/result';
import { resultOf, type Engine } from '../engine';
import { loadChanging, loadDeckChanges } from '../parts';
import type { Trouble } from '../trouble';
import type { ChangeCommands } from './changeState';

type Changing = Awaited<ReturnType<typeof loadChanging>>;

/** The commands on an engine. They never throw. */
export function changeCommands(engine: Engine): ChangeCommands {
  const inTurn = <Value, Failure>(
    command: (part: Changing) => Promise<Result<Value, Failure | Trouble>>,
  ): Promise<Result<Value, Failure | Trouble>> => resultOf(engine, loadChanging, command);
  return {
    changeCards: (cardIds, change) => inTurn((part) => part.changeCards(engine, cardIds, change)),
    readNote: (noteId) => inTurn((part) => part.readNote(engine, noteId)),
    saveNote: (...given) => inTurn((part) => part.saveNote(engine, ...given)),
    addNote: (deckId, draft) => inTurn((part) => part.addNote(engine, deckId, draft)),
    savePersonal: (noteId, own) => inTurn((part) => part.savePersonal(engine, noteId, own)),
    readPersonal: (noteId) => inTurn((part) => part.readPersonal(engine, noteId)),
    readDeckText: (deckId) => inTurn((part) => part.readDeckText(engine, deckId)),
    // Nobody waits for its end: it looks at all notes there are.
    findDuplicates: async () => {
      const part = await inTurn((loaded) => Promise.resolve(success(loaded)));
      return part.ok ? part.value.findDuplicates(engine) : part;
    },
    redoDeckChange: (stepId) =>
      resultOf(engine, loadDeckChanges, (part) => part.redoDeckChange(engine, stepId)),
  };
}

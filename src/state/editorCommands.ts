// The commands of the editor and of the learner's own about a note, but for the one that every card asks for.
import { markWrong, undoNoteChange } from './editing';
import { notify, type Engine } from './engine';
import type { ImportCommands } from './importState';
import type { ChangeCommands } from './library/changeState';
import type { EditorCommands } from './library/editorState';
import { troubleOf } from './trouble';

/** The commands on an engine; a mark is the learner's own about a note. */
export function editorCommands(
  engine: Engine,
  changes: Pick<ChangeCommands, 'savePersonal'> & Pick<ImportCommands, 'undoDeckChange'>,
): Omit<EditorCommands, 'refreshPersonal'> {
  // They take no turn themselves: the changes that they ask for do.
  const tellTrouble = (error: unknown): void =>
    notify(engine, { kind: 'trouble', trouble: troubleOf(error) });
  return {
    markWrong: () => void markWrong(engine, changes).catch(tellTrouble),
    tellNoteChange: (change) => notify(engine, { kind: 'noteChange', ...change }),
    undoNoteChange: (stepIds) => void undoNoteChange(engine, changes, stepIds).catch(tellTrouble),
  };
}

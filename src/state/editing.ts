// What is the learner's own about the note on the study screen, and changes of notes that are taken back from wherever the
// learner went after them.
import { readPersonalOf } from '../storage/personal';
import type { ImportCommands } from './importState';
import type { ChangeCommands } from './library/changeState';
import { notify, performOnce, type Engine } from './engine';

/** Puts what is the learner's own of the note on screen into the state. Takes no turn, so that no grade waits for it. */
export async function refreshPersonal(engine: Engine): Promise<void> {
  const { stage } = engine.store.getState().study;
  if (stage.kind !== 'asking' && stage.kind !== 'revealed') return;
  const { id } = stage.card.note;
  const read = await performOnce(engine, (database) => readPersonalOf(database, id));
  if (read.ok) engine.store.setState({ personal: read.value });
}

/** Marks the note on the study screen as wrong or outdated, or takes the mark off, and says so. */
export async function markWrong(
  engine: Engine,
  { savePersonal }: Pick<ChangeCommands, 'savePersonal'>,
): Promise<void> {
  await refreshPersonal(engine);
  const { personal, study } = engine.store.getState();
  const { stage } = study;
  if (stage.kind !== 'asking' && stage.kind !== 'revealed') return;
  const { id } = stage.card.note;
  const own = personal?.id === id ? personal : undefined;
  const isWrong = own?.isWrong !== true;
  const changed = await savePersonal(id, { isWrong, mnemonics: own?.mnemonics ?? [] });
  if (!changed.ok) return notify(engine, { kind: 'trouble', trouble: changed.failure });
  await refreshPersonal(engine);
  const { stepId } = changed.value;
  const stepIds = stepId === undefined ? [] : [stepId];
  notify(engine, { kind: 'noteChange', what: isWrong ? 'marked' : 'unmarked', stepIds });
}

/** Takes back the steps of a change, the latest first, and has the screen drawn anew. */
export async function undoNoteChange(
  engine: Engine,
  { undoDeckChange }: Pick<ImportCommands, 'undoDeckChange'>,
  stepIds: readonly number[],
): Promise<void> {
  for (const stepId of stepIds) {
    const undone = await undoDeckChange(stepId);
    if (undone.ok) continue;
    const { failure: why } = undone;
    if (typeof why === 'string') return notify(engine, { kind: why });
    return notify(engine, { kind: 'trouble', trouble: why });
  }
  const { takenBack = 0 } = engine.store.getState();
  engine.store.setState({ takenBack: takenBack + 1 });
  notify(engine, { kind: 'noteChangeUndone' });
}

// Changes of cards and notes: few cards on the page, many in the worker, so that it is never held up.
import { hashText, type CardId, type DeckId, type NoteId } from '../../domain/ids';
import type { Personal } from '../../domain/deck/personal';
import { EVENTS_PER_CARD } from '../../domain/review/byHand';
import { failure, success, type Result } from '../../domain/result';
import type { Database } from '../../storage/database';
import { addEditedNote, findNote, saveEditedNote } from '../../storage/editNote';
import { asOneStep, NOTHING_DONE, type LibraryChanged, type LibraryCommand } from '../../storage/libraryStep';
import { readNoteTypes } from '../../storage/noteTypes';
import { putPersonal, readPersonalOf } from '../../storage/personal';
import type { DeckStepName } from '../../storage/schema';
import { backUpBefore } from '../backup/backingUp';
import { callOnce, momentOf } from '../callFiles';
import { clockOf, perform, todayOf, type Engine } from '../engine';
import { takeInDecks, whyNotReady } from '../importing';
import { commandIdFor, stampFor } from '../stamps';
import type { Trouble } from '../trouble';
import type {
  CardsChange,
  CardsChanged,
  ChangeCommands,
  DuplicateGroup,
  EditedNote,
  NoteDraft,
  NoteProblem,
} from './changeState';
import { refreshText } from './refreshText';
import { runChange, type ChangeRequest } from './runChange';

/** Of more cards than this the worker takes care: to start it takes as long as to change so many. */
const MOST_ON_PAGE = 100;

/** Changes cards, or their notes, as one step. */
export async function changeCards(
  engine: Engine,
  cardIds: readonly CardId[],
  change: CardsChange,
): Promise<Result<CardsChanged, Trouble>> {
  const why = whyNotReady(engine);
  if (why !== undefined) return failure(why);
  // Notes by the hundred are gone from the text with one press.
  if (change.kind === 'delete' || change.kind === 'move') await backUpBefore(engine, 'delete');
  const said = `${JSON.stringify(change)}\n${hashText(cardIds.join('\n'))}`;
  const commandId = commandIdFor(engine, `change ${said}`, cardIds.length * EVENTS_PER_CARD);
  const { options } = engine.store.getState();
  const request: ChangeRequest = { commandId, nowMs: engine.ports.nowMs(), cardIds, change, options };
  const result =
    cardIds.length > MOST_ON_PAGE
      ? await callOnce(engine, (service) => service.changeCards(request, momentOf(engine)))
      : await perform(engine, (database) =>
          runChange(database, request, { clock: clockOf(engine), scheduler: engine.scheduler }),
        );
  if (!result.ok) return result;
  // Where nothing was changed, a session goes on.
  if (result.value.stepId !== undefined) takeInDecks(engine, result.value.marker);
  return success(changedOf(result.value));
}

function changedOf({ stepId, count, damaged }: LibraryChanged): CardsChanged {
  return { stepId, count, damaged };
}

/** A note for the editor. */
export async function readNote(
  engine: Engine,
  noteId: NoteId,
): Promise<Result<EditedNote, Trouble | 'noSuchNote'>> {
  const result = await perform(engine, async (database): Promise<EditedNote | undefined> => {
    const found = await findNote(database, noteId);
    if (found === undefined) return undefined;
    const { deck, note } = found;
    const types = note.kind === 'fields' ? await readNoteTypes(database, [note.typeId]) : undefined;
    return {
      deckId: deck.id,
      deckTitle: deck.title,
      deckAsOf: deck.asOf,
      note,
      noteType: note.kind === 'fields' ? types?.get(note.typeId) : undefined,
      personal: await readPersonalOf(database, noteId),
    };
  });
  if (!result.ok) return result;
  return result.value === undefined ? failure('noSuchNote') : success(result.value);
}

/** Writes a note as the learner edited it; a card of it that is on the study screen stays there, with the text as it is now. */
export async function saveNote(
  engine: Engine,
  noteId: NoteId,
  draft: NoteDraft,
  began?: NoteDraft,
): Promise<Result<CardsChanged, readonly NoteProblem[] | Trouble | 'noSuchNote' | 'changedSince'>> {
  const command = commandFor(engine, 'edit', `${noteId}\n${JSON.stringify(draft)}`);
  const result = await perform(engine, (database) =>
    saveEditedNote(database, noteId, { draft, began }, command, {
      scheduler: engine.scheduler,
      today: todayOf(engine),
    }),
  );
  if (!result.ok) return result;
  if (!result.value.ok) return result.value;
  const { marker } = result.value.value;
  await refreshText(engine, marker);
  return success(changedOf(result.value.value));
}

/** Adds a note at the end of a deck. */
export async function addNote(
  engine: Engine,
  deckId: DeckId,
  draft: NoteDraft,
): Promise<Result<CardsChanged & { readonly noteId: NoteId }, readonly NoteProblem[] | Trouble>> {
  const command = commandFor(engine, 'add', `${deckId}\n${JSON.stringify(draft)}`);
  const result = await perform(engine, (database) => addEditedNote(database, deckId, draft, command));
  if (!result.ok) return result;
  if (!result.value.ok) return result.value;
  const { marker, noteId } = result.value.value;
  await refreshText(engine, marker);
  return success({ ...changedOf(result.value.value), noteId });
}

/** Writes what is the learner's own about a note. */
export async function savePersonal(
  engine: Engine,
  noteId: NoteId,
  { isWrong, mnemonics }: Parameters<ChangeCommands['savePersonal']>[1],
): Promise<Result<CardsChanged, Trouble>> {
  const written = mnemonics
    .map(({ pointId, text }) => ({ pointId, text: text.trim() }))
    .filter(({ text }) => text !== '');
  const own = {
    ...(isWrong ? { isWrong } : {}),
    ...(written.length === 0 ? {} : { mnemonics: written }),
  };
  const command = commandFor(engine, 'mark', `${noteId}\n${JSON.stringify(own)}`);
  const result = await perform(engine, (database) =>
    asOneStep(database, command, async (writer) => ({
      ...NOTHING_DONE,
      count: await putPersonal({ database, writer, atMs: command.atMs }, noteId, own),
    })),
  );
  if (!result.ok) return result;
  await refreshText(engine, result.value.marker);
  return success(changedOf(result.value));
}

/** What is the learner's own about a note. */
export async function readPersonal(
  engine: Engine,
  noteId: NoteId,
): Promise<Result<Personal | undefined, Trouble>> {
  return perform(engine, (database) => readPersonalOf(database, noteId));
}

/** The document that a deck prints to. */
export async function readDeckText(
  engine: Engine,
  deckId: DeckId,
): ReturnType<ChangeCommands['readDeckText']> {
  const { deckTextOf } = await import('./deckTextOf');
  const result = await perform(engine, (database: Database) => deckTextOf(database, deckId));
  return result.ok ? result.value : result;
}

/** Notes that ask the same, or nearly so, found in a worker. */
export async function findDuplicates(engine: Engine): Promise<Result<readonly DuplicateGroup[], Trouble>> {
  return callOnce(engine, (service) => service.findDuplicates());
}

function commandFor(engine: Engine, name: DeckStepName, said: string): LibraryCommand {
  const { id, atMs } = stampFor(engine, `${name} ${hashText(said)}`, 'step');
  return { name, id, atMs };
}

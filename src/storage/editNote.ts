// One note as the learner edited it, or wrote it anew: found, written and remembered as one step.
import type { Note } from '../domain/deck/deck';
import { withChangedFacts } from '../domain/deck/editNote';
import { mergeDrafts } from '../domain/deck/mergeDrafts';
import { noteOfDraft } from '../domain/deck/noteOfDraft';
import { draftOf, titleOfDraft, type NoteDraft, type NoteProblem } from '../domain/deck/noteDraft';
import { noteIdOf, noteIdOfCard, slotOfCard, type DeckId, type NoteId, type PointId } from '../domain/ids';
import { failure, success, type Result } from '../domain/result';
import type { Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import { stateOf } from './cardRow';
import { isDamaged } from './rowState';
import { changeNotes } from './changeTexts';
import type { Database } from './database';
import { appendNotes, notesOfSelection, type DeckSelection } from './deckPages';
import { asOneStep, NOTHING_DONE, type LibraryChanged, type LibraryCommand } from './libraryStep';
import { unpackIds } from './packedIds';
import type { KeptDeck } from './schema';
import { StorageError, storageErrorOf } from './storageError';

/** A note with the deck that it is in. */
export interface FoundNote {
  readonly deck: KeptDeck;
  readonly note: Note;
}

/** The note with an id; undefined when no deck has it. Rejects with a StorageError. */
export async function findNote(database: Database, noteId: NoteId): Promise<FoundNote | undefined> {
  try {
    return await database.dexie.transaction('r', [database.decks, database.pages], async () => {
      const selection = await selectionOfNote(database, noteId);
      const note = selection && (await notesOfSelection(database, selection)).get(noteId);
      return note && selection && { deck: selection.deck, note };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** What an edit is made with. */
export interface Editing {
  readonly scheduler: Scheduler;
  readonly today: StudyDay;
}

/** A draft, and what it began as, where somebody else may have changed the note meanwhile. */
export interface DraftToSave {
  readonly draft: NoteDraft;
  readonly began: NoteDraft | undefined;
}

/**
 * Writes a note as its draft says; refused with what is wrong with the draft, or where it was changed otherwise since. Rejects with a
 * StorageError.
 */
export async function saveEditedNote(
  database: Database,
  noteId: NoteId,
  { draft, began }: DraftToSave,
  command: LibraryCommand,
  { scheduler, today }: Editing,
): Promise<Result<LibraryChanged, readonly NoteProblem[] | 'noSuchNote' | 'changedSince'>> {
  let why: readonly NoteProblem[] | 'noSuchNote' | 'changedSince' | undefined;
  const changed = await asOneStep(database, command, async (writer) => {
    const selection = await selectionOfNote(database, noteId);
    const before = selection && (await notesOfSelection(database, selection)).get(noteId);
    if (selection === undefined || before === undefined) {
      why = 'noSuchNote';
      return NOTHING_DONE;
    }
    const listed = await listedOf(database, selection.deck.id, noteId);
    const remembered = () => listed.map(slotOfCard);
    const { atMs } = command;
    const merged = began === undefined ? draft : mergeDrafts(began, draftOf(before), draft);
    if (merged === undefined) {
      why = 'changedSince';
      return NOTHING_DONE;
    }
    const made = noteOfDraft(before, merged, { id: noteId, atMs, remembered });
    if (!made.ok) {
      why = made.failure;
      return NOTHING_DONE;
    }
    if (isSame(before, made.value)) return NOTHING_DONE;
    const lastDays = new Map<PointId, StudyDay>();
    for (const row of await database.cards.bulkGet([...listed])) {
      if (row === undefined || isDamaged(row)) continue;
      for (const { pointId, lastDay } of stateOf(row, scheduler).points) lastDays.set(pointId, lastDay);
    }
    const after = withChangedFacts(before, made.value, today, lastDays);
    const count = await changeNotes({ database, scheduler, writer, atMs }, [selection], () => after);
    return { ...NOTHING_DONE, count };
  });
  return why === undefined ? success(changed) : failure(why);
}

/** Adds a note at the end of a deck; refused with what is wrong with the draft. Rejects with a StorageError. */
export async function addEditedNote(
  database: Database,
  deckId: DeckId,
  draft: NoteDraft,
  command: LibraryCommand,
): Promise<Result<LibraryChanged & { readonly noteId: NoteId }, readonly NoteProblem[]>> {
  let made: Result<Note, readonly NoteProblem[]> = failure([]);
  const changed = await asOneStep(database, command, async (writer) => {
    const deck = await database.decks.get(deckId);
    if (deck === undefined) throw new StorageError('corruptRow', `no deck ${deckId}`);
    const { atMs } = command;
    made = noteOfDraft(undefined, draft, { id: await freeNoteId(database, deckId, draft), atMs });
    if (!made.ok) return NOTHING_DONE;
    const row = await appendNotes(database, writer, deck, [made.value]);
    await writer.put('decks', [{ ...row, orderedAtMs: atMs }]);
    return { ...NOTHING_DONE, count: 1 };
  });
  const { stepId } = changed;
  // Given again after an answer that did not come, it was made by the first try.
  const noteId = made.ok
    ? made.value.id
    : stepId === undefined
      ? undefined
      : await addedBy(database, stepId, deckId);
  if (noteId !== undefined) return success({ ...changed, noteId });
  return failure(made.ok ? [] : made.failure);
}

async function addedBy(database: Database, stepId: number, deckId: DeckId): Promise<NoteId | undefined> {
  const deck = await database.decks.get(deckId);
  const last = unpackIds(deck?.cardIds).at(-1);
  return last === undefined || stepId === 0 ? undefined : noteIdOfCard(last);
}

async function freeNoteId(database: Database, deckId: DeckId, draft: NoteDraft): Promise<NoteId> {
  const used = new Set<NoteId>();
  await database.decks.each(({ cardIds }) => unpackIds(cardIds).forEach((id) => used.add(noteIdOfCard(id))));
  const title = titleOfDraft(draft);
  let occurrence = 0;
  while (used.has(noteIdOf(deckId, title, occurrence))) occurrence += 1;
  return noteIdOf(deckId, title, occurrence);
}

async function selectionOfNote(database: Database, noteId: NoteId): Promise<DeckSelection | undefined> {
  const deck = await database.decks
    .filter(({ cardIds }) => cardIds.startsWith(`${noteId}:`) || cardIds.includes(`\n${noteId}:`))
    .first();
  if (deck === undefined) return undefined;
  const cardIds = unpackIds(deck.cardIds).filter((id) => noteIdOfCard(id) === noteId);
  return { deck, cardIds, noteIds: new Set([noteId]) };
}

async function listedOf(database: Database, deckId: DeckId, noteId: NoteId) {
  const listed = unpackIds((await database.studied.get(deckId))?.cardIds);
  return listed.filter((id) => noteIdOfCard(id) === noteId);
}

function isSame(before: Note, after: Note): boolean {
  const plain = ({ editedAtMs: _edited, ...note }: Note): string =>
    JSON.stringify(Object.entries(note).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return plain(before) === plain(after);
}

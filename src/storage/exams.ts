// Exams: what they ask, and each of their changes as one step. One that was taken away leaves its moment behind, so that other
// devices hear of it.
import { isAsking } from '../domain/exam/asking';
import type { Exam, ExamDraft, ExamId, ExamPart } from '../domain/exam/exam';
import { isKept, saidAtMs, type ExamRegister } from '../domain/exam/keptExam';
import { cardIdsOf } from '../domain/deck/slots';
import type { CardId } from '../domain/ids';
import { isSameValue } from '../domain/merge/canonicalJson';
import type { Database } from './database';
import { asOneStep, NOTHING_DONE, type LibraryChanged, type LibraryCommand } from './libraryStep';
import { unpackIds } from './packedIds';
import { storageErrorOf } from './storageError';

/** The cards that some parts ask, each once. Rejects with a StorageError. */
export async function readCardsAsked(
  database: Database,
  parts: readonly ExamPart[],
): Promise<ReadonlySet<CardId>> {
  const asked = new Set<CardId>();
  const tags = parts.filter(({ kind }) => kind === 'tag');
  try {
    for (const { id, cardIds } of await database.decks.toArray()) {
      const isWhole = parts.some((part) => isAsking(part, { deckId: id, tags: [] }));
      if (isWhole) for (const cardId of unpackIds(cardIds)) asked.add(cardId);
    }
    if (tags.length === 0) return asked;
    // Page by page: all texts at once may be more than there is room for.
    await database.pages.each(({ deckId, notes }) => {
      for (const note of notes) {
        if (!tags.some((part) => isAsking(part, { deckId, tags: note.tags ?? [] }))) continue;
        for (const cardId of cardIdsOf(note)) asked.add(cardId);
      }
    });
    return asked;
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Keeps a new exam; its id is that of the command. Rejects with a StorageError. */
export async function addExam(
  database: Database,
  command: LibraryCommand,
  draft: ExamDraft,
): Promise<LibraryChanged> {
  const { id, atMs } = command;
  return asOneStep(database, command, async (writer) => {
    await writer.put('exams', [{ ...saidOf(draft), id, createdAtMs: atMs, editedAtMs: atMs }], true);
    return { ...NOTHING_DONE, count: 1, title: draft.name };
  });
}

/**
 * Writes what the learner says of an exam now: what becomes of its cards is open again where its day is another. The result is
 * undefined where there is no such exam. Rejects with a StorageError.
 */
export async function editExam(
  database: Database,
  command: LibraryCommand,
  id: ExamId,
  draft: ExamDraft,
): Promise<LibraryChanged | undefined> {
  return changeExam(database, command, id, ({ after, ...before }) => ({
    ...before,
    ...saidOf(draft),
    ...(after === undefined || draft.day !== before.day ? {} : { after }),
  }));
}

/** Notes that the cards of an exam go on as they are; nothing where there is no such exam. Rejects with a StorageError. */
export async function keepExam(
  database: Database,
  command: LibraryCommand,
  id: ExamId,
): Promise<LibraryChanged | undefined> {
  return changeExam(database, command, id, (before) => ({ ...before, after: 'kept' }));
}

/** Takes an exam away; nothing is changed where there is none. Rejects with a StorageError. */
export async function removeExam(
  database: Database,
  command: LibraryCommand,
  id: ExamId,
): Promise<LibraryChanged> {
  return asOneStep(database, command, async (writer) => {
    const before = await database.exams.get(id);
    if (before === undefined || !isKept(before)) return NOTHING_DONE;
    await writer.put('exams', [{ id, removedAtMs: momentAfter(before, command.atMs) }]);
    return { ...NOTHING_DONE, count: 1, title: before.name };
  });
}

/** The moment (ms) of a change of an exam: behind its last one, also where the clock was set back. */
export function momentAfter(before: ExamRegister, atMs: number): number {
  return Math.max(atMs, saidAtMs(before) + 1);
}

async function changeExam(
  database: Database,
  command: LibraryCommand,
  id: ExamId,
  change: (before: Exam) => Exam,
): Promise<LibraryChanged | undefined> {
  let isThere = true;
  const changed = await asOneStep(database, command, async (writer) => {
    const before = await database.exams.get(id);
    isThere = before !== undefined && isKept(before);
    if (before === undefined || !isKept(before)) return NOTHING_DONE;
    const after = { ...change(before), editedAtMs: before.editedAtMs };
    if (isSameValue(before, after)) return NOTHING_DONE;
    await writer.put('exams', [{ ...after, editedAtMs: momentAfter(before, command.atMs) }]);
    return { ...NOTHING_DONE, count: 1, title: after.name };
  });
  return isThere ? changed : undefined;
}

/** What a draft says and nothing else: whoever made it may have put more into it. */
function saidOf({ name, day, parts }: ExamDraft): ExamDraft {
  return { name, day, parts };
}

// What is the learner's own about notes: marks and mnemonics.
import type { NoteId } from '../domain/ids';
import type { Personal } from '../domain/deck/personal';
import type { Database } from './database';
import { storageErrorOf } from './storageError';
import type { TextWriting } from './changeTexts';

/** What is the learner's own about a note. Rejects with a StorageError. */
export async function readPersonalOf(database: Database, noteId: NoteId): Promise<Personal | undefined> {
  try {
    return await database.personal.get(noteId);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** What is kept of some notes, by note; those about which nothing was said are left out. Rejects with a StorageError. */
export async function readPersonalOfAll(
  database: Database,
  noteIds: readonly NoteId[],
): Promise<ReadonlyMap<NoteId, Personal>> {
  try {
    const rows = await database.personal.bulkGet([...noteIds]);
    return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/**
 * Marks notes as wrong, or takes the mark away; returns how many were not so before. A row without marks stays: it says when
 * the last one went. Call it inside a transaction.
 */
export async function markNotes(
  { database, writer, atMs }: Pick<TextWriting, 'database' | 'writer' | 'atMs'>,
  noteIds: readonly NoteId[],
  isWrong: boolean,
): Promise<number> {
  const present = await database.personal.bulkGet([...noteIds]);
  const changed = noteIds.flatMap((id, index): readonly Personal[] => {
    const before = present[index];
    if ((before?.isWrong === true) === isWrong) return [];
    const { isWrong: _before, ...plain } = before ?? { id };
    return [{ ...plain, ...(isWrong ? { isWrong } : {}), changedAtMs: atMs }];
  });
  await writer.put('personal', changed);
  return changed.length;
}

/** Writes what is the learner's own about a note; 0 where it says that already. Call it inside a transaction. */
export async function putPersonal(
  { database, writer, atMs }: Pick<TextWriting, 'database' | 'writer' | 'atMs'>,
  id: NoteId,
  own: Pick<Personal, 'isWrong' | 'mnemonics'>,
): Promise<number> {
  const { mnemonics, isWrong } = (await database.personal.get(id)) ?? {};
  if (JSON.stringify([mnemonics, isWrong]) === JSON.stringify([own.mnemonics, own.isWrong])) return 0;
  await writer.put('personal', [{ id, ...own, changedAtMs: atMs }]);
  return 1;
}

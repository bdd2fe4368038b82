// Types of imported notes. A type never changes: another wording is another row.
import type { NoteType, NoteTypeId } from '../domain/noteType/noteType';
import type { Database } from './database';
import { StorageError, storageErrorOf } from './storageError';

/** The type of an imported note. Rejects with a StorageError, `corruptRow` when it is not here. */
export async function readNoteType(database: Database, id: NoteTypeId): Promise<NoteType> {
  try {
    const type = await database.noteTypes.get(id);
    if (type === undefined) throw new StorageError('corruptRow', `the note type ${id} is missing`);
    return type;
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The types of some notes, by id; types that are not here are left out. Rejects with a StorageError. */
export async function readNoteTypes(
  database: Database,
  ids: readonly NoteTypeId[],
): Promise<ReadonlyMap<NoteTypeId, NoteType>> {
  try {
    const types = await database.noteTypes.bulkGet([...new Set(ids)]);
    return new Map(types.flatMap((type) => (type === undefined ? [] : [[type.id, type]])));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

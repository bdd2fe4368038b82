// Reading exams. Apart from what changes them: the Today screen only asks which there are.
import { isKept, type KeptExam } from '../domain/exam/keptExam';
import type { Database } from './database';
import { storageErrorOf } from './storageError';

/** All exams that are there, in the order of their days. Rejects with a StorageError. */
export async function readExams(database: Database): Promise<readonly KeptExam[]> {
  try {
    const rows = await database.exams.toArray();
    return rows.filter(isKept).sort((one, other) => one.day - other.day || (one.id < other.id ? -1 : 1));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

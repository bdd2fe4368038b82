// What reading a package takes: code that is loaded for it, a SQLite engine, and another worker for its review log.
import type { ReadLog } from '../../formats/apkg/openPackage';
import type { Sqlite } from '../../formats/apkg/sqlite';
import { loadPackageReader } from '../../formats/readFile';

/** Another worker that reads logs. */
export interface LogReader {
  readonly read: ReadLog;
  readonly stop: () => void;
}

/** What the worker can start. */
export interface PackageStarts {
  readonly startSqlite: () => Promise<Sqlite>;
  /** Starts another worker beside this one; left out where that is of no use. */
  readonly startLogReader?: () => LogReader;
}

/** The parts, each started once at most. */
export interface PackageParts {
  /** Starts everything before there is a package. What failed is tried again when one comes. */
  readonly prepare: () => Promise<void>;
  readonly startSqlite: () => Promise<Sqlite>;
  /** The other worker if it was prepared: while this one reads, none that it starts gets anywhere. */
  readonly readLogElsewhere: () => ReadLog | undefined;
  /** Stops the other worker. */
  readonly release: () => void;
}

/** Parts of which nothing runs yet. */
export function createPackageParts(starts: PackageStarts): PackageParts {
  let sqlite: Promise<Sqlite> | undefined;
  let logReader: LogReader | undefined;
  const startSqlite = (): Promise<Sqlite> => {
    sqlite ??= starts.startSqlite().catch((error: unknown) => {
      sqlite = undefined;
      throw error;
    });
    return sqlite;
  };
  return {
    prepare: async () => {
      await Promise.all([loadPackageReader(), startSqlite()]);
      // Last, since not every browser can do it.
      logReader ??= starts.startLogReader?.();
    },
    startSqlite,
    readLogElsewhere: () => logReader?.read,
    release: () => {
      logReader?.stop();
      logReader = undefined;
    },
  };
}

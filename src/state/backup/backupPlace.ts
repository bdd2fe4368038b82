// Where backups lie that are made by themselves: files of the browser's private file system. Each is written under another name,
// flushed, renamed, and read back; a file that cannot be read as it was written is none.
import { BACKUP_REASONS } from '../../domain/backup/ladder';
import type { KeptBackup } from './backupState';

/** A place for files. */
export interface BackupPlace {
  readonly list: () => Promise<readonly { readonly name: string; readonly bytes: number }[]>;
  readonly has: (name: string) => Promise<boolean>;
  /** Writes a file whole or not at all. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  readonly remove: (name: string) => Promise<void>;
}

const FOLDER = 'backups';
const UNFINISHED = '.pointwise-unfinished';

/** The private file system of this browser; undefined where there is none. */
export async function privatePlace(): Promise<BackupPlace | undefined> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  if (storage?.getDirectory === undefined) return undefined;
  try {
    const root = await storage.getDirectory.call(storage);
    return placeIn(await root.getDirectoryHandle(FOLDER, { create: true }));
  } catch {
    // Some private windows have the function and refuse the place.
    return undefined;
  }
}

/** A folder as a place for files. */
export function placeIn(folder: FileSystemDirectoryHandle): BackupPlace {
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    try {
      const file = await (await folder.getFileHandle(name)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  };
  const remove = async (name: string): Promise<void> => {
    await folder.removeEntry(name).catch(() => undefined);
  };
  const has = async (name: string): Promise<boolean> =>
    folder.getFileHandle(name).then(
      () => true,
      () => false,
    );
  return {
    has,
    read,
    remove,
    list: async () => {
      const found: { name: string; bytes: number }[] = [];
      for await (const entry of folder.values()) {
        if (entry.kind !== 'file') continue;
        if (entry.name.endsWith(UNFINISHED)) await remove(entry.name);
        else found.push({ name: entry.name, bytes: (await entry.getFile()).size });
      }
      return found;
    },
    write: async (name, bytes) => {
      const handle: FileSystemFileHandle & Flushing = await folder.getFileHandle(name + UNFINISHED, {
        create: true,
      });
      await writeFlushed(handle, bytes);
      if (handle.move !== undefined) return handle.move(name);
      // Without renaming, the browser's own way of writing whole files has to do.
      await writeFlushed(await folder.getFileHandle(name, { create: true }), bytes);
      await remove(name + UNFINISHED);
    },
  };
}

/** What TypeScript's list of the browser does not have for every thread: only workers can flush. */
interface Flushing {
  readonly createSyncAccessHandle?: () => Promise<{
    readonly truncate: (size: number) => void;
    readonly write: (bytes: Uint8Array) => number;
    readonly flush: () => void;
    readonly close: () => void;
  }>;
  readonly move?: (to: string) => Promise<void>;
}

async function writeFlushed(handle: FileSystemFileHandle & Flushing, bytes: Uint8Array): Promise<void> {
  // A folder of the learner's has files that cannot be flushed from here.
  const open = await handle.createSyncAccessHandle?.call(handle).catch(() => undefined);
  if (open === undefined) {
    const stream = await handle.createWritable();
    await stream.write(new Uint8Array(bytes));
    return stream.close();
  }
  try {
    open.truncate(0);
    const written = open.write(bytes);
    if (written !== bytes.length) throw new DOMException('only a part was written', 'QuotaExceededError');
    open.flush();
  } finally {
    open.close();
  }
}

/**
 * The name of a backup; the revision tells whether anything was changed since. What an older Pointwise left is copied as JSON, which
 * Import reads.
 */
export function nameOfBackup(
  { atMs, reason }: Pick<KeptBackup, 'atMs' | 'reason'>,
  revision: number,
  extension: 'zip' | 'json' = 'zip',
): string {
  return `${atMs}-${reason}-${revision}.${extension}`;
}

/** What a name tells; undefined for a file that is no backup of ours. */
export function backupNamed(
  name: string,
  bytes: number,
): { readonly backup: KeptBackup; readonly revision: number } | undefined {
  const [, atMs, word, revision] = /^(\d{1,16})-([a-z]+)-(\d{1,16})\.(?:zip|json)$/u.exec(name) ?? [];
  const reason = BACKUP_REASONS.find((one) => one === word);
  if (reason === undefined) return undefined;
  return { backup: { name, atMs: Number(atMs), reason, bytes }, revision: Number(revision) };
}

// The folder that the learner chose for backups, where the browser has such a thing. Its handle is kept; the browser asks again now
// and then whether Pointwise may write there, and only a click may bring that question.
import { placeIn, type BackupPlace } from './backupPlace';

/** What TypeScript's list of the browser does not have. */
interface WithPermission extends FileSystemDirectoryHandle {
  readonly queryPermission?: (wish: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (wish: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

type Picker = (wish: {
  readonly id: string;
  readonly mode: 'readwrite';
}) => Promise<FileSystemDirectoryHandle>;

const WRITE = { mode: 'readwrite' } as const;

/** Whether a kept value is the handle of a folder. */
export function isFolder(handle: unknown): handle is WithPermission {
  return typeof FileSystemDirectoryHandle === 'function' && handle instanceof FileSystemDirectoryHandle;
}

/** Whether Pointwise may write into a folder now, without asking. */
export async function isFolderOpen(handle: FileSystemDirectoryHandle): Promise<boolean> {
  const { queryPermission } = handle as WithPermission;
  return (await queryPermission?.call(handle, WRITE)) === 'granted';
}

/** The folder as a place, where it may be written to now. */
export async function openFolder(handle: unknown): Promise<BackupPlace | undefined> {
  return isFolder(handle) && (await isFolderOpen(handle)) ? placeIn(handle) : undefined;
}

/** Whether this browser can let a learner choose a folder. */
export function canChooseFolder(): boolean {
  return picker() !== undefined;
}

/** Lets the learner choose a folder, or open the one that was chosen; undefined when it comes to nothing. Call it after a click. */
export async function askForFolder(chosen: unknown): Promise<FileSystemDirectoryHandle | undefined> {
  if (isFolder(chosen)) {
    const answer = await chosen.requestPermission?.(WRITE);
    if (answer === 'granted') return chosen;
  }
  try {
    return await picker()?.({ id: 'pointwise-backups', ...WRITE });
  } catch (error) {
    // The learner closed the question, or said no.
    if (
      error instanceof DOMException &&
      ['AbortError', 'NotAllowedError', 'SecurityError'].includes(error.name)
    )
      return undefined;
    throw error;
  }
}

function picker(): Picker | undefined {
  const { showDirectoryPicker } = globalThis as { readonly showDirectoryPicker?: Picker };
  return showDirectoryPicker?.bind(globalThis);
}

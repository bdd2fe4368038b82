// The second place of the sentinel: a file of the browser's private file system, which survives what happens to databases and to
// localStorage. Where there is none, or it fails, nothing is remembered; that raises no false alarm.

const NAME = 'sentinel.txt';

/** The text that was written last; empty where there is none. */
export async function readText(): Promise<string> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(NAME)).getFile();
    return await file.text();
  } catch {
    // Not written yet, or the browser has no such place.
    return '';
  }
}

/** Writes a text in the place of the one before, whole or not at all. */
export async function writeText(text: string): Promise<void> {
  try {
    const folder = await navigator.storage.getDirectory();
    const writable = await (await folder.getFileHandle(NAME, { create: true })).createWritable();
    await writable.write(text);
    await writable.close();
  } catch {
    // The first place says the same, and the next session tries again.
  }
}

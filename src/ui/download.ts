// Hands something to the learner as a file.

const KEEP_MS = 60_000;

/** Starts the download of a text under a file name; the browser asks or saves by its own settings. */
export function downloadText(fileName: string, text: string): void {
  downloadFile(fileName, new Blob([text], { type: 'application/json' }));
}

/** Starts the download of any contents under a file name. */
export function downloadFile(fileName: string, contents: Blob): void {
  const address = URL.createObjectURL(contents);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download reads the contents after the click; a minute is enough for it to start.
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

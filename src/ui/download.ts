// Hands a text to the learner as a file.

const KEEP_MS = 60_000;

/** Starts the download of a text under a file name; the browser asks or saves by its own settings. */
export function downloadText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download reads the text after the click; a minute is enough for it to start.
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

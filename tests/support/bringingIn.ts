// Bringing notes in as a learner does, in a real browser: choosing, pasting or dropping, looking at the preview, importing.
import type { Page } from 'playwright-core';

/** Notes of our own: 2 cards with 4 points. */
export const CANAL = `# Canal notes

Q: How long is the canal at Brenn?
A:
- Length: 42 kilometres.
- Locks: seven of them.

Q: Who keeps the gauges of the canal?
A:
- Keeper: the office at Castel.
- Since: 1911.
`;

/** The same, edited: a number changed, a note removed and another added. */
export const CANAL_EDITED = `# Canal notes

Q: How long is the canal at Brenn?
A:
- Length: 58 kilometres.
- Locks: seven of them.

Q: What feeds the canal in summer?
A: The lake above Dorf.
`;

/** A file as the browser gets it. */
export interface GivenFile {
  readonly name: string;
  readonly contents: string | Uint8Array;
}

/** Chooses a file on the Import screen, whatever stage it is at, and waits for what comes of it. */
export async function choose(page: Page, { name, contents }: GivenFile): Promise<void> {
  await page
    .getByLabel('File to import')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(contents) });
}

/** Waits for the heading of a stage. */
export async function untilStage(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

/** Chooses a file and imports all of it. */
export async function importFile(page: Page, file: GivenFile): Promise<void> {
  await choose(page, file);
  await untilStage(page, `Preview of ${file.name}`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await untilStage(page, 'Imported');
}

/** Drops a file on the page; it is made there, so that a large one need not travel. */
export async function drop(page: Page, name: string, piece: string, times = 1): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text, count]) => {
      const transfer = new DataTransfer();
      const texts = Array.from({ length: count }, (_, index) => text.replaceAll('NUMBER', String(index)));
      transfer.items.add(new File(texts, fileName));
      return transfer;
    },
    [name, piece, times] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** Drops some files on the page at once. */
export async function dropTogether(
  page: Page,
  files: readonly { name: string; contents: string }[],
): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, contents } of given) transfer.items.add(new File([contents], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** Waits on Today until the app is open: before, its heading is there, but dropped files are not taken. */
export async function untilOpen(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.getByRole('link', { name: /^Study now/u }).waitFor();
}

export async function openLibrary(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/library`);
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
}

/** The decks of the Library on screen, each with its title and its numbers: poll it, they follow a change a moment later. */
export async function decksInLibrary(page: Page): Promise<readonly string[]> {
  const decks = page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 });
  await decks.first().waitFor();
  return decks.evaluateAll((headings) =>
    headings.map((heading) => {
      const [counts = ''] = heading.closest('li')?.querySelector('p')?.textContent?.split(' · ') ?? [];
      return `${heading.textContent}: ${counts}`;
    }),
  );
}

/** Shows the answer of the card on screen and grades it. */
export async function gradeCard(page: Page, grade: 'Good' | 'Easy'): Promise<void> {
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('button', { name: new RegExp(`^${grade}`) }).click();
  await page.getByRole('checkbox').first().waitFor({ state: 'detached' });
}

/** Moves the focus by the keyboard alone until it is on what has this name. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    });
    if (name.test(found.trim())) return;
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

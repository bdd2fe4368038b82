// PERF-7 and PERF-8: importing a large table and a large package, from the choice of the file to "Imported", in the built app
// with a fresh library. Beside them: the raw write of the same pages, and a real Anki on the same files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { SqlJsStatic } from 'sql.js';
import type { AnkiCollection, AnkiReview } from '../../src/formats/apkg/collection';
import { writePackage } from '../../src/formats/apkg/writePackage';
import { setUpAnki, type RealAnki } from '../soak/ankiSetup';
import { randomFrom, sentence } from '../support/generator';
import { median, type Line } from './measure';
import { watchPage } from './watch';

const NOTES_IN_TABLE = 100_000;
const NOTES_IN_PACKAGE = 20_000;
const REVIEWS_EACH = 10;
const RUNS = 3;
const DAY_S = 86_400;

/** What an import took, in ms, and the longest task of the page meanwhile. */
interface Imported {
  readonly ms: number;
  readonly longestTaskMs: number;
}

/** Imports both files several times, each into a context of its own. `inPage` runs a function of inPage.ts. */
export async function measureImports(
  newContext: () => Promise<BrowserContext>,
  origin: string,
  inPage: (context: BrowserContext, call: string) => Promise<number>,
): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pointwise-bench-'));
  try {
    const table = join(folder, 'table.tsv');
    const deck = join(folder, 'deck.apkg');
    writeFileSync(table, tableText());
    writeFileSync(deck, await packageBytes());
    const anki = ankiTimes(folder, table, deck);
    const times = { table: [] as Imported[], deck: [] as Imported[], raw: [] as number[] };
    for (let run = 0; run < RUNS; run += 1) {
      const context = await newContext();
      times.table.push(await importFile(context, origin, table));
      times.raw.push(await inPage(context, 'timeRawPages()'));
      await context.close();
      const other = await newContext();
      times.deck.push(await importFile(other, origin, deck));
      await other.close();
    }
    return linesOf(times, anki);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Times = {
  readonly table: readonly Imported[];
  readonly deck: readonly Imported[];
  readonly raw: readonly number[];
};

function linesOf({ table, deck, raw }: Times, anki: AnkiTimes | string): readonly Line[] {
  if (typeof anki === 'string') console.log(`real Anki: NOT RUN: ${anki}`);
  const tableMs = median(table.map(({ ms }) => ms));
  const deckMs = median(deck.map(({ ms }) => ms));
  const beside: Line[] =
    typeof anki === 'string'
      ? []
      : [
          {
            id: 'PERF-7',
            what: `the same table`,
            value: tableMs,
            unit: 'ms',
            beside: { what: 'real Anki', value: anki.tableMs },
            bar: 0.5,
          },
          {
            id: 'PERF-8',
            what: `package of ${NOTES_IN_PACKAGE} notes, ${NOTES_IN_PACKAGE * REVIEWS_EACH} reviews`,
            value: deckMs,
            unit: 'ms',
            beside: { what: 'real Anki', value: anki.deckMs },
            bar: 1,
          },
        ];
  const longest = Math.max(...[...table, ...deck].map(({ longestTaskMs }) => longestTaskMs));
  return [
    {
      id: 'PERF-7',
      what: `table of ${NOTES_IN_TABLE} notes, written and ready`,
      value: tableMs,
      unit: 'ms',
      beside: { what: 'raw write of its pages', value: median(raw) },
      bar: 4,
    },
    ...beside,
    ...(typeof anki === 'string' ? [{ id: 'PERF-8', what: 'package', value: deckMs, unit: 'ms' }] : []),
    { id: 'PERF-14', what: 'longest task while importing', value: longest, unit: 'ms', bar: 50 },
  ];
}

async function importFile(context: BrowserContext, origin: string, path: string): Promise<Imported> {
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(`${origin}/#/import`);
  await page.getByRole('button', { name: 'Choose file' }).waitFor();
  // The app keeps itself for offline use at its first start: that is another work, and a core is wanted for it.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForTimeout(2000);
  const imported = page.evaluate(importInPage);
  await page.locator('input[type=file]').setInputFiles(path);
  const { startMs, endMs } = await imported;
  const longestTaskMs = await longestSince(page, startMs);
  await page.close();
  return { ms: endMs - startMs, longestTaskMs };
}

/**
 * Runs in the page, by its clock, so that nothing of the tool that drives it is measured: from the choice of a file on, presses
 * Import when it is there, and waits for "Imported".
 */
async function importInPage(): Promise<{ readonly startMs: number; readonly endMs: number }> {
  const untilShown = (tag: string, words: string): Promise<HTMLElement> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = [...document.querySelectorAll<HTMLElement>(tag)].find(
          ({ textContent }) => textContent === words,
        );
        if (found === undefined) requestAnimationFrame(look);
        else resolve(found);
      };
      look();
    });
  const startMs = await new Promise<number>((resolve) => {
    addEventListener('change', () => resolve(performance.now()), { capture: true, once: true });
  });
  (await untilShown('button', 'Import')).click();
  await untilShown('h2', 'Imported');
  return { startMs, endMs: performance.now() };
}

async function longestSince(page: Page, sinceMs: number): Promise<number> {
  const tasks = await page.evaluate(() => window.seen.longTasks);
  return Math.max(0, ...tasks.filter(({ startMs }) => startMs >= sinceMs).map(({ ms }) => ms));
}

function tableText(): string {
  const random = randomFrom(7);
  const rows = Array.from(
    { length: NOTES_IN_TABLE },
    (_, number) => `What is known of ${sentence(random, 4)}, number ${number}?\t${sentence(random, 12)}.`,
  );
  return `${rows.join('\n')}\n`;
}

async function packageBytes(): Promise<Uint8Array> {
  const { default: start }: { default: () => Promise<SqlJsStatic> } = createRequire(import.meta.url)(
    'sql.js',
  );
  return writePackage(collection(), [], { sqlite: await start(), nowMs: Date.now() });
}

function collection(): AnkiCollection {
  const random = randomFrom(8);
  const todayS = Math.floor(Date.now() / 1000 / DAY_S) * DAY_S;
  const createdAtS = todayS - 400 * DAY_S;
  const typeId = 1_600_000_000_001;
  const numbers = Array.from({ length: NOTES_IN_PACKAGE }, (_, number) => number);
  return {
    createdAtS,
    decks: [
      { id: 1, name: 'Default', isFiltered: false },
      { id: 1_600_000_000_002, name: 'Harbours', isFiltered: false },
    ],
    noteTypes: [
      {
        id: typeId,
        name: 'Plain',
        isCloze: false,
        fields: ['Front', 'Back'],
        templates: [{ name: 'Card 1', question: '{{Front}}', answer: '{{FrontSide}}<hr id=answer>{{Back}}' }],
        css: '',
      },
    ],
    notes: numbers.map((number) => ({
      id: 1_600_000_100_000 + number,
      guid: `guid${number}`,
      noteTypeId: typeId,
      modifiedAtS: createdAtS + number,
      tags: ['harbour'],
      fields: [`What is known of ${sentence(random, 4)}, number ${number}?`, sentence(random, 14)],
    })),
    cards: numbers.map((number) => ({
      id: 1_600_001_000_000 + number,
      noteId: 1_600_000_100_000 + number,
      deckId: 1_600_000_000_002,
      ordinal: 0,
      modifiedAtS: todayS - DAY_S,
      type: 2,
      queue: 2,
      // One in twenty is due, as in the big library.
      due: number % 20 === 0 ? 400 - (number % 3) : 401 + (number % 90),
      interval: 30,
      factor: 2500,
      repetitions: REVIEWS_EACH,
      lapses: 0,
      originalDue: 0,
      originalDeckId: 0,
      flags: 0,
      data: '',
    })),
    reviews: numbers
      .flatMap((number) => reviewsOf(number, createdAtS))
      .sort((one, other) => one.id - other.id),
  };
}

function reviewsOf(number: number, createdAtS: number): readonly AnkiReview[] {
  return Array.from({ length: REVIEWS_EACH }, (_, index) => ({
    id: (createdAtS + DAY_S * (10 + index * 35)) * 1000 + number,
    cardId: 1_600_001_000_000 + number,
    ease: index % 4 === 3 ? 2 : 3,
    interval: 30,
    lastInterval: index === 0 ? 0 : 30,
    factor: index === 0 ? 0 : 2500,
    tookMs: 6000,
    type: index === 0 ? 0 : 1,
  }));
}

interface AnkiTimes {
  readonly tableMs: number;
  readonly deckMs: number;
}

/** How long a real Anki takes for the same files; why not, when it cannot be had. */
function ankiTimes(folder: string, table: string, deck: string): AnkiTimes | string {
  const anki: RealAnki | string = setUpAnki(join(folder, 'anki'));
  if (typeof anki === 'string') return anki;
  const script = fileURLToPath(new URL('ankiImport.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(anki.python, ['-O', script, table, deck], {
    env: { ...process.env, ...anki.env },
    encoding: 'utf8',
  });
  if (status !== 0) return stderr.trim().split('\n').slice(-1).join(' ');
  const [tableMs = 0, deckMs = 0] = stdout.trim().split(/\s+/u).map(Number);
  return { tableMs, deckMs };
}

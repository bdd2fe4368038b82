// Packages of ours in a real Anki: libraries of hundreds of cards are exported, and Anki tells what it has after importing them. It
// must find nothing to mend, show every card, and hold the very notes, cards, reviews, media and decks that we wrote.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SqlJsStatic } from 'sql.js';
import { collectionOf } from '../../src/formats/apkg/fromDecks';
import { checksumOf, sortFieldOf } from '../../src/formats/apkg/sortField';
import { writePackage } from '../../src/formats/apkg/writePackage';
import { differences } from './ankiCompare';
import { makeAnkiLibrary } from './ankiLibrary';
import { setUpAnki, type RealAnki } from './ankiSetup';

/** What came of the libraries. */
export interface AnkiReport {
  readonly libraries: number;
  readonly notes: number;
  readonly cards: number;
  readonly reviews: number;
  readonly media: number;
  readonly problems: readonly string[];
}

/** Zones without summer time, which Anki 2.1.15 counts days through by an hour wrong. */
const ZONES = ['UTC', 'Asia/Kolkata', 'America/Bogota'] as const;
const MOST_OUTPUT = 512 * 1024 * 1024;

/** Exports a library for each zone and opens it in a real Anki; why not, when there is none. */
export async function openInAnki(seed: number): Promise<AnkiReport | string> {
  const folder = mkdtempSync(join(tmpdir(), 'pointwise-anki-'));
  try {
    const anki = setUpAnki(folder);
    if (typeof anki === 'string') return anki;
    const { default: start }: { default: () => Promise<SqlJsStatic> } = createRequire(import.meta.url)(
      'sql.js',
    );
    const sqlite = await start();
    const reports: AnkiReport[] = [];
    for (const [index, zone] of ZONES.entries()) {
      reports.push(await openLibrary({ seed: seed + index, zone, folder, anki, sqlite }));
    }
    return reports.reduce(added);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Opening {
  readonly seed: number;
  readonly zone: string;
  readonly folder: string;
  readonly anki: RealAnki;
  readonly sqlite: SqlJsStatic;
}

async function openLibrary({ seed, zone, folder, anki, sqlite }: Opening): Promise<AnkiReport> {
  const nowMs = Date.now();
  const { decks, context, media: files } = makeAnkiLibrary(seed, zone, nowMs);
  const { collection } = collectionOf(decks, context);
  const path = join(folder, `library-${seed}.apkg`);
  writeFileSync(path, await writePackage(collection, files, { sqlite, nowMs }));
  const sorted = new Map<string, readonly [text: string, checksum: number]>();
  for (const { guid, fields } of collection.notes) {
    const text = sortFieldOf(fields[0] ?? '');
    sorted.set(guid, [text, await checksumOf(text)]);
  }
  const media = new Map(files.map(({ name, bytes }) => [name, sha1(bytes)]));
  const expected = { decks, collection, clock: context.clock, sorted, media };
  const problems = differences(expected, openOne(anki, path, zone, folder));
  const { notes, cards, reviews } = collection;
  console.log(`  ${zone}: ${cards.length} cards, ${problems.length} differences`);
  return {
    libraries: 1,
    notes: notes.length,
    cards: cards.length,
    reviews: reviews.length,
    media: media.size,
    problems: problems.map((problem) => `${zone}: ${problem}`),
  };
}

function added(one: AnkiReport, other: AnkiReport): AnkiReport {
  return {
    libraries: one.libraries + other.libraries,
    notes: one.notes + other.notes,
    cards: one.cards + other.cards,
    reviews: one.reviews + other.reviews,
    media: one.media + other.media,
    problems: [...one.problems, ...other.problems],
  };
}

function openOne(anki: RealAnki, path: string, zone: string, folder: string): unknown {
  const script = fileURLToPath(new URL('ankiOpen.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(anki.python, ['-O', script, path], {
    env: { ...process.env, ...anki.env, TZ: zone, LC_ALL: 'C.UTF-8', TMPDIR: join(folder, 'tmp') },
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  if (status !== 0) throw new Error(`Anki ended with ${status}: ${stderr.slice(-500)}`);
  return JSON.parse(stdout);
}

function sha1(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex');
}

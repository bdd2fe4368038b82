// Runs inside a page: asks the Library's worker, as built for the app, for rows of the table. Beside it what a plain loop over
// the same texts takes, and reading the same rows without making anything of them.
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { eventIdOf } from '../../src/domain/ids';
import { schedulerFor } from '../../src/domain/review/scheduler';
import { CARD_COLUMNS, type CardColumn } from '../../src/domain/search/cardOrder';
import type { CardQuery } from '../../src/state/library/findState';
import type { LibraryMoment } from '../../src/state/library/libraryMoment';
import { runLibrary, type RunningLibrary } from '../../src/state/library/runLibrary';
import { changeCards } from '../../src/storage/changeCards';
import { closeDatabase, openDatabase } from '../../src/storage/database';

/** As many rows as a table asks for at once. */
const ROWS = 60;
const RUNS = 9;
const BY_PLACE: CardQuery['sort'] = { column: 'place', isDescending: false };

/** What a query took, time by time (ms), and how many cards it found. */
export interface Asked {
  readonly what: string;
  readonly ms: readonly number[];
  readonly total: number;
}

/** All that is timed of the table, in ms. */
export interface LibraryTimes {
  /** From starting the worker to the first rows. */
  readonly firstRead: number;
  /** Reading the same rows, one kind after the other, without a worker. */
  readonly rawRead: number;
  readonly rows: Asked;
  readonly sorts: readonly Asked[];
  readonly searches: readonly Asked[];
  /** A loop over the texts of all cards that looks for a word. */
  readonly loop: readonly number[];
  readonly ids: Asked;
  /** Rows behind a change of one card. */
  readonly followed: Asked;
}

/** The searches that are timed; "#" stands for another number each time, so that none is answered from memory. */
const SEARCHES = [
  ['a rare word', 'number\\ 7#3'],
  ['a common word', 'part -zzz#'],
  ['two words', 'harbour "number #"'],
  ['a pattern', 'har*ur*number_#*'],
  ['a word in the answer or a tag', 'answer:lantern or tag:zzz#'],
  ['a deck and numbers of memory', 'deck:"Library 3" prop:s>#'],
  ['graded lately', 'rated:3#:1'],
  ['due', 'is:due -zzz#'],
] as const;

/** Times the table on the library that is there. `worker` is the address of the built script. */
export async function timeLibrary(worker: string): Promise<LibraryTimes> {
  const { rawRead, texts } = await readRaw();
  const start = performance.now();
  const running = runLibrary(worker);
  await ask(running, '', BY_PLACE);
  const firstRead = performance.now() - start;
  // Nobody sorts sooner; what texts are sorted by is made meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const sorts: Asked[] = [];
  for (const column of CARD_COLUMNS) sorts.push(await timeSort(running, column));
  const searches: Asked[] = [];
  for (const [what, pattern] of SEARCHES) {
    searches.push(
      await timed(what, RUNS, (run) => ask(running, pattern.replace('#', String(run)), BY_PLACE)),
    );
  }
  const rows = await timed('rows further down', RUNS, (run) => ask(running, '', BY_PLACE, run * 1000));
  const ids = await timed('the ids of all cards', 3, async (run) => {
    const query = { search: `-zzz${run}`, sort: BY_PLACE };
    const found = await running.service.findCardIds(query, Number.MAX_SAFE_INTEGER, moment());
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
    return found.value.split('\n').length;
  });
  const followed = await timeFollowing(running);
  running.stop();
  const loop = Array.from({ length: RUNS }, (_, run) => timeLoop(texts, `number 7${run}3`));
  return { firstRead, rawRead, rows, sorts, searches, loop, ids, followed };
}

// Each order is made once, as when its heading is first pressed.
async function timeSort(running: RunningLibrary, column: CardColumn): Promise<Asked> {
  return timed(column, 2, (run) => ask(running, '', { column, isDescending: run === 1 }));
}

// The change itself is not timed: the learner buries a card.
async function timeFollowing(running: RunningLibrary): Promise<Asked> {
  const database = await openDatabase();
  const scheduler = schedulerFor(DEFAULT_OPTIONS.parameters);
  const row = await database.cards.toCollection().first();
  if (row === undefined) throw new Error('nothing was studied');
  const bury = async (run: number): Promise<void> => {
    const atMs = Date.now() + run;
    const event = { kind: 'buried', id: eventIdOf(atMs, 1, run), atMs, day: 1, by: 'learner' } as const;
    const step = { day: 1, atMs, name: 'bury' } as const;
    await changeCards(database, scheduler, [{ card: row, decide: () => [event] }], step);
  };
  const followed = await timed('rows behind a change', RUNS, () => ask(running, '', BY_PLACE), bury);
  closeDatabase(database);
  return followed;
}

async function timed(
  what: string,
  runs: number,
  work: (run: number) => Promise<number>,
  before: (run: number) => Promise<void> = async () => undefined,
): Promise<Asked> {
  const ms: number[] = [];
  let total = 0;
  for (let run = 0; run < runs; run += 1) {
    await before(run);
    const start = performance.now();
    total = await work(run);
    ms.push(performance.now() - start);
  }
  return { what, ms, total };
}

async function ask(
  { service, crashed }: RunningLibrary,
  search: string,
  sort: CardQuery['sort'],
  from = 0,
): Promise<number> {
  const found = await Promise.race([service.findCards({ search, sort }, from, ROWS, moment()), crashed]);
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value.total;
}

function moment(): LibraryMoment {
  const { rolloverHour, parameters, desiredRetention, leechThreshold } = DEFAULT_OPTIONS;
  return {
    nowMs: Date.now(),
    rolloverHour,
    parameters,
    desiredRetention,
    leechThreshold,
    knownRevision: 0,
  };
}

async function readRaw(): Promise<{ readonly rawRead: number; readonly texts: readonly string[] }> {
  const database = await openDatabase();
  const start = performance.now();
  const pages = await database.pages.toArray();
  await database.cards.toArray();
  const rawRead = performance.now() - start;
  closeDatabase(database);
  const texts = pages.flatMap(({ notes }) =>
    notes.map((note) => {
      if (note.kind !== 'qa') return '';
      return `${note.question} ${note.points.map(({ text }) => text).join(' ')}`.toLowerCase();
    }),
  );
  return { rawRead, texts };
}

function timeLoop(texts: readonly string[], word: string): number {
  const start = performance.now();
  texts.filter((text) => text.includes(word));
  return performance.now() - start;
}

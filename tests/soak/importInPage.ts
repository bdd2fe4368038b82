// Runs inside a page of the app's origin: imports decks one after the other through the app's own storage, takes some of them
// back and does them again, telling of each change once it is on the disk. What kills the browser meanwhile is outside.
import type { Note } from '../../src/domain/deck/deck';
import { foreignEventId, type CardId } from '../../src/domain/ids';
import type { Graded } from '../../src/domain/review/event';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { DAY_MS } from '../../src/domain/studyDay';
import { openDatabase, type Database } from '../../src/storage/database';
import { toggleDeckStep } from '../../src/storage/deckSteps';
import { keepImport } from '../../src/storage/keepImport';
import { readMarker } from '../../src/storage/marker';
import { countParked } from '../../src/storage/parked';
import { hasAllRows } from '../../src/storage/studied';

declare global {
  interface Window {
    /** Tells the test outside that a version of a deck is kept. */
    tellImported: (version: number) => void;
  }
}

const NOTES = 700;
const DECKS = 3;
const TODAY = 20_000;
const scheduler = schedulerFor(DEFAULT_PARAMETERS);

/** Imports version after version for ever; each third one is taken back and done again before it is told. */
export async function importForEver(from: number): Promise<never> {
  const database = await openDatabase();
  for (let version = from; ; version += 1) {
    await importVersion(database, version);
    if (version % 3 === 0) {
      await toggleDeckStep(database, scheduler, 'undo');
      await toggleDeckStep(database, scheduler, 'redo');
    }
    window.tellImported(version);
  }
}

/** What the database holds: the version of each deck, and what does not agree. */
export interface ImportsFound {
  readonly versions: readonly number[];
  readonly problems: readonly string[];
}

/** Reads everything back. */
export async function readImports(): Promise<ImportsFound> {
  const database = await openDatabase();
  const decks = (await database.decks.toArray()).filter(({ id }) => id.startsWith('import-'));
  const problems: string[] = [];
  const versions: number[] = [];
  for (const deck of decks) {
    const pages = await database.pages.bulkGet(deck.pages.map(({ id }) => id));
    const told = new Set(pages.flatMap((page) => page?.notes ?? []).map(versionOf));
    if (pages.includes(undefined)) problems.push(`a page of ${deck.id} is missing`);
    if (told.size !== 1) problems.push(`${deck.id} holds ${told.size} versions at once`);
    versions.push(Math.max(...told));
  }
  const kept = await database.pages.filter(({ deckId }) => deckId.startsWith('import-')).count();
  const named = decks.reduce((sum, deck) => sum + deck.pages.length, 0);
  if (kept !== named) problems.push(`${kept} pages are there, ${named} are named`);
  // In one transaction: the app beside it makes rows of parked cards while it is idle.
  const cards = await database.dexie.transaction(
    'r',
    [database.cards, database.parked],
    async () =>
      (await database.cards.filter(({ deckId }) => deckId.startsWith('import-')).count()) +
      (await countParked(database)),
  );
  if (cards !== decks.length * NOTES)
    problems.push(`${decks.length} decks have ${cards} cards with a history`);
  if (!(await hasAllRows(database))) problems.push('cards on the lists have no row');
  const images = new Set((await database.images.toArray()).map(({ stepId }) => stepId));
  const steps = new Set((await database.deckSteps.toArray()).map(({ id }) => id));
  if ([...images].some((id) => !steps.has(id))) problems.push('images of a step that is gone');
  database.dexie.close();
  return { versions, problems };
}

function versionOf(note: Note): number {
  return note.kind === 'qa' ? Number(/version (\d+)/u.exec(note.question)?.[1]) : -1;
}

async function importVersion(database: Database, version: number): Promise<void> {
  const deckId = `import-${version % DECKS}`;
  const notes = Array.from({ length: NOTES }, (_, number): Note => {
    const id = `${deckId}-${number}`;
    const points = [{ id: `${id}-p`, text: 'Answer' }];
    return { kind: 'qa', id, question: `Question ${number}, version ${version}`, points };
  });
  const { textRevision } = await readMarker(database);
  const given = {
    title: deckId,
    decks: [{ id: deckId, title: deckId, notes }],
    noteTypes: [],
    media: [],
    histories: new Map(notes.map(({ id }) => [`${id}:front`, [reviewOf(`${id}:front`)]])),
    splits: new Map(),
    textRevision,
  };
  const kept = await keepImport(database, scheduler, given, { atMs: TODAY * DAY_MS + version, today: TODAY });
  // The app beside it may have written a text meanwhile, as the shipped deck at the first start.
  if (kept.kind === 'changedSince') await importVersion(database, version);
}

function reviewOf(cardId: CardId): Graded {
  const number = Number(cardId.split('-')[2]?.split(':')[0]);
  const day = TODAY - 30;
  const atMs = day * DAY_MS + number;
  const due = { kind: 'day', day: TODAY - 5 + (number % 40) } as const;
  const outcomes = [
    { pointId: `${cardId.split(':')[0]}-p`, grade: 'good', phase: 'review', step: 0, due } as const,
  ];
  return {
    kind: 'graded',
    id: foreignEventId(atMs, cardId),
    atMs,
    day,
    grade: 'good',
    outcomes,
    tookMs: 1,
    mode: 'study',
  };
}

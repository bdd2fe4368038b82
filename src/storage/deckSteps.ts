// Changes of decks that can be taken back: each is a step with the rows as they were. Undoing lets rows and images change
// places, so what is undone comes back to the byte, and can be done again.
import type { DeckId } from '../domain/ids';
import type { Scheduler } from '../domain/review/scheduler';
import type { Database } from './database';
import { addToDays } from './dayTotals';
import { packed, unpacked } from './imageRows';
import { inParts } from './inParts';
import { bumpMarker, readMarker } from './marker';
import { keepDaysOff } from './daysOff';
import type { DeckStepRow, ImagedRow, ImagedTable, ImageRow, MarkerRow } from './schema';
import { unparkAll } from './parked';
import { refitRows } from './refitRows';
import { storageErrorOf } from './storageError';
import { relist, type Relisted } from './studied';
import { reorder, studiedNow } from './studiedOrder';
import { imageOf, leavesOf, type Images } from './writer';

/** How many changes of decks can be taken back. */
const MOST_STEPS = 30;
/**
 * Rows in one row of images: enough to be quick, few enough to be read without a pause. A browser refuses a value of some
 * hundred megabytes, which files of media and pages of 200 notes come to soon.
 */
const ROWS_PER_IMAGE: Readonly<Record<ImageRow['table'], number>> = {
  decks: 10,
  pages: 10,
  cards: 500,
  noteTypes: 100,
  media: 1,
  tombstones: 500,
  personal: 500,
  orders: 1,
  exams: 100,
  studied: 1,
};

/** The latest change of decks that stands, or the first that was undone; undefined where there is none. */
export async function readDeckStep(
  database: Database,
  direction: 'undo' | 'redo',
): Promise<DeckStepRow | undefined> {
  try {
    return await findDeckStep(database, direction);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Keeps a step with its images; older ones beyond thirty, and those that were undone, go. Call it inside the transaction. */
export async function addDeckStep(
  database: Database,
  step: Omit<DeckStepRow, 'id' | 'undone'>,
  images: readonly Images[],
): Promise<number> {
  const undone = await database.deckSteps.filter((row) => row.undone === 1).primaryKeys();
  const standing = await database.deckSteps.filter((row) => row.undone === 0).primaryKeys();
  await forgetSteps(database, [
    ...undone,
    ...standing.slice(0, Math.max(0, standing.length + 1 - MOST_STEPS)),
  ]);
  const stepId = await database.deckSteps.add({ ...step, undone: 0 });
  await database.images.bulkAdd(
    images.flatMap(({ table, rows }) =>
      inParts(rows, ROWS_PER_IMAGE[table]).map((part) => ({ stepId, table, rows: packed(part) })),
    ),
  );
  await addToDays(database, step.days, 1);
  return stepId;
}

/** What became of a step that was to be undone or done again. */
export type DeckToggled =
  | { readonly kind: 'toggled'; readonly step: DeckStepRow; readonly marker: MarkerRow }
  | { readonly kind: 'nothing' }
  /** What the step left was changed since, for example studied: then nothing is touched. */
  | { readonly kind: 'changedSince'; readonly step: DeckStepRow };

/**
 * Takes back the latest change of decks that stands, or does the latest undone one again; with `stepId`, only if it is that
 * one. Rejects with a StorageError.
 */
export async function toggleDeckStep(
  database: Database,
  scheduler: Scheduler,
  direction: 'undo' | 'redo',
  stepId?: number,
): Promise<DeckToggled> {
  try {
    return await database.dexie.transaction('rw', deckTables(database), async () => {
      const step = await findDeckStep(database, direction);
      if (step === undefined) return { kind: 'nothing' };
      if (stepId !== undefined && step.id !== stepId) return { kind: 'changedSince', step };
      await unparkAll(database);
      const images = database.images.where('stepId').equals(step.id);
      const ids = await images.primaryKeys();
      for (const id of ids) if (!(await isAsLeft(database, id))) return { kind: 'changedSince', step };
      const lists = await studiedNow(database, ids);
      const relisted: Relisted[] = [];
      const deckIds: DeckId[] = [];
      for (const id of ids) {
        const swapped = await swap(database, id);
        if (swapped.table === 'cards') relisted.push(...swapped.changes);
        if (swapped.table === 'decks') deckIds.push(...swapped.keys);
      }
      await relist(database, relisted);
      for (const id of ids) await reorder(database, id, lists);
      await refitRows(database, scheduler, deckIds, new Set(relisted.map(({ cardId }) => cardId)));
      // Where only histories were changed, a newer text may have come since that the rows know nothing of.
      const others = new Set(
        relisted.flatMap(({ to }) => (to === undefined || deckIds.includes(to) ? [] : to)),
      );
      await refitRows(database, scheduler, [...others], new Set());
      await addToDays(database, step.days, direction === 'undo' ? -1 : 1);
      if (step.daysOff !== undefined) await keepDaysOff(database, direction, step.daysOff, step.atMs);
      const toggled: DeckStepRow = { ...step, undone: direction === 'undo' ? 1 : 0 };
      await database.deckSteps.put(toggled);
      const marker = await readMarker(database);
      const bumped = await bumpMarker(database, marker, { textRevision: marker.textRevision + 1 });
      return { kind: 'toggled', step: toggled, marker: bumped };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The keys of the rows that a step has images of, by table. Call it inside or outside of a transaction. */
export async function imagedKeys(
  database: Database,
  stepId: number,
): Promise<ReadonlyMap<ImageRow['table'], readonly string[]>> {
  const found = new Map<ImageRow['table'], string[]>();
  await database.images
    .where('stepId')
    .equals(stepId)
    .each((image) => {
      const keys = found.get(image.table) ?? [];
      for (const { key } of unpacked(image)) keys.push(key);
      found.set(image.table, keys);
    });
  return found;
}

/** The tables that a change of decks writes. */
export function deckTables(database: Database) {
  const { decks, pages, cards, studied, noteTypes, media, tombstones } = database;
  const { parked, days, deckSteps, images, marker, personal, orders, exams, settings } = database;
  return [
    decks,
    pages,
    cards,
    studied,
    noteTypes,
    media,
    tombstones,
    parked,
    days,
    deckSteps,
    images,
    marker,
    personal,
    orders,
    exams,
    settings,
  ];
}

// Undone steps are always the newest ones: a new step drops them.
async function findDeckStep(
  database: Database,
  direction: 'undo' | 'redo',
): Promise<DeckStepRow | undefined> {
  const isWanted = ({ undone }: DeckStepRow): boolean => undone === (direction === 'undo' ? 0 : 1);
  const steps = database.deckSteps.orderBy('id');
  return (direction === 'undo' ? steps.reverse() : steps).filter(isWanted).first();
}

async function forgetSteps(database: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await database.deckSteps.bulkDelete([...ids]);
  await database.images
    .where('stepId')
    .anyOf([...ids])
    .delete();
}

async function presentRows(
  database: Database,
  table: ImageRow['table'],
  rows: readonly ImagedRow[],
): Promise<readonly unknown[]> {
  return database.dexie.table<unknown, string>(table).bulkGet(rows.map(({ key }) => key));
}

async function isAsLeft(database: Database, imageId: number): Promise<boolean> {
  const image = await database.images.get(imageId);
  if (image === undefined) return true;
  const checked = unpacked(image).filter(({ leaves }) => leaves !== undefined);
  const present = await presentRows(database, image.table, checked);
  return checked.every(({ leaves }, index) => leavesOf(present[index]) === leaves);
}

interface Swapped {
  readonly table: ImagedTable | undefined;
  readonly keys: readonly string[];
  /** Of cards: what became of their rows. */
  readonly changes: readonly Relisted[];
}

async function swap(database: Database, imageId: number): Promise<Swapped> {
  const image = await database.images.get(imageId);
  if (image === undefined) return { table: undefined, keys: [], changes: [] };
  const { table } = image;
  if (table === 'studied') return { table: undefined, keys: [], changes: [] };
  const rows = unpacked(image);
  const keys = rows.map(({ key }) => key);
  const present = await presentRows(database, table, rows);
  const target = database.dexie.table<unknown, string>(table);
  const restored = rows.map(({ row }, index) => withOptionsOf(present[index], row));
  await target.bulkDelete(rows.filter(({ row }) => row === undefined).map(({ key }) => key));
  await target.bulkPut(restored.filter((row) => row !== undefined));
  await database.images.put({
    ...image,
    rows: packed(rows.map(({ key }, index) => imageOf(key, present[index], leavesOf(restored[index])))),
  });
  if (table !== 'cards') return { table, keys, changes: [] };
  const changes = keys.map((cardId, index) => ({
    cardId,
    from: deckIdOf(present[index]),
    to: deckIdOf(restored[index]),
  }));
  return { table, keys, changes };
}

// Options of a deck are no part of any step: they stay as the learner set them last.
function withOptionsOf(present: unknown, restored: unknown): unknown {
  if (!isDeckRow(present) || !isDeckRow(restored)) return restored;
  const { options: _options, optionsAtMs: _atMs, ...plain } = restored;
  const { options, optionsAtMs } = present;
  return {
    ...plain,
    ...(options === undefined ? {} : { options }),
    ...(optionsAtMs === undefined ? {} : { optionsAtMs }),
  };
}

function isDeckRow(row: unknown): row is { readonly options?: unknown; readonly optionsAtMs?: unknown } {
  return typeof row === 'object' && row !== null && 'cardIds' in row;
}

function deckIdOf(row: unknown): DeckId | undefined {
  const isCard = typeof row === 'object' && row !== null && 'deckId' in row;
  return isCard && typeof row.deckId === 'string' ? row.deckId : undefined;
}

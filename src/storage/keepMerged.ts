// Restoring: what a backup holds is merged into the library in one transaction, as one step that can be taken back. Only what the
// merge changes is written, so that the same backup restored again changes nothing.
import { isSameValue } from '../domain/merge/canonicalJson';
import type { LibraryState } from '../domain/merge/libraryState';
import { mergeLibraries } from '../domain/merge/mergeLibraries';
import { readOptions } from '../domain/options';
import { schedulerOf } from '../domain/review/leftOut';
import type { StudyDay } from '../domain/studyDay';
import { OF_THIS_BROWSER } from './backupRecord';
import type { Database } from './database';
import { dayWithout } from './days';
import { addDeckStep, deckTables } from './deckSteps';
import { readLibraryRows, type LibraryRows } from './libraryState';
import { bumpMarker, readMarker } from './marker';
import { writeMergedCards } from './mergedCards';
import { writeMergedDecks } from './mergedDecks';
import { optionsIn, settingRowsOf } from './optionRegisters';
import { unparkAll } from './parked';
import type { DeviceRow, MarkerRow } from './schema';
import { storageErrorOf } from './storageError';
import { recordingWriter, type Writer } from './writer';

/** What restoring left. */
export interface Merged {
  readonly marker: MarkerRow;
  /** The step that takes it back; undefined when no text and no history had to be changed. */
  readonly stepId: number | undefined;
  /** Graded events that were new here. */
  readonly reviews: number;
}

/**
 * Merges a library into the one that is here. Days after `today` are left out of the totals. Rejects with a StorageError; then
 * nothing was changed.
 */
export async function keepMerged(
  database: Database,
  incoming: LibraryState,
  { atMs, today }: { readonly atMs: number; readonly today: StudyDay },
): Promise<Merged> {
  const tables = [...deckTables(database), database.devices, database.papers, database.rulings];
  try {
    return await database.dexie.transaction('rw', tables, async () => {
      const marker = await readMarker(database);
      await unparkAll(database);
      const here = await readLibraryRows(database, { withMedia: false });
      const merged = mergeLibraries(here.state, incoming);
      const options = readOptions(optionsIn(merged.settings));
      const writer = recordingWriter(database);
      await writeMergedDecks(writer, here, merged);
      await writeOwn(writer, here.state, merged);
      const scheduler = schedulerOf(options);
      const cards = await writeMergedCards(database, writer, { here, merged, scheduler, today });
      const isOtherwise = await writeAround(database, here, merged, today);
      const isStep = writer.images.some(({ rows }) => rows.length > 0);
      if (!isStep && !isOtherwise) return { marker, stepId: undefined, reviews: 0 };
      const step = { atMs, name: 'restore', title: '', days: cards.days } as const;
      const stepId = isStep ? await addDeckStep(database, step, writer.images) : undefined;
      const bumped = await bumpMarker(database, marker, {
        textRevision: marker.textRevision + 1,
        reviews: marker.reviews + cards.uncounted,
        lastEvent: cards.lastEvent > marker.lastEvent ? cards.lastEvent : marker.lastEvent,
      });
      return { marker: bumped, stepId, reviews: cards.reviews };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

async function writeOwn(writer: Writer, here: LibraryState, merged: LibraryState): Promise<void> {
  await writer.put('noteTypes', changed(here.noteTypes, merged.noteTypes));
  await writer.put('personal', changed(here.personal, merged.personal));
  await writer.put('exams', changed(here.exams, merged.exams));
  await writer.put(
    'media',
    [...merged.media].flatMap(([id, { check, bytes }]) =>
      bytes === undefined || here.media.get(id)?.check === check ? [] : [{ id, check, bytes }],
    ),
  );
}

// Settings, devices, papers and rulings are no part of any step, as options of decks are none: they stay as they were said last.
async function writeAround(
  database: Database,
  { state: here }: LibraryRows,
  merged: LibraryState,
  today: StudyDay,
): Promise<boolean> {
  const before = new Map(settingRowsOf(here.settings).map((row) => [row.key, row]));
  // What is said of one browser is no other's business, whoever put it into a file.
  const settings = settingRowsOf(merged.settings).filter(
    (row) => !row.key.startsWith(OF_THIS_BROWSER) && !isSameValue(before.get(row.key), row),
  );
  const numbers = [...merged.devices].filter(([number, addedAtMs]) => here.devices.get(number) !== addedAtMs);
  const known = await database.devices.bulkGet(numbers.map(([number]) => number));
  const devices = numbers.map(([number, addedAtMs], index): DeviceRow => {
    const isOwn = known[index] !== undefined && known[index].isElsewhere !== true;
    return { number, addedAtMs, ...(isOwn ? {} : { isElsewhere: true }) };
  });
  const papers = changed(here.papers, merged.papers);
  const rulings = changed(here.rulings, merged.rulings);
  const idle = [...merged.idleDays].filter((day) => day < today && !here.idleDays.has(day));
  const days = await database.days.bulkGet(idle);
  await database.settings.bulkPut(settings);
  await database.devices.bulkPut(devices);
  await database.papers.bulkPut([...papers]);
  await database.rulings.bulkPut([...rulings]);
  await database.days.bulkPut(
    idle.map((day, index) => ({ ...(days[index] ?? dayWithout(day)), idle: true })),
  );
  return [settings, devices, papers, rulings, idle].some(({ length }) => length > 0);
}

function changed<Row>(here: ReadonlyMap<string, Row>, merged: ReadonlyMap<string, Row>): readonly Row[] {
  return [...merged].flatMap(([id, row]) => (isSameValue(here.get(id), row) ? [] : [row]));
}

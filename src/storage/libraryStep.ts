// One change from the Library or the editor: done once, however often it is given, and taken back as one step.
import type { EventId } from '../domain/ids';
import type { Stretch } from '../domain/load/daysOff';
import type { ReviewEvent } from '../domain/review/event';
import type { Database } from './database';
import { keepDaysOff } from './daysOff';
import { addDeckStep, deckTables } from './deckSteps';
import { bumpMarker, readMarker } from './marker';
import { unparkAll } from './parked';
import type { DayRow, DeckStepName, DeckStepRow, MarkerRow } from './schema';
import { storageErrorOf } from './storageError';
import { recordingWriter, type RecordingWriter } from './writer';

/** A command: its name, its moment (ms) and its id, made before it is given for the first time. */
export interface LibraryCommand {
  readonly name: DeckStepName;
  readonly atMs: number;
  readonly id: EventId;
}

/** What a command did. */
export interface LibraryOutcome {
  /** Cards or notes that were changed. */
  readonly count: number;
  /** Cards that were left as they are, because what is stored of them is damaged. */
  readonly damaged: number;
  /** Events that were added to histories. */
  readonly events: readonly ReviewEvent[];
  /** What they add to the totals of days. */
  readonly days: readonly DayRow[];
  /** The name of what it was done to, where that has one. */
  readonly title?: string;
  /** Days off that it adds to the options. */
  readonly daysOff?: readonly Stretch[];
}

/** What a command left. */
export interface LibraryChanged {
  readonly marker: MarkerRow;
  /** The step that takes it back; undefined when there was nothing to change. */
  readonly stepId: number | undefined;
  readonly count: number;
  readonly damaged: number;
}

export const NOTHING_DONE: LibraryOutcome = { count: 0, damaged: 0, events: [], days: [] };

/** The step that a command left when it was given before; undefined when it was not. Call it inside a transaction. */
export async function stepOf(database: Database, commandId: EventId): Promise<DeckStepRow | undefined> {
  return database.deckSteps.filter((step) => step.commandId === commandId).first();
}

/** Does a change in one transaction, with its step and the marker. Rejects with a StorageError; then nothing was kept. */
export async function asOneStep(
  database: Database,
  { name, atMs, id }: LibraryCommand,
  change: (writer: RecordingWriter) => Promise<LibraryOutcome>,
): Promise<LibraryChanged> {
  try {
    return await database.dexie.transaction('rw', deckTables(database), async () => {
      const marker = await readMarker(database);
      const done = await stepOf(database, id);
      if (done !== undefined) return { marker, stepId: done.id, count: done.count ?? 0, damaged: 0 };
      await unparkAll(database);
      const writer = recordingWriter(database);
      const { count, damaged, events, days, title = '', daysOff = [] } = await change(writer);
      const isDone = daysOff.length > 0 || writer.images.some(({ rows }) => rows.length > 0);
      if (!isDone) return { marker, stepId: undefined, count, damaged };
      if (daysOff.length > 0) await keepDaysOff(database, 'redo', daysOff, atMs);
      const noted = daysOff.length === 0 ? {} : { daysOff };
      const step = { name, title, atMs, count, days, ...noted, commandId: id };
      const stepId = await addDeckStep(database, step, writer.images);
      const bumped = await bumpMarker(database, marker, {
        textRevision: marker.textRevision + 1,
        reviews: marker.reviews + events.filter(({ kind }) => kind === 'graded').length,
        // What is done from now on comes behind it, also if the clock was set back.
        lastEvent: events.reduce((last, event) => (event.id > last ? event.id : last), marker.lastEvent),
      });
      return { marker: bumped, stepId, count, damaged };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

// Keeping what a file brought: all its decks, types, media and histories in one transaction, as one step that can be
// taken back. What is kept was compared with the text as it was; a text that changed since is not touched.
import type { PointSplit } from '../domain/deck/applyChanges';
import type { Note } from '../domain/deck/deck';
import { outlasting } from '../domain/deck/rewritten';
import type { CardId } from '../domain/ids';
import type { GoneHistory } from '../domain/incoming/followNotes';
import { newEvents } from '../domain/incoming/newEvents';
import type { Media } from '../domain/incoming/incoming';
import type { NoteType } from '../domain/noteType/noteType';
import { checksumOf } from '../domain/review/checksum';
import type { Graded, ReviewEvent } from '../domain/review/event';
import { standingEvents } from '../domain/review/fold';
import { splitEvent, type TextMoment } from '../domain/review/textEvents';
import { readHistory } from '../domain/review/historyCodec';
import type { Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import { pointIdsOf } from '../domain/deck/slots';
import { historyOf } from './cardRow';
import type { Database } from './database';
import { addShowings } from './days';
import { addDeckStep, deckTables } from './deckSteps';
import { keepGone } from './goneCards';
import { bumpMarker, readMarker } from './marker';
import { unpackIds } from './packedIds';
import { unparkAll } from './parked';
import { tombstonesOfRemoved } from './removedNotes';
import type { CardRow, MarkerRow } from './schema';
import { storageErrorOf } from './storageError';
import type { DeckToKeep } from './layOut';
import { writeDeck, type DeckWriting, type PackedOf } from './writeDeck';
import { recordingWriter } from './writer';

/** Everything that an import writes. */
export interface ImportToKeep {
  /** Names the step: the title of the first deck. */
  readonly title: string;
  /** Whole decks, with the ids that their notes keep. */
  readonly decks: readonly DeckToKeep[];
  readonly noteTypes: readonly NoteType[];
  /** Media under the names that the notes use from now on; none of them is here yet. */
  readonly media: readonly Media[];
  /** Events that came with the file, by card. */
  readonly histories: ReadonlyMap<CardId, readonly ReviewEvent[]>;
  readonly packedOf?: PackedOf;
  /** Histories of cards that no deck has. */
  readonly gone?: ReadonlyMap<CardId, GoneHistory>;
  /** Points that were split, by card: each brings an event of its own. */
  readonly splits: ReadonlyMap<CardId, readonly PointSplit[]>;
  /** The text revision that the decks were compared with. */
  readonly textRevision: number;
}

/** What was written. */
export type Kept =
  | {
      readonly kind: 'kept';
      readonly marker: MarkerRow;
      /** The step that takes it back. */
      readonly stepId: number;
      /** Reviews that were new here. */
      readonly reviews: number;
    }
  /** A text was changed since it was compared: nothing was written. */
  | { readonly kind: 'changedSince' };

/** Writes an import. Days after `today` are left out of the totals. Rejects with a StorageError; then nothing was kept. */
export async function keepImport(
  database: Database,
  scheduler: Scheduler,
  given: ImportToKeep,
  { atMs, today }: { readonly atMs: number; readonly today: StudyDay },
): Promise<Kept> {
  try {
    return await database.dexie.transaction('rw', deckTables(database), async (): Promise<Kept> => {
      const marker = await readMarker(database);
      if (marker.textRevision !== given.textRevision) return { kind: 'changedSince' };
      const writer = recordingWriter(database);
      const added: ReviewEvent[] = [];
      const writing: DeckWriting = {
        database,
        scheduler,
        writer,
        atMs,
        today,
        moreEvents: moreEvents(given, scheduler, added, { atMs, day: today }),
      };
      await writer.put('noteTypes', await unknownTypes(database, given.noteTypes), true);
      await writer.put('media', given.media.map(mediaRowOf), true);
      await unparkAll(database);
      const before = await database.decks.bulkGet(given.decks.map(({ id }) => id));
      for (const [index, deck] of given.decks.entries()) {
        const notes = await outlastingDeletion(database, deck, atMs);
        await writeDeck(writing, { ...deck, notes }, before[index]);
      }
      await writer.put('tombstones', await tombstonesOfRemoved(database, given.decks, before, atMs));
      added.push(...(await keepGone(database, scheduler, writer, given.gone ?? new Map())));
      const graded = added.filter((event) => event.kind === 'graded');
      const days = addShowings(
        [],
        standingOf(added, graded)
          .filter(({ day }) => day <= today)
          .map(showingOf),
      );
      const stepId = await addDeckStep(
        database,
        { atMs, name: 'import', title: given.title, days },
        writer.images,
      );
      const bumped = await bumpMarker(database, marker, {
        textRevision: marker.textRevision + 1,
        reviews: marker.reviews + graded.length,
        // What is done here from now on comes after what came along, also if another device's clock was ahead.
        lastEvent: added.reduce((last, { id }) => (id > last ? id : last), marker.lastEvent),
      });
      return { kind: 'kept', marker: bumped, stepId, reviews: graded.length };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

// What was deleted and comes with a file is here again, whatever another device knows of its deletion.
async function outlastingDeletion(
  { tombstones }: Database,
  { id, notes }: DeckToKeep,
  atMs: number,
): Promise<readonly Note[]> {
  const tombstone = await tombstones.get(id);
  const deletedAt = new Map(
    tombstone?.notes?.flatMap(({ atMs: moment, ids }) =>
      unpackIds(ids).map((noteId) => [noteId, moment] as const),
    ),
  );
  if (deletedAt.size === 0) return notes;
  return notes.map((note) => {
    const moment = deletedAt.get(note.id);
    return moment === undefined ? note : outlasting(note, moment, atMs);
  });
}

// Only what a card does not have yet is added, decided on the row found inside the transaction.
function moreEvents(
  { histories, packedOf, splits }: ImportToKeep,
  scheduler: Scheduler,
  added: ReviewEvent[],
  now: TextMoment,
): NonNullable<DeckWriting['moreEvents']> {
  return {
    cardIds: new Set(histories.keys()),
    ...(packedOf === undefined ? {} : { packedOf }),
    eventsOf: (cardId: CardId, row: CardRow | undefined, note: Note) => {
      const incoming = histories.get(cardId) ?? [];
      const divided = row === undefined ? [] : (splits.get(cardId) ?? []);
      if (incoming.length === 0 && divided.length === 0) return [];
      const history = row === undefined ? [] : readHistory(historyOf(row));
      const fresh =
        row === undefined || incoming.length === 0
          ? incoming
          : newEvents(history, pointIdsOf(note, cardId), incoming, scheduler);
      const own = divided.map((split) => splitEvent(cardId, history, split, now));
      for (const event of fresh) added.push(event);
      for (const event of own) added.push(event);
      return own.length === 0 ? fresh : [...own, ...fresh];
    },
  };
}

// Logs of other programs take nothing back, and to sort all their events would be felt.
function standingOf(added: readonly ReviewEvent[], graded: readonly Graded[]): readonly Graded[] {
  if (added.every(({ kind }) => kind !== 'undone')) return graded;
  const standing = new Set(standingEvents(added));
  return graded.filter((event) => standing.has(event));
}

async function unknownTypes(database: Database, types: readonly NoteType[]): Promise<readonly NoteType[]> {
  const known = await database.noteTypes.bulkGet(types.map(({ id }) => id));
  return types.filter((_, index) => known[index] === undefined);
}

function mediaRowOf({ name, bytes }: Media) {
  return { id: name, bytes, check: checksumOf(bytes) };
}

function showingOf({ day, outcomes, tookMs }: Graded) {
  return {
    day,
    asked: outcomes.length,
    recalled: outcomes.filter(({ grade }) => grade !== 'again').length,
    tookMs,
  };
}

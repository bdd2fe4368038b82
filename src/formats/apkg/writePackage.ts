// A collection as an Anki package in the old form, which every Anki reads: a zip of a SQLite database, a map of media, and the
// media by number. The same collection gives the same bytes.
import type { Sqlite } from './sqlite';
import type { SqlValue } from 'sql.js';
import { zipOf } from '../zip/writeZip';
import type { AnkiNote, AnkiReview, MediaFile } from './collection';
import type { WrittenCard } from './exportedSchedule';
import type { WrittenCollection } from './fromDecks';
import {
  configJson,
  CREATE_INDEXES,
  CREATE_TABLES,
  decksJson,
  insertInto,
  modelsJson,
  OPTIONS_JSON,
  SCHEMA,
} from './writtenSchema';
import { checksumOf, sortFieldOf } from './sortField';

/** What writing needs from outside. */
export interface PackageTools {
  readonly sqlite: Sqlite;
  /** When it is written, in ms since 1970. */
  readonly nowMs: number;
}

/**
 * The bytes of an .apkg file. Of media with the same name the first is kept. Rejects when two rows have the same id.
 */
export async function writePackage(
  collection: WrittenCollection,
  media: readonly MediaFile[],
  tools: PackageTools,
): Promise<Uint8Array> {
  const met = new Set<string>();
  const files = media.filter(({ name }) => !met.has(name) && met.add(name));
  const names = files.map(({ name }, index) => `${JSON.stringify(String(index))}:${JSON.stringify(name)}`);
  return zipOf([
    { name: 'collection.anki2', bytes: await databaseOf(collection, tools), isPacked: true },
    { name: 'media', bytes: new TextEncoder().encode(`{${names.join(',')}}`), isPacked: true },
    ...files.map(({ bytes }, index) => ({ name: String(index), bytes, isPacked: false })),
  ]);
}

/** Rows that were not sent to a server yet. */
const UNSENT = -1;
/** Separates the fields of a note. */
const FIELD_END = '\u001f';

async function databaseOf(
  collection: WrittenCollection,
  { sqlite, nowMs }: PackageTools,
): Promise<Uint8Array> {
  const noteRows = await Promise.all(collection.notes.map(noteRow));
  const database = new sqlite.Database();
  try {
    database.run('begin');
    database.run(CREATE_TABLES);
    const insertAll = (table: 'col' | 'notes' | 'cards' | 'revlog', rows: readonly SqlValue[][]): void => {
      const statement = database.prepare(insertInto(table));
      for (const row of rows) statement.run(row);
      statement.free();
    };
    insertAll('col', [collectionRow(collection, nowMs)]);
    insertAll('notes', noteRows);
    insertAll('cards', collection.cards.map(cardRow));
    insertAll('revlog', Array.from(collection.reviews, reviewRow));
    database.run(CREATE_INDEXES);
    database.run('commit');
    return database.export();
  } finally {
    database.close();
  }
}

function collectionRow(collection: WrittenCollection, nowMs: number): SqlValue[] {
  const { createdAtS, decks, noteTypes } = collection;
  const json = [configJson(collection), modelsJson(noteTypes), decksJson(decks), OPTIONS_JSON, '{}'];
  return [1, createdAtS, nowMs, nowMs, SCHEMA, 0, 0, 0, ...json];
}

async function noteRow(note: AnkiNote): Promise<SqlValue[]> {
  const { id, guid, noteTypeId, modifiedAtS, tags, fields } = note;
  const sortField = sortFieldOf(fields[0] ?? '');
  const checksum = await checksumOf(sortField);
  const tagged = tags.length === 0 ? '' : ` ${tags.join(' ')} `;
  return [
    id,
    guid,
    noteTypeId,
    modifiedAtS,
    UNSENT,
    tagged,
    fields.join(FIELD_END),
    sortField,
    checksum,
    0,
    '',
  ];
}

function cardRow(card: WrittenCard): SqlValue[] {
  const { stepsLeft = 0 } = card;
  return [
    card.id,
    card.noteId,
    card.deckId,
    card.ordinal,
    card.modifiedAtS,
    UNSENT,
    card.type,
    card.queue,
    card.due,
    card.interval,
    card.factor,
    card.repetitions,
    card.lapses,
    // Thousands count the steps that can still be taken today.
    stepsLeft * 1001,
    card.originalDue,
    card.originalDeckId,
    card.flags,
    card.data,
  ];
}

function reviewRow(review: AnkiReview): SqlValue[] {
  const { id, cardId, ease, interval, lastInterval, factor, tookMs, type } = review;
  return [id, cardId, UNSENT, ease, interval, lastInterval, factor, tookMs, type];
}

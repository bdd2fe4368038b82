// The rows of a backup, one JSON value a line. Texts are checked as in deck files: one place says what a valid note is.
import * as v from 'valibot';
import { noteSchemas, noteTypeSchema } from '../../domain/deck/deckSchema';
import { OWN_ID } from '../../domain/ids';
import { paperSchema, rulingSchema } from './paperSchemas';

const id = v.pipe(v.string(), v.minLength(1));
const noteId = v.pipe(v.string(), v.regex(OWN_ID));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const knownAt = v.pipe(v.number(), v.integer(), v.minValue(-1));
const anything = v.record(v.string(), v.unknown());

const deck = v.strictObject({
  id,
  title: v.string(),
  asOf: v.exactOptional(v.string()),
  source: v.exactOptional(v.string()),
  revision: v.exactOptional(v.string()),
  titledAtMs: knownAt,
  options: anything,
  optionsAtMs: knownAt,
  addedAtMs: moment,
  deletedAtMs: moment,
});

const note = v.strictObject({
  deck: id,
  note: v.variant('kind', [
    v.strictObject({ kind: v.literal('qa'), ...noteSchemas.qa.entries }),
    noteSchemas.cloze,
    noteSchemas.fields,
  ]),
});

const card = v.strictObject({
  card: v.pipe(v.string(), v.regex(/^[0-9a-z]{11}:[a-z0-9]{1,8}$/)),
  deck: v.exactOptional(id),
  reviews: moment,
  history: v.string(),
});

const personal = v.strictObject({
  id: noteId,
  isWrong: v.exactOptional(v.literal(true)),
  mnemonics: v.exactOptional(v.array(v.strictObject({ pointId: noteId, text: v.string() }))),
  changedAtMs: moment,
});

const examId = v.pipe(v.string(), v.regex(/^[0-9a-z]{17}$/));

const exam = v.strictObject({
  id: examId,
  name: v.string(),
  day: v.number(),
  parts: v.array(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('deck'), deckId: id, weight: v.number() }),
      v.strictObject({ kind: v.literal('tag'), tag: v.string(), weight: v.number() }),
    ]),
  ),
  createdAtMs: moment,
  editedAtMs: moment,
  after: v.exactOptional(v.picklist(['kept', 'rested'])),
});

/** What a row of each table holds. */
export const rowSchemas = {
  decks: deck,
  orders: v.strictObject({ deck: id, atMs: knownAt, notes: v.array(noteId) }),
  notes: note,
  deleted: v.strictObject({ note: noteId, deck: id, atMs: moment }),
  cards: card,
  personal,
  settings: v.strictObject({ key: id, atMs: moment, value: v.unknown() }),
  noteTypes: noteTypeSchema,
  media: v.strictObject({ name: id, check: moment, file: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  devices: v.strictObject({ number: moment, addedAtMs: moment }),
  days: v.strictObject({ day: v.pipe(v.number(), v.integer()), idle: v.literal(true) }),
  exams: v.union([exam, v.strictObject({ id: examId, removedAtMs: moment })]),
  papers: paperSchema,
  rulings: rulingSchema,
} as const;

export type TableName = keyof typeof rowSchemas;
export type RowOf<Name extends TableName> = v.InferOutput<(typeof rowSchemas)[Name]>;
/** Tables that came later: backups that were made before are without them, and older builds pass over them. */
export const LATER_TABLES: ReadonlySet<TableName> = new Set<TableName>(['exams', 'papers', 'rulings']);
/** All rows of a backup. */
export type BackupRows = { readonly [Name in TableName]: readonly RowOf<Name>[] };

/** What a row is found by; rows stand in the order of it. */
export const keyOf: { readonly [Name in TableName]: (row: RowOf<Name>) => string } = {
  decks: (row) => row.id,
  orders: (row) => row.deck,
  notes: (row) => row.note.id,
  deleted: (row) => row.note,
  cards: (row) => row.card,
  personal: (row) => row.id,
  settings: (row) => row.key,
  noteTypes: (row) => row.id,
  media: (row) => row.name,
  devices: (row) => String(row.number).padStart(6, '0'),
  days: (row) => String(row.day + 1_000_000).padStart(9, '0'),
  exams: (row) => row.id,
  papers: (row) => row.id,
  rulings: (row) => row.id,
};

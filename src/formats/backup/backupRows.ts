// From a library to the rows of a backup, and back.
import { base64Of } from '../../domain/base64';
import type { Note } from '../../domain/deck/deck';
import { present } from '../../domain/deck/present';
import { isKept, type ExamRegister } from '../../domain/exam/keptExam';
import type {
  DeckRegister,
  LibraryState,
  MediaRegister,
  NoteRegister,
} from '../../domain/merge/libraryState';
import { readHistory } from '../../domain/review/historyCodec';
import { bytesOf, eventsOf } from '../pointwise/unpack';
import type { PaperRegister } from '../../domain/paper/keptPaper';
import type { Ruling } from '../../domain/paper/ruling';
import { ReadError } from '../readFailure';
import type { BackupRows, RowOf } from './rowSchemas';

/** The rows of a library, and the files of media by their names there. `fileOf` names a file by its bytes. */
export function rowsOfState(
  state: LibraryState,
  fileOf: (bytes: Uint8Array) => string,
): { readonly rows: BackupRows; readonly files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const media = [...state.media].flatMap(([name, { check, bytes }]) => {
    if (bytes === undefined) return [];
    const file = fileOf(bytes);
    files.set(file, bytes);
    return [{ name, check, file }];
  });
  const notes = [...state.notes];
  const rows: BackupRows = {
    decks: [...state.decks].map(([id, { head, options, addedAtMs, deletedAtMs }]) => ({
      id,
      ...head.value,
      titledAtMs: head.atMs,
      options: { ...options.value },
      optionsAtMs: options.atMs,
      addedAtMs,
      deletedAtMs,
    })),
    orders: [...state.decks].map(([deck, { order }]) => ({
      deck,
      atMs: order.atMs,
      notes: [...order.value],
    })),
    notes: notes.flatMap(([, one]) =>
      'note' in one ? [{ deck: one.deckId, note: rowOfNote(one.note) }] : [],
    ),
    deleted: notes.flatMap(([note, one]) =>
      'note' in one ? [] : [{ note, deck: one.deckId, atMs: one.deletedAtMs }],
    ),
    cards: [...state.histories].map(([card, { bytes, deckId }]) => ({
      card,
      ...(deckId === '' ? {} : { deck: deckId }),
      reviews: readHistory(bytes).filter(({ kind }) => kind === 'graded').length,
      history: base64Of(bytes),
    })),
    personal: [...state.personal.values()].map(({ mnemonics, ...row }) => ({
      ...row,
      ...present({ mnemonics: mnemonics?.map((one) => ({ ...one })) }),
    })),
    exams: [...state.exams.values()].map(rowOfExam),
    papers: [...state.papers.values()].map(rowOfPaper),
    rulings: [...state.rulings.values()].map(rowOfRuling),
    settings: [...state.settings].map(([key, register]) => ({ key, ...register })),
    noteTypes: [...state.noteTypes.values()].map((type) => structuredClone(type) as RowOf<'noteTypes'>),
    media,
    devices: [...state.devices].map(([number, addedAtMs]) => ({ number, addedAtMs })),
    days: [...state.idleDays].map((day) => ({ day, idle: true })),
  };
  return { rows, files };
}

// Rows are read as they are written, and what is written is never changed: the copy would only cost time.
function rowOfNote(note: Note): RowOf<'notes'>['note'] {
  return note as RowOf<'notes'>['note'];
}

function rowOfPaper(register: PaperRegister): RowOf<'papers'> {
  return register as RowOf<'papers'>;
}

function rowOfRuling(ruling: Ruling): RowOf<'rulings'> {
  return ruling as RowOf<'rulings'>;
}

function rowOfExam(register: ExamRegister): RowOf<'exams'> {
  return isKept(register) ? { ...register, parts: register.parts.map((part) => ({ ...part })) } : register;
}

/** The library of the rows of a backup. Throws a ReadError where rows contradict each other. */
export function stateOfRows(rows: BackupRows, fileNamed: (file: string) => Uint8Array): LibraryState {
  const orders = new Map(rows.orders.map((order) => [order.deck, order]));
  const decks = new Map(
    rows.decks.map((row): [string, DeckRegister] => {
      const order = orders.get(row.id);
      if (order === undefined) throw new ReadError('damaged', 'orders');
      return [row.id, registerOf(row, order)];
    }),
  );
  if (orders.size !== decks.size) throw new ReadError('damaged', 'orders');
  const notes = new Map<string, NoteRegister>();
  for (const { deck, note } of rows.notes) {
    if (!decks.has(deck)) throw new ReadError('damaged', 'notes');
    notes.set(note.id, { deckId: deck, note });
  }
  for (const { note, deck, atMs } of rows.deleted) {
    if (notes.has(note)) throw new ReadError('damaged', 'deleted');
    notes.set(note, { deckId: deck, deletedAtMs: atMs });
  }
  return {
    decks,
    notes,
    histories: new Map(
      rows.cards.map((row) => [row.card, { bytes: historyOf(row), deckId: row.deck ?? '' }]),
    ),
    personal: new Map(rows.personal.map((row) => [row.id, row])),
    exams: new Map(rows.exams.map((row) => [row.id, row])),
    papers: new Map(rows.papers.map((row) => [row.id, row])),
    rulings: new Map(rows.rulings.map((row) => [row.id, row])),
    settings: new Map(rows.settings.map(({ key, atMs, value }) => [key, { atMs, value }])),
    noteTypes: new Map(rows.noteTypes.map((row) => [row.id, row])),
    media: new Map(
      rows.media.map(({ name, check, file }): [string, MediaRegister] => [
        name,
        { check, bytes: fileNamed(file) },
      ]),
    ),
    devices: new Map(rows.devices.map(({ number, addedAtMs }) => [number, addedAtMs])),
    idleDays: new Set(rows.days.map(({ day }) => day)),
  };
}

function registerOf(row: RowOf<'decks'>, order: RowOf<'orders'>): DeckRegister {
  const { title, asOf, source, revision, addedAtMs, deletedAtMs } = row;
  return {
    head: { atMs: row.titledAtMs, value: { title, ...present({ asOf, source, revision }) } },
    options: { atMs: row.optionsAtMs, value: row.options },
    order: { atMs: order.atMs, value: order.notes },
    addedAtMs,
    deletedAtMs,
  };
}

function historyOf({ card, reviews, history }: RowOf<'cards'>): Uint8Array {
  const graded = eventsOf(history, card).filter(({ kind }) => kind === 'graded');
  if (graded.length !== reviews) throw new ReadError('damaged', 'cards');
  return bytesOf(history, card);
}

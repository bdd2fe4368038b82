// Decks as files of other formats, made from what is kept.
import type { Sqlite } from '../../formats/apkg/sqlite';
import type { Note } from '../../domain/deck/deck';
import type { FieldsNote } from '../../domain/deck/deck';
import { cardIdsOf } from '../../domain/deck/slots';
import type { HtmlFace } from '../../domain/deck/face';
import { writeDeckJson } from '../../domain/deck/writeDeckJson';
import { printDocument } from '../../domain/document/printDocument';
import type { DeckId } from '../../domain/ids';
import type { LeftOut, LeftOutCode, LoggedReview } from '../../domain/incoming/incoming';
import { htmlFaceOf } from '../../domain/noteType/renderTemplate';
import type { NoteType, NoteTypeId } from '../../domain/noteType/noteType';
import { isoDate } from '../../domain/studyDay';
import { fileNameFor } from '../../formats/fileName';
import type { ExportedDeck } from '../../formats/apkg/noteDrafts';
import { writeReviewLog } from '../../formats/reviewLog/reviewLog';
import { writeTable } from '../../formats/table/writeTable';
import { base64Of } from '../../domain/base64';
import type { Database } from '../../storage/database';
import type { ExportedFile, ExportFormat } from '../importState';
import { readShelf, type Shelf, type ShelvedDeck } from './shelf';
import { contextOf, type FilesMoment } from './moment';
import { loggedReviewsOf } from './reviewRows';
import { textNotesOf } from './textNotes';

/** What is exported, and how. */
export interface ExportWish {
  /** Undefined for all decks. */
  readonly deckId: DeckId | undefined;
  readonly format: ExportFormat;
  readonly moment: FilesMoment;
  readonly startSqlite: () => Promise<Sqlite>;
}

interface Written {
  readonly contents: readonly BlobPart[];
  readonly extension: string;
  readonly type: string;
  readonly leftOut: readonly LeftOut[];
}

/** Writes decks as one file. Rejects with a StorageError. */
export async function exportDecks(database: Database, wish: ExportWish): Promise<ExportedFile> {
  const { deckId, format, moment } = wish;
  const shelf = await readShelf(database, deckId, { withMedia: format === 'json' || format === 'apkg' });
  const written = await write(shelf, wish);
  const day = isoDate(contextOf(moment).today);
  const title = deckId === undefined ? `Pointwise ${day}` : (shelf.decks[0]?.title ?? 'Deck');
  const fileName = format === 'revlog' ? 'revlog.csv' : `${fileNameFor(title)}.${written.extension}`;
  return {
    fileName,
    contents: new Blob([...written.contents], { type: written.type }),
    leftOut: written.leftOut,
  };
}

async function write(shelf: Shelf, wish: ExportWish): Promise<Written> {
  switch (wish.format) {
    case 'document':
      return documentOf(shelf);
    case 'json':
      return jsonOf(shelf);
    case 'csv':
      return tableOf(shelf);
    case 'apkg':
      return packageOf(shelf, wish);
    case 'revlog':
      return reviewLogOf(shelf);
  }
}

function documentOf({ decks, noteTypes }: Shelf): Written {
  const texts = decks.map(({ row, title, notes }) =>
    printDocument({ ...headOf(row), title, notes: textNotesOf(notes, noteTypes, title) }),
  );
  return {
    contents: [texts.join('\n')],
    extension: 'md',
    type: 'text/markdown',
    leftOut: [...asText(decks), ...leftBehind(decks)],
  };
}

function jsonOf({ decks }: Shelf): Written {
  const texts = decks.map(({ row, title, notes, rows, types, media }) =>
    writeDeckJson(
      row.id,
      { ...headOf(row), title, notes },
      {
        noteTypes: types,
        media: media.map(({ name, bytes }) => ({ name, base64: base64Of(bytes) })),
        histories: rows.map(({ id, history }) => ({ card: id, base64: base64Of(history) })),
      },
    ),
  );
  // Several decks are one JSON array, which is read back as well.
  const [only = '[]\n'] = texts;
  return {
    contents: [texts.length === 1 ? only : `[${texts.join(',')}]\n`],
    extension: 'json',
    type: 'application/json',
    leftOut: [],
  };
}

function tableOf({ decks, noteTypes }: Shelf): Written {
  const text = writeTable(
    decks.map(({ title, notes }) => ({
      title,
      notes,
      faceOf: (note: FieldsNote) => firstFaceOf(note, noteTypes, title),
    })),
  );
  return {
    // The mark at the start tells spreadsheets that it is UTF-8.
    contents: ['\ufeff', text],
    extension: 'csv',
    type: 'text/csv',
    leftOut: [...asText(decks), ...leftBehind(decks)],
  };
}

async function packageOf(shelf: Shelf, { moment, startSqlite }: ExportWish): Promise<Written> {
  const [{ collectionOf }, { writePackage }] = await Promise.all([
    import('../../formats/apkg/fromDecks'),
    import('../../formats/apkg/writePackage'),
  ]);
  const { clock, today } = contextOf(moment);
  const { nowMs } = moment;
  const decks = shelf.decks.map(({ row, title, notes, histories }): ExportedDeck => ({
    ...headOf(row),
    title,
    notes,
    histories,
  }));
  const { noteTypes } = shelf;
  const media = shelf.decks.flatMap((deck) => deck.media);
  const { collection, leftOut } = collectionOf(decks, { noteTypes, clock, today, nowMs });
  const sqlite = await startSqlite();
  const bytes = await writePackage(collection, media, { sqlite, nowMs });
  return {
    contents: [new Uint8Array(bytes)],
    extension: 'apkg',
    type: 'application/octet-stream',
    leftOut,
  };
}

function reviewLogOf({ decks }: Shelf): Written {
  const reviews = decks.flatMap(({ histories }): readonly LoggedReview[] =>
    [...histories].flatMap(([cardId, { events }]) => loggedReviewsOf(cardId, events)),
  );
  const ordered = [...reviews].sort((one, other) => one.atMs - other.atMs);
  return { contents: [writeReviewLog(ordered)], extension: 'csv', type: 'text/csv', leftOut: [] };
}

function headOf({ asOf, source }: ShelvedDeck['row']): { readonly asOf?: string; readonly source?: string } {
  return { ...(asOf === undefined ? {} : { asOf }), ...(source === undefined ? {} : { source }) };
}

function firstFaceOf(
  note: FieldsNote,
  noteTypes: ReadonlyMap<NoteTypeId, NoteType>,
  deckTitle: string,
): HtmlFace {
  const type = noteTypes.get(note.typeId);
  const [cardId] = cardIdsOf(note);
  if (type === undefined || cardId === undefined) throw new Error(`the note ${note.id} has no card to show`);
  return htmlFaceOf(type, note, cardId, { deckTitle });
}

function asText(decks: readonly ShelvedDeck[]): readonly LeftOut[] {
  const imported = decks.flatMap(({ notes }) => notes.filter((note) => note.kind === 'fields'));
  return leftOut('notes-as-text', imported.length, imported.map(shortNameOf));
}

function leftBehind(decks: readonly ShelvedDeck[]): readonly LeftOut[] {
  const studied = decks.reduce((sum, { rows }) => sum + rows.length, 0);
  return leftOut('histories-left-behind', studied, []);
}

function shortNameOf(note: Note): string {
  return note.kind === 'fields' ? (note.fields[0] ?? '').replace(/<[^<>]*>/gu, ' ').slice(0, 60) : '';
}

function leftOut(code: LeftOutCode, count: number, examples: readonly string[]): readonly LeftOut[] {
  return count === 0 ? [] : [{ code, count, examples: examples.slice(0, 5) }];
}

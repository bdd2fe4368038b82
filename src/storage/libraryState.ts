// The library as registers: what a backup holds, and what two devices are merged by (domain/merge).
import type { Note } from '../domain/deck/deck';
import { writtenAtMs } from '../domain/deck/rewritten';
import { noteIdOfCard, type DeckId, type NoteId } from '../domain/ids';
import type { DeckRegister, LibraryState, MediaRegister, NoteRegister } from '../domain/merge/libraryState';
import { OF_THIS_BROWSER } from './backupRecord';
import type { Database } from './database';
import { registersOf } from './optionRegisters';
import { unpackIds } from './packedIds';
import { rowsOfPage } from './parkedPage';
import { isDamaged } from './rowState';
import type { CardRow, KeptDeck, MediaRow, OrderRow, PageRow, TombstoneRow } from './schema';
import { storageErrorOf } from './storageError';

/** The library as it is, with the rows it was read from. */
export interface LibraryRows {
  readonly state: LibraryState;
  readonly decks: ReadonlyMap<DeckId, KeptDeck>;
  readonly pages: ReadonlyMap<string, PageRow>;
  readonly tombstones: ReadonlyMap<DeckId, TombstoneRow>;
  readonly orders: ReadonlyMap<DeckId, OrderRow>;
  /** Rows of cards, damaged ones too, which are no part of the state. */
  readonly cards: ReadonlyMap<string, CardRow>;
}

/** Reads the library at one moment; the bytes of media only if asked for. Rejects with a StorageError. */
export async function readLibraryState(
  database: Database,
  { withMedia }: { readonly withMedia: boolean },
): Promise<LibraryState> {
  try {
    return await database.dexie.transaction(
      'r',
      database.dexie.tables,
      async () => (await readLibraryRows(database, { withMedia })).state,
    );
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** As {@link readLibraryState}, inside a transaction over all tables. */
export async function readLibraryRows(
  database: Database,
  { withMedia }: { readonly withMedia: boolean },
): Promise<LibraryRows> {
  const [decks, pages, cards, parked] = await Promise.all([
    database.decks.toArray(),
    database.pages.toArray(),
    database.cards.toArray(),
    database.parked.toArray(),
  ]);
  const [tombstones, orders, personal, settings] = await Promise.all([
    database.tombstones.toArray(),
    database.orders.toArray(),
    database.personal.toArray(),
    database.settings.toArray(),
  ]);
  const [exams, papers, rulings] = await Promise.all([
    database.exams.toArray(),
    database.papers.toArray(),
    database.rulings.toArray(),
  ]);
  const [noteTypes, devices, idle, media] = await Promise.all([
    database.noteTypes.toArray(),
    database.devices.toArray(),
    database.days.filter((day) => day.idle === true).toArray(),
    readMediaRegisters(database, withMedia),
  ]);
  const pageOf = new Map(pages.map((page) => [page.id, page]));
  const notesOf = (deck: KeptDeck): readonly Note[] =>
    deck.pages.flatMap(({ id }) => pageOf.get(id)?.notes ?? []);
  const rows = [...cards, ...parked.flatMap(rowsOfPage)];
  const notes = noteRegisters(decks, notesOf, tombstones);
  const state: LibraryState = {
    decks: deckRegisters(decks, notesOf, tombstones, orders),
    notes,
    histories: new Map(
      rows.flatMap((row) => {
        if (isDamaged(row)) return [];
        const deckId = notes.has(noteIdOfCard(row.id)) ? '' : row.deckId;
        return [[row.id, { bytes: row.history, deckId }]];
      }),
    ),
    personal: new Map(personal.map((row) => [row.id, row])),
    exams: new Map(exams.map((row) => [row.id, row])),
    papers: new Map(papers.map((row) => [row.id, row])),
    rulings: new Map(rulings.map((row) => [row.id, row])),
    settings: new Map(
      settings.flatMap((row) => (row.key.startsWith(OF_THIS_BROWSER) ? [] : [...registersOf(row)])),
    ),
    noteTypes: new Map(noteTypes.map((type) => [type.id, type])),
    media,
    devices: new Map(devices.map(({ number, addedAtMs }) => [number, addedAtMs])),
    idleDays: new Set(idle.map(({ day }) => day)),
  };
  return {
    state,
    decks: new Map(decks.map((deck) => [deck.id, deck])),
    pages: pageOf,
    tombstones: new Map(tombstones.map((row) => [row.id, row])),
    orders: new Map(orders.map((row) => [row.id, row])),
    cards: new Map(rows.map((row) => [row.id, row])),
  };
}

function deckRegisters(
  decks: readonly KeptDeck[],
  notesOf: (deck: KeptDeck) => readonly Note[],
  tombstones: readonly TombstoneRow[],
  orders: readonly OrderRow[],
): ReadonlyMap<DeckId, DeckRegister> {
  const orderOf = new Map(orders.map(({ id, atMs, noteIds }) => [id, { atMs, value: unpackIds(noteIds) }]));
  const deletedAt = new Map(tombstones.map(({ id, deletedAtMs }) => [id, deletedAtMs]));
  const registers = new Map<DeckId, DeckRegister>();
  for (const { id, deletedAtMs, title = '', known } of tombstones) {
    if (deletedAtMs === 0) continue;
    registers.set(id, {
      head: known?.head ?? { atMs: -1, value: { title } },
      options: known?.options ?? { atMs: -1, value: {} },
      order: orderOf.get(id) ?? { atMs: -1, value: [] },
      addedAtMs: known?.addedAtMs ?? 0,
      deletedAtMs,
    });
  }
  for (const deck of decks) {
    const { id, title, asOf, source, revision, titledAtMs = 0, optionsAtMs = 0, orderedAtMs = 0 } = deck;
    registers.set(id, {
      head: {
        atMs: titledAtMs,
        value: {
          title,
          ...(asOf === undefined ? {} : { asOf }),
          ...(source === undefined ? {} : { source }),
          ...(revision === undefined ? {} : { revision }),
        },
      },
      options: { atMs: optionsAtMs, value: deck.options ?? {} },
      order: orderOf.get(id) ?? { atMs: orderedAtMs, value: notesOf(deck).map((note) => note.id) },
      addedAtMs: deck.addedAtMs,
      deletedAtMs: deletedAt.get(id) ?? 0,
    });
  }
  return registers;
}

function noteRegisters(
  decks: readonly KeptDeck[],
  notesOf: (deck: KeptDeck) => readonly Note[],
  tombstones: readonly TombstoneRow[],
): ReadonlyMap<NoteId, NoteRegister> {
  const deleted = new Map<NoteId, { readonly deckId: DeckId; readonly deletedAtMs: number }>();
  for (const { id: deckId, notes = [] } of tombstones) {
    for (const { atMs, ids } of notes) {
      for (const noteId of unpackIds(ids)) {
        const before = deleted.get(noteId);
        const isLater =
          before === undefined ||
          atMs > before.deletedAtMs ||
          (atMs === before.deletedAtMs && deckId > before.deckId);
        if (isLater) deleted.set(noteId, { deckId, deletedAtMs: atMs });
      }
    }
  }
  const registers = new Map<NoteId, NoteRegister>(deleted);
  for (const deck of decks) {
    for (const note of notesOf(deck)) {
      const deletedAtMs = deleted.get(note.id)?.deletedAtMs ?? 0;
      // A note that is here although it was deleted once came back after that.
      const isOlder = writtenAtMs(note) < deletedAtMs;
      registers.set(note.id, {
        deckId: deck.id,
        note: isOlder ? { ...note, rewrittenAtMs: deletedAtMs } : note,
      });
    }
  }
  return registers;
}

async function readMediaRegisters(
  { media }: Database,
  withBytes: boolean,
): Promise<ReadonlyMap<string, MediaRegister>> {
  const registers = new Map<string, MediaRegister>();
  // One by one: all of them at once may be more than there is room for.
  await media.each(({ id, check, bytes }: MediaRow) => {
    registers.set(id, withBytes ? { check, bytes } : { check });
  });
  return registers;
}

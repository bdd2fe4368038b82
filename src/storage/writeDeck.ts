// A deck as rows: pages of notes, the row that orders their cards, and the rows of cards with a history, folded again with
// the points they ask now.
import Dexie from 'dexie';
import type { Note } from '../domain/deck/deck';
import { present } from '../domain/deck/present';
import { cardIdsOf, countPoints, pointIdsOf } from '../domain/deck/slots';
import type { CardId, DeckId } from '../domain/ids';
import type { ReviewEvent } from '../domain/review/event';
import { EMPTY_HISTORY } from '../domain/review/historyCodec';
import { addEvents } from '../domain/review/packHistory';
import type { Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import { cardRowOf, historyOf } from './cardRow';
import { isDamaged } from './rowState';
import type { Database } from './database';
import { layOut, type DeckToKeep } from './layOut';
import { openParking } from './parked';
import type { CardRow, KeptDeck, ParkedRow } from './schema';
import { adoptStudied, listStudied } from './studied';
import type { Writer } from './writer';

/** Events to add to the history of a card, made from the events it has. Must be pure. */
export type MoreEvents = (cardId: CardId, row: CardRow | undefined, note: Note) => readonly ReviewEvent[];

/** The history of just these events, where it was packed before; the list itself is what is looked for. */
export type PackedOf = (events: readonly ReviewEvent[]) => Uint8Array | undefined;

/**
 * A deck that is written, and what it has to be written with. Call {@link writeDeck} inside a transaction, after
 * `unparkAll`: rows are looked for by index, where parked ones do not stand.
 */
export interface DeckWriting {
  readonly database: Database;
  readonly scheduler: Scheduler;
  readonly writer: Writer;
  readonly atMs: number;
  readonly today: StudyDay;
  /** Cards that get events, where histories come along; all others keep what they have. */
  readonly moreEvents?: {
    readonly cardIds: ReadonlySet<CardId>;
    readonly eventsOf: MoreEvents;
    readonly packedOf?: PackedOf;
  };
}

/** Notes of a deck as they are; pages that the browser lost are passed over. Call it inside a transaction. */
export async function notesOfDeck(database: Database, deck: KeptDeck | undefined): Promise<readonly Note[]> {
  const pages = await database.pages.bulkGet(deck?.pages.map(({ id }) => id) ?? []);
  return pages.flatMap((page) => page?.notes ?? []);
}

/** New rows that are handed to the browser together, while the next ones are folded. */
const ROWS_AT_ONCE = 100;

/** Writes a deck in the place of `before`: histories of cards that are gone from the text stay, and ask nothing. */
export async function writeDeck(
  writing: DeckWriting,
  deck: DeckToKeep,
  before: KeptDeck | undefined,
): Promise<void> {
  const { writer, atMs } = writing;
  // All that has to be read comes before what is written, for which nothing waits then.
  const tombstone = before === undefined ? await writing.database.tombstones.get(deck.id) : undefined;
  // A deck that was deleted and comes again is here since: its tombstone stays for what other devices know.
  const addedAtMs = before?.addedAtMs ?? Math.max(atMs, (tombstone?.deletedAtMs ?? 0) + 1);
  const { row, pages } = layOut(deck, addedAtMs, (note) => ({
    cardIds: cardIdsOf(note),
    points: countPoints(note),
  }));
  const kept = new Set(pages.map(({ id }) => id));
  const gone = before?.pages.map(({ id }) => id).filter((id) => !kept.has(id)) ?? [];
  const noteOf = noteFinder(deck.notes);
  const present = await rowsOf(writing.database, deck.id, noteOf);
  await writtenTogether((write) => {
    write(writer.remove('pages', gone));
    write(writer.put('pages', pages, before === undefined));
    write(
      writer.put('decks', [before === undefined ? row : inPlaceOf(before, row, atMs)], before === undefined),
    );
    writeCards(writing, deck, noteOf, present, write);
  });
}

// What the text does not say of a deck stays; a text that says something else of the deck, or has other notes, does so from now on.
function inPlaceOf(before: KeptDeck, row: KeptDeck, atMs: number): KeptDeck {
  const { options, newLast, optionsAtMs, titledAtMs, orderedAtMs } = before;
  const headOf = ({ title, asOf, source, revision }: KeptDeck): string =>
    JSON.stringify([title, asOf, source, revision]);
  return {
    ...row,
    ...present({
      options,
      newLast,
      optionsAtMs,
      titledAtMs: headOf(before) === headOf(row) ? titledAtMs : atMs,
      orderedAtMs: before.cardIds === row.cardIds ? orderedAtMs : atMs,
    }),
  };
}

/** Takes a write that has begun. */
type Write = (written: Promise<void>) => void;

/** Waits for all writes that `begin` begins: the browser writes what is ready while the rest is made. */
async function writtenTogether(begin: (write: Write) => void): Promise<void> {
  const writes: Promise<void>[] = [];
  try {
    begin((written) => void writes.push(written));
  } catch (error) {
    // They fail with the transaction, and somebody must have heard of it.
    await Promise.allSettled(writes);
    throw error;
  }
  await Promise.all(writes);
}

/** Whether the learner deleted a deck, and it did not come again since. */
export async function isDeleted(database: Database, id: DeckId): Promise<boolean> {
  const [tombstone, deck] = await Promise.all([database.tombstones.get(id), database.decks.get(id)]);
  const deletedAtMs = tombstone?.deletedAtMs ?? 0;
  return deletedAtMs > 0 && deletedAtMs >= (deck?.addedAtMs ?? 0);
}

/** The notes of cards, by the ids of the cards. */
export function notesByCard(notes: readonly Note[]): ReadonlyMap<CardId, Note> {
  const found = new Map<CardId, Note>();
  for (const note of notes) for (const id of cardIdsOf(note)) found.set(id, note);
  return found;
}

type NoteOf = (cardId: CardId) => Note | undefined;

// Most decks that come have nothing to be looked for, and to list 100,000 notes is felt.
function noteFinder(notes: readonly Note[]): NoteOf {
  let byCard: ReadonlyMap<CardId, Note> | undefined;
  return (cardId) => {
    byCard ??= notesByCard(notes);
    return byCard.get(cardId);
  };
}

function writeCards(
  writing: DeckWriting,
  deck: DeckToKeep,
  noteOf: NoteOf,
  present: ReadonlyMap<CardId, CardRow>,
  write: Write,
): void {
  const { scheduler, writer, moreEvents } = writing;
  const changed: CardRow[] = [];
  for (const row of present.values()) {
    const note = noteOf(row.id);
    // A card whose note is gone from the text keeps its history, and has nothing to ask.
    const pointIds = note === undefined ? [] : pointIdsOf(note, row.id);
    if (isDamaged(row)) continue;
    const events = note === undefined ? [] : (moreEvents?.eventsOf(row.id, row, note) ?? []);
    const isSame = events.length === 0 && row.deckId === deck.id && sameIds(pointIds, row.pointIds);
    if (isSame) continue;
    const card = { ...row, deckId: deck.id, pointIds };
    changed.push(cardRowOf(card, addEvents(historyOf(row), events), scheduler));
  }
  write(writer.put('cards', changed));
  writeFirstRows(writing, deck, noteOf, present, write);
}

function writeFirstRows(
  { database, scheduler, writer, today, moreEvents }: DeckWriting,
  deck: DeckToKeep,
  noteOf: NoteOf,
  present: ReadonlyMap<CardId, CardRow>,
  write: Write,
): void {
  if (moreEvents === undefined) return;
  const { cardIds, eventsOf, packedOf } = moreEvents;
  const firstRows: CardRow[] = [];
  const own = [...cardIds].flatMap((id) => {
    const note = present.has(id) ? undefined : noteOf(id);
    return note === undefined ? [] : [{ id, note }];
  });
  const parking = openParking(deck.id, own.length, { today, parameters: scheduler.parameters });
  let ready: CardRow[] = [];
  const writeReady = (): void => {
    if (ready.length > 0) write(writer.put('cards', ready, true));
    ready = [];
  };
  for (const { id, note } of own) {
    const events = eventsOf(id, undefined, note);
    if (events.length === 0) continue;
    const card = { id, deckId: deck.id, noteId: note.id, pointIds: pointIdsOf(note, id) };
    const history = packedOf?.(events) ?? addEvents(EMPTY_HISTORY, events);
    const row = cardRowOf(card, history, scheduler, events);
    firstRows.push(row);
    if (!parking.takes(row)) ready.push(row);
    if (ready.length === ROWS_AT_ONCE) writeReady();
  }
  writeReady();
  const { waiting, pages } = parking.taken();
  for (const page of pages) write(putPage(database, page));
  writer.takeNote(waiting);
  write(listStudied(database, firstRows));
}

async function putPage({ parked }: Database, page: ParkedRow): Promise<void> {
  await parked.put(page);
}

/** Rows of the deck's cards, and of its notes' cards that a deck which no longer has them left behind. */
async function rowsOf(
  database: Database,
  deckId: DeckId,
  noteOf: NoteOf,
): Promise<ReadonlyMap<CardId, CardRow>> {
  const adopted = await adoptStudied(database, deckId, (cardId) => noteOf(cardId) !== undefined);
  const own = (await database.studied.get(deckId))?.cardIds;
  const [rows, strays] = await Promise.all([
    own === undefined
      ? []
      : database.cards
          .where('[deckId+lastDay]')
          .between([deckId, Dexie.minKey], [deckId, Dexie.maxKey])
          .toArray(),
    database.cards.bulkGet([...adopted]),
  ]);
  const found = [...rows, ...strays.filter((row) => row !== undefined)];
  return new Map(found.map((row) => [row.id, row]));
}

/** Whether two lists hold the same ids in the same order. */
export function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

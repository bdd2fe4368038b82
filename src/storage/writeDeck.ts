// A deck as rows: pages of notes, the row that orders their cards, and the rows of cards with a history, folded again with
// the points they ask now.
import Dexie from 'dexie';
import type { Note } from '../domain/deck/deck';
import { cardIdsOf, countPoints, pointIdsOf } from '../domain/deck/slots';
import type { CardId, DeckId } from '../domain/ids';
import type { ReviewEvent } from '../domain/review/event';
import { addEvents } from '../domain/review/packHistory';
import type { Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import { cardRowOf, historyOf, isDamaged } from './cardRow';
import type { Database } from './database';
import { layOut, type DeckToKeep } from './layOut';
import { parkRows } from './parked';
import type { CardRow, KeptDeck } from './schema';
import { adoptStudied, listStudied } from './studied';
import type { Writer } from './writer';

/** Events to add to the history of a card, made from the events it has. Must be pure. */
export type MoreEvents = (cardId: CardId, row: CardRow | undefined, note: Note) => readonly ReviewEvent[];

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
  readonly moreEvents?: { readonly cardIds: ReadonlySet<CardId>; readonly eventsOf: MoreEvents };
}

/** Notes of a deck as they are; pages that the browser lost are passed over. Call it inside a transaction. */
export async function notesOfDeck(database: Database, deck: KeptDeck | undefined): Promise<readonly Note[]> {
  const pages = await database.pages.bulkGet(deck?.pages.map(({ id }) => id) ?? []);
  return pages.flatMap((page) => page?.notes ?? []);
}

/** Writes a deck in the place of `before`: histories of cards that are gone from the text stay, and ask nothing. */
export async function writeDeck(
  writing: DeckWriting,
  deck: DeckToKeep,
  before: KeptDeck | undefined,
): Promise<void> {
  const { writer, atMs } = writing;
  const { row, pages } = layOut(deck, before?.addedAtMs ?? atMs, (note) => ({
    cardIds: cardIdsOf(note),
    points: countPoints(note),
  }));
  const kept = new Set(pages.map(({ id }) => id));
  await writer.remove('pages', before?.pages.map(({ id }) => id).filter((id) => !kept.has(id)) ?? []);
  const written = writer.put('pages', pages, before === undefined);
  // Made while the browser writes the pages.
  const notes = notesByCard(deck.notes);
  await written;
  if (before === undefined && (await isDeleted(writing.database, deck.id))) {
    await writer.remove('tombstones', [deck.id]);
  }
  const options = before?.options;
  await writer.put('decks', [options === undefined ? row : { ...row, options }], before === undefined);
  await writeCards(writing, deck, notes);
}

/** Whether the learner deleted a deck. */
export async function isDeleted(database: Database, id: DeckId): Promise<boolean> {
  return (await database.tombstones.get(id)) !== undefined;
}

/** The notes of cards, by the ids of the cards. */
export function notesByCard(notes: readonly Note[]): ReadonlyMap<CardId, Note> {
  const found = new Map<CardId, Note>();
  for (const note of notes) for (const id of cardIdsOf(note)) found.set(id, note);
  return found;
}

async function writeCards(
  writing: DeckWriting,
  deck: DeckToKeep,
  notes: ReadonlyMap<CardId, Note>,
): Promise<void> {
  const { database, scheduler, writer, moreEvents } = writing;
  const present = await rowsOf(database, deck.id, notes);
  const changed: CardRow[] = [];
  const firstRows: CardRow[] = [];
  for (const row of present.values()) {
    const note = notes.get(row.id);
    // A card whose note is gone from the text keeps its history, and has nothing to ask.
    const pointIds = note === undefined ? [] : pointIdsOf(note, row.id);
    if (isDamaged(row)) continue;
    const events = note === undefined ? [] : (moreEvents?.eventsOf(row.id, row, note) ?? []);
    const isSame = events.length === 0 && row.deckId === deck.id && sameIds(pointIds, row.pointIds);
    if (isSame) continue;
    const card = { ...row, deckId: deck.id, pointIds };
    changed.push(cardRowOf(card, addEvents(historyOf(row), events), scheduler));
  }
  for (const id of moreEvents?.cardIds ?? []) {
    const note = notes.get(id);
    if (note === undefined || present.has(id)) continue;
    const events = moreEvents?.eventsOf(id, undefined, note) ?? [];
    if (events.length === 0) continue;
    const card = { id, deckId: deck.id, noteId: note.id, pointIds: pointIdsOf(note, id) };
    firstRows.push(cardRowOf(card, addEvents(historyOf(undefined), events), scheduler, events));
  }
  await writer.put('cards', changed);
  const { parameters } = scheduler;
  const { rows, waiting, pages } = parkRows(deck.id, firstRows, { today: writing.today, parameters });
  await writer.put('cards', rows, true);
  if (pages.length > 0) {
    await database.parked.bulkPut([...pages]);
    writer.takeNote(waiting);
  }
  await listStudied(database, firstRows);
}

/** Rows of the deck's cards, and of its notes' cards that a deck which no longer has them left behind. */
async function rowsOf(
  database: Database,
  deckId: DeckId,
  notes: ReadonlyMap<CardId, Note>,
): Promise<ReadonlyMap<CardId, CardRow>> {
  const adopted = await adoptStudied(database, deckId, (cardId) => notes.has(cardId));
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

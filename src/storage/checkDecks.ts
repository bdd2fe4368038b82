// The part of the check that looks at texts: the numbers of decks beside their pages, and pages that no deck has.
import type { Note } from '../domain/deck/deck';
import { cardIdsOf, countPoints, pointIdsOf } from '../domain/deck/slots';
import type { CardId, DeckId, PointId } from '../domain/ids';
import type { Report } from './faults';
import type { Database } from './database';
import { layOut } from './layOut';
import type { KeptDeck, PageRow } from './schema';

/** What the texts say of a card. */
export interface CardOfText {
  readonly deckId: DeckId;
  readonly pointIds: readonly PointId[];
}

/** The texts as they were found. */
export interface CheckedText {
  readonly decks: number;
  readonly cards: ReadonlyMap<CardId, CardOfText>;
  /** Decks whose whole text is here: a card of theirs that no note asks is gone from the text. */
  readonly whole: ReadonlySet<DeckId>;
}

/** Checks the decks and repairs their numbers; makes a deck of pages that lost theirs. */
export async function checkDecks(database: Database, report: Report): Promise<CheckedText> {
  const { dexie, decks, pages, tombstones } = database;
  return dexie.transaction('rw', [decks, pages, tombstones], async () => {
    const [rows, deleted] = await Promise.all([decks.toArray(), tombstones.toCollection().primaryKeys()]);
    const cards = new Map<CardId, CardOfText>();
    const whole = new Set<DeckId>();
    for (const deck of rows) {
      const found = await pages.bulkGet(deck.pages.map(({ id }) => id));
      const present = found.filter((page) => page !== undefined);
      takeIn(cards, deck.id, present);
      report('lostPage', found.length - present.length);
      if (present.length < found.length) continue;
      whole.add(deck.id);
      const counted = withCounts(deck, present);
      if (sameCounts(deck, counted)) continue;
      report('wrongCounts', 1);
      await decks.put(counted);
    }
    const known = new Set([...rows.map(({ id }) => id), ...deleted]);
    const strays = await strayPages(database, known);
    for (const [deckId, found] of strays) {
      report('strayPage', found.length);
      takeIn(cards, deckId, found);
      whole.add(deckId);
      await decks.put(deckOfStrays(deckId, found));
    }
    return { decks: rows.length + strays.size, cards, whole };
  });
}

function takeIn(cards: Map<CardId, CardOfText>, deckId: DeckId, pages: readonly PageRow[]): void {
  for (const note of pages.flatMap(({ notes }) => notes)) {
    for (const id of cardIdsOf(note)) cards.set(id, { deckId, pointIds: pointIdsOf(note, id) });
  }
}

function askedOf(note: Note) {
  return { cardIds: cardIdsOf(note), points: countPoints(note) };
}

/** The row of a deck with the numbers of its pages, which stay as they are cut. */
function withCounts(deck: KeptDeck, pages: readonly PageRow[]): KeptDeck {
  const notes = pages.flatMap((page) => page.notes);
  const { row } = layOut({ id: deck.id, title: deck.title, notes }, deck.addedAtMs, askedOf);
  return {
    ...deck,
    notes: row.notes,
    points: row.points,
    cardIds: row.cardIds,
    pages: pages.map(({ id, notes: own }) => ({
      id,
      notes: own.length,
      cards: own.reduce((sum, note) => sum + cardIdsOf(note).length, 0),
    })),
  };
}

function sameCounts(one: KeptDeck, other: KeptDeck): boolean {
  return (
    one.notes === other.notes &&
    one.points === other.points &&
    one.cardIds === other.cardIds &&
    JSON.stringify(one.pages) === JSON.stringify(other.pages)
  );
}

async function strayPages(
  database: Database,
  known: ReadonlySet<DeckId>,
): Promise<ReadonlyMap<DeckId, readonly PageRow[]>> {
  // By their keys first: the pages of 100,000 notes are not read for nothing.
  const ids = (await database.pages.toCollection().primaryKeys()).filter((id) => !known.has(deckOfPage(id)));
  const found = new Map<DeckId, PageRow[]>();
  for (const page of await database.pages.bulkGet(ids)) {
    if (page === undefined || known.has(page.deckId)) continue;
    found.set(page.deckId, [...(found.get(page.deckId) ?? []), page]);
  }
  return found;
}

function deckOfPage(pageId: string): DeckId {
  return pageId.slice(0, pageId.lastIndexOf('/'));
}

// Its title went with its row.
function deckOfStrays(deckId: DeckId, pages: readonly PageRow[]): KeptDeck {
  const inOrder = pages.toSorted((one, other) => numberOf(one) - numberOf(other));
  const bare = { id: deckId, title: 'Recovered notes', addedAtMs: 0, pages: [], notes: 0, points: 0 };
  return withCounts({ ...bare, cardIds: layOut({ ...bare, notes: [] }, 0, askedOf).row.cardIds }, inOrder);
}

function numberOf({ id }: PageRow): number {
  return Number(id.slice(id.lastIndexOf('/') + 1));
}

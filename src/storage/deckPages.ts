// The notes of some cards, found by the pages that hold them, and changed there: of a large deck most pages stay as they are.
import type { Note } from '../domain/deck/deck';
import { cardIdsOf, countPoints } from '../domain/deck/slots';
import { noteIdOfCard, type CardId, type NoteId } from '../domain/ids';
import type { Database } from './database';
import { packIds, unpackIds } from './packedIds';
import type { KeptDeck, PageRow } from './schema';
import type { Writer } from './writer';

/** Those cards of a selection that a deck has. */
export interface DeckSelection {
  readonly deck: KeptDeck;
  /** In the order of the deck. */
  readonly cardIds: readonly CardId[];
  readonly noteIds: ReadonlySet<NoteId>;
}

/** Which decks have which of some cards; cards that are gone from the text are in none. Call it inside a transaction. */
export async function selectionOf(
  database: Database,
  cardIds: readonly CardId[],
): Promise<readonly DeckSelection[]> {
  const wanted = new Set(cardIds);
  const found: DeckSelection[] = [];
  await database.decks.each((deck) => {
    const own = unpackIds(deck.cardIds).filter((id) => wanted.has(id));
    if (own.length > 0) found.push({ deck, cardIds: own, noteIds: new Set(own.map(noteIdOfCard)) });
  });
  return found;
}

/** The notes of a selection, by id. Call it inside a transaction. */
export async function notesOfSelection(
  database: Database,
  { deck, noteIds }: DeckSelection,
): Promise<ReadonlyMap<NoteId, Note>> {
  const pages = await database.pages.bulkGet(
    pagesOf(deck).flatMap(({ id, cardIds }) => (cardIds.some((card) => isOf(noteIds, card)) ? [id] : [])),
  );
  const notes = pages.flatMap((page) => page?.notes ?? []);
  return new Map(notes.filter(({ id }) => noteIds.has(id)).map((note) => [note.id, note]));
}

/** A deck with notes that were changed or taken out. */
export interface RewrittenNotes {
  readonly deck: KeptDeck;
  /** The notes that differ, before and after; one that was taken out has no after. */
  readonly changed: readonly { readonly before: Note; readonly after: Note | undefined }[];
}

/**
 * Writes the pages on which notes of a selection become others, or go where `rewrite` gives undefined; a note that it
 * gives back stays. Returns the row of the deck, which is still to be written.
 */
export async function rewriteNotes(
  database: Database,
  writer: Writer,
  { deck, noteIds }: DeckSelection,
  rewrite: (note: Note) => Note | undefined,
): Promise<RewrittenNotes> {
  const changed: { before: Note; after: Note | undefined }[] = [];
  const places = pagesOf(deck);
  const concerned = places.filter(({ cardIds }) => cardIds.some((card) => isOf(noteIds, card)));
  const rows = new Map<string, PageRow>();
  for (const page of await database.pages.bulkGet(concerned.map(({ id }) => id))) {
    const known = changed.length;
    const notes = page?.notes.flatMap((before): readonly Note[] => {
      const after = noteIds.has(before.id) ? rewrite(before) : before;
      if (after !== before) changed.push({ before, after });
      return after === undefined ? [] : [after];
    });
    if (page !== undefined && notes !== undefined && changed.length > known)
      rows.set(page.id, { ...page, notes });
  }
  const kept = [...rows.values()];
  await writer.put(
    'pages',
    kept.filter(({ notes }) => notes.length > 0),
  );
  await writer.remove(
    'pages',
    kept.filter(({ notes }) => notes.length === 0).map(({ id }) => id),
  );
  return { deck: deckWith(deck, places, rows, changed), changed };
}

/** Most notes on one page that notes are added to. */
const NOTES_PER_PAGE = 200;

/** Adds notes at the end of a deck. Returns its row, which is still to be written. */
export async function appendNotes(
  database: Database,
  writer: Writer,
  deck: KeptDeck,
  notes: readonly Note[],
): Promise<KeptDeck> {
  const last = deck.pages.at(-1);
  const page = last && last.notes < NOTES_PER_PAGE ? await database.pages.get(last.id) : undefined;
  const room = page === undefined ? 0 : NOTES_PER_PAGE - page.notes.length;
  const rows: PageRow[] =
    page === undefined ? [] : [{ ...page, notes: [...page.notes, ...notes.slice(0, room)] }];
  let number = Math.max(-1, ...deck.pages.map(({ id }) => Number(id.slice(id.lastIndexOf('/') + 1))));
  for (let from = room; from < notes.length; from += NOTES_PER_PAGE) {
    number += 1;
    rows.push({
      id: `${deck.id}/${number}`,
      deckId: deck.id,
      notes: notes.slice(from, from + NOTES_PER_PAGE),
    });
  }
  await writer.put('pages', rows);
  const places = [
    ...pagesOf(deck),
    ...rows.slice(page === undefined ? 0 : 1).map(({ id }) => ({ id, cardIds: [] })),
  ];
  const added = notes.map((after) => ({ before: undefined, after }));
  return deckWith(deck, places, new Map(rows.map((row) => [row.id, row])), added);
}

interface PagePlace {
  readonly id: string;
  readonly notes?: number;
  readonly cardIds: readonly CardId[];
}

function pagesOf(deck: KeptDeck): readonly PagePlace[] {
  const all = unpackIds(deck.cardIds);
  let from = 0;
  return deck.pages.map(({ id, notes, cards }) => {
    const cardIds = all.slice(from, from + cards);
    from += cards;
    return { id, notes, cardIds };
  });
}

function isOf(noteIds: ReadonlySet<NoteId>, cardId: CardId): boolean {
  return noteIds.has(noteIdOfCard(cardId));
}

function deckWith(
  deck: KeptDeck,
  places: readonly PagePlace[],
  rows: ReadonlyMap<string, PageRow>,
  changed: readonly { readonly before: Note | undefined; readonly after: Note | undefined }[],
): KeptDeck {
  const pages = places
    .map(({ id, notes = 0, cardIds }) => {
      const row = rows.get(id);
      return row === undefined
        ? { id, notes, cardIds }
        : { id, notes: row.notes.length, cardIds: row.notes.flatMap(cardIdsOf) };
    })
    .filter(({ notes }) => notes > 0);
  const pointsOf = (note: Note | undefined): number => (note === undefined ? 0 : countPoints(note));
  return {
    ...deck,
    pages: pages.map(({ id, notes, cardIds }) => ({ id, notes, cards: cardIds.length })),
    notes: pages.reduce((sum, { notes }) => sum + notes, 0),
    cardIds: packIds(pages.flatMap(({ cardIds }) => cardIds)),
    points: changed.reduce((sum, { before, after }) => sum + pointsOf(after) - pointsOf(before), deck.points),
  };
}

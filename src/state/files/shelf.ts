// The decks that are exported, with everything that may go along: their rows, histories, types and media.
import type { Note } from '../../domain/deck/deck';
import type { CardId, DeckId } from '../../domain/ids';
import type { Media } from '../../domain/incoming/incoming';
import type { NoteType, NoteTypeId } from '../../domain/noteType/noteType';
import type { CardState } from '../../domain/review/cardState';
import type { ReviewEvent } from '../../domain/review/event';
import { standingEvents } from '../../domain/review/fold';
import { readHistory } from '../../domain/review/historyCodec';
import { historyOf } from '../../storage/cardRow';
import { isDamaged } from '../../storage/rowState';
import type { Database } from '../../storage/database';
import { readDecks, readNotesBetween } from '../../storage/decks';
import { readCards } from '../../storage/dueCards';
import { readMedia } from '../../storage/media';
import { readNoteTypes } from '../../storage/noteTypes';
import type { CardRow, DeckRow } from '../../storage/schema';
import { readStudied } from '../../storage/studied';
import { formsOf, mediaNamesIn } from '../../formats/apkg/mediaNames';

/** A deck taken off the shelf. */
export interface ShelvedDeck {
  readonly row: DeckRow;
  readonly title: string;
  readonly notes: readonly Note[];
  /** Rows of the cards that the text still has, in its order; damaged ones are left out. */
  readonly rows: readonly CardRow[];
  readonly histories: ReadonlyMap<
    CardId,
    { readonly events: readonly ReviewEvent[]; readonly state: CardState }
  >;
  /** Types of its notes. */
  readonly types: readonly NoteType[];
  /** Media that its notes and types name; empty unless asked for. */
  readonly media: readonly Media[];
}

/** Decks with what they share. */
export interface Shelf {
  readonly decks: readonly ShelvedDeck[];
  readonly noteTypes: ReadonlyMap<NoteTypeId, NoteType>;
}

/** Reads a deck, or all of them, with types, and with media if asked for. Rejects with a StorageError. */
export async function readShelf(
  database: Database,
  deckId: DeckId | undefined,
  { withMedia }: { readonly withMedia: boolean },
): Promise<Shelf> {
  const rows = (await readDecks(database)).filter(({ id }) => deckId === undefined || id === deckId);
  const decks: ShelvedDeck[] = [];
  for (const row of rows) decks.push(await shelved(database, row, withMedia));
  return { decks, noteTypes: new Map(decks.flatMap(({ types }) => types.map((type) => [type.id, type]))) };
}

async function shelved(database: Database, row: DeckRow, withMedia: boolean): Promise<ShelvedDeck> {
  const notes = await readNotesBetween(database, row, 0, row.notes);
  const known = await readCards(database, await readStudied(database, row.id));
  const rows = row.cardIds.flatMap((id) => known.get(id) ?? []).filter((card) => !isDamaged(card));
  const typeIds = notes.flatMap((note) => (note.kind === 'fields' ? [note.typeId] : []));
  const types = [...(await readNoteTypes(database, typeIds)).values()];
  const histories = new Map(
    rows.map((card) => [
      card.id,
      { events: standingEvents(readHistory(historyOf(card))), state: card.state },
    ]),
  );
  const media = withMedia ? await mediaOf(database, notes, types) : [];
  return { row, title: row.title, notes, rows, histories, types, media };
}

async function mediaOf(
  database: Database,
  notes: readonly Note[],
  types: readonly NoteType[],
): Promise<readonly Media[]> {
  const texts = [
    ...notes.flatMap((note) => (note.kind === 'fields' ? note.fields : [])),
    ...types.flatMap(({ templates }) => templates.flatMap(({ question, answer }) => [question, answer])),
  ];
  const names = [...new Set(texts.flatMap(mediaNamesIn).flatMap(formsOf))].sort();
  const found = await readMedia(database, names);
  return [...found].map(([name, bytes]) => ({ name, bytes }));
}

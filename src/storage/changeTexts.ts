// Notes of many cards at once: tagged, taken out of the text, or handed to another deck. Histories stay with their cards.
import type { Note } from '../domain/deck/deck';
import { movedNote } from '../domain/deck/rewritten';
import { cardIdsOf, pointIdsOf } from '../domain/deck/slots';
import { noteIdOfCard, type CardId, type DeckId, type NoteId } from '../domain/ids';
import type { Scheduler } from '../domain/review/scheduler';
import { cardRowOf, historyOf } from './cardRow';
import { isDamaged } from './rowState';
import type { Database } from './database';
import { appendNotes, rewriteNotes, type DeckSelection } from './deckPages';
import { packIds, unpackIds } from './packedIds';
import { OWN_TEXT, type CardRow, type DueKey, type KeptDeck, type TombstoneRow } from './schema';
import { relist } from './studied';
import type { RecordingWriter } from './writer';
import { sameIds } from './writeDeck';

/** Where and when notes are changed. */
export interface TextWriting {
  readonly database: Database;
  readonly scheduler: Scheduler;
  readonly writer: RecordingWriter;
  readonly atMs: number;
}

/** Rewrites notes where they stand; `rewrite` gives a note back that stays as it is. Returns how many were changed. */
export async function changeNotes(
  writing: TextWriting,
  selections: readonly DeckSelection[],
  rewrite: (note: Note) => Note,
): Promise<number> {
  const { database, writer } = writing;
  let count = 0;
  for (const selection of selections) {
    const { deck, changed } = await rewriteNotes(database, writer, selection, rewrite);
    count += changed.length;
    if (changed.length === 0) continue;
    // Also where the row stays as it is: a newer shipped text shows in it, and then nothing may be taken back.
    await writer.put('decks', [deck]);
    const notes = changed.flatMap(({ after }) => after ?? []);
    await refitCards(writing, deck.id, new Set(notes.map(({ id }) => id)), notes);
  }
  return count;
}

/** Takes notes out of the text of their decks; they are remembered as deleted. Returns how many they were. */
export async function deleteNotes(
  writing: TextWriting,
  selections: readonly DeckSelection[],
): Promise<number> {
  const { database, writer, atMs } = writing;
  let count = 0;
  for (const selection of selections) {
    const { deck, changed } = await rewriteNotes(database, writer, selection, () => undefined);
    if (changed.length === 0) continue;
    const gone = changed.map(({ before }) => before.id);
    count += gone.length;
    await writer.put('decks', [reordered(deck, atMs)]);
    await writer.put('tombstones', [await tombstoneWith(database, deck, gone, atMs)]);
    await refitCards(writing, deck.id, new Set(gone), []);
  }
  return count;
}

/** The deck's tombstone with more notes that were deleted at a moment. Call it inside a transaction. */
export async function tombstoneWith(
  database: Database,
  { id, title }: Pick<KeptDeck, 'id' | 'title'>,
  noteIds: readonly NoteId[],
  atMs: number,
): Promise<TombstoneRow> {
  const before = await database.tombstones.get(id);
  const notes = [
    ...(before?.notes ?? []),
    ...(noteIds.length === 0 ? [] : [{ atMs, ids: packIds(noteIds) }]),
  ];
  return { id, deletedAtMs: before?.deletedAtMs ?? 0, title, ...(notes.length === 0 ? {} : { notes }) };
}

/** Hands notes with all their cards to a deck, at its end. Returns how many went. */
export async function moveNotes(
  writing: TextWriting,
  selections: readonly DeckSelection[],
  target: KeptDeck,
): Promise<number> {
  const { database, writer, atMs } = writing;
  const leaving = selections.filter(({ deck }) => deck.id !== target.id);
  if (leaving.length === 0) return 0;
  await writer.keepLists([...leaving.map(({ deck }) => deck.id), target.id]);
  const arriving: Note[] = [];
  for (const selection of leaving) {
    const { deck, changed } = await rewriteNotes(database, writer, selection, () => undefined);
    const notes = changed.map(({ before }) => movedNote(before, atMs));
    arriving.push(...notes);
    await writer.put('decks', [reordered(deck, atMs)]);
    await handOver(writing, deck.id, new Set(notes.map(({ id }) => id)), target.id);
  }
  const row = await appendNotes(database, writer, target, arriving);
  await writer.put('decks', [reordered(row, atMs)]);
  return arriving.length;
}

// Which notes a shipped deck has is the learner's from now on.
function reordered(deck: KeptDeck, atMs: number): KeptDeck {
  const { newLast, ...plain } = deck;
  const there = new Set(unpackIds(deck.cardIds));
  const last = unpackIds(newLast).filter((id) => there.has(id));
  return {
    ...plain,
    ...(deck.revision === undefined || deck.revision === OWN_TEXT
      ? {}
      : { revision: OWN_TEXT, titledAtMs: atMs }),
    ...(last.length === 0 ? {} : { newLast: packIds(last) }),
    orderedAtMs: atMs,
  };
}

async function handOver(
  { database, writer }: TextWriting,
  from: DeckId,
  noteIds: ReadonlySet<NoteId>,
  to: DeckId,
): Promise<void> {
  const rows = await rowsOfNotes(database, from, noteIds);
  await writer.put(
    'cards',
    rows.map((row): CardRow => {
      const { due, ...rest } = row;
      if (due === undefined) return { ...rest, deckId: to };
      const moved: DueKey = [to, due[1], due[2]];
      return { ...rest, deckId: to, due: moved };
    }),
  );
  await relist(
    database,
    rows.map(({ id }) => ({ cardId: id, from, to })),
  );
}

/** Folds the rows of cards again whose notes ask other points now, or nothing. Damaged ones stay as they are. */
export async function refitCards(
  { database, scheduler, writer }: TextWriting,
  deckId: DeckId,
  noteIds: ReadonlySet<NoteId>,
  notes: readonly Note[],
): Promise<void> {
  const noteOf = new Map<CardId, Note>(
    notes.flatMap((note) => cardIdsOf(note).map((id) => [id, note] as const)),
  );
  const rows = await rowsOfNotes(database, deckId, noteIds);
  await writer.put(
    'cards',
    rows.flatMap((row): readonly CardRow[] => {
      const note = noteOf.get(row.id);
      const pointIds = note === undefined ? [] : pointIdsOf(note, row.id);
      if (isDamaged(row) || sameIds(pointIds, row.pointIds)) return [];
      return [cardRowOf({ ...row, pointIds }, historyOf(row), scheduler)];
    }),
  );
}

// Those of cards that are gone from the note, too: they go where it goes.
async function rowsOfNotes(
  database: Database,
  deckId: DeckId,
  noteIds: ReadonlySet<NoteId>,
): Promise<readonly CardRow[]> {
  const listed = unpackIds((await database.studied.get(deckId))?.cardIds);
  const ids = listed.filter((id) => noteIds.has(noteIdOfCard(id)));
  return (await database.cards.bulkGet(ids)).filter((row) => row !== undefined);
}

// The texts of a merged library as rows: decks with their pages, what was deleted of them, and orders that have to be remembered.
import type { Note } from '../domain/deck/deck';
import { cardIdsOf, countPoints } from '../domain/deck/slots';
import type { DeckId, NoteId } from '../domain/ids';
import { isSameValue } from '../domain/merge/canonicalJson';
import type { DeckRegister, LibraryState } from '../domain/merge/libraryState';
import { shownDecks, type ShownDeck } from '../domain/merge/shownDecks';
import { layOut } from './layOut';
import type { LibraryRows } from './libraryState';
import { packIds } from './packedIds';
import type { KeptDeck, OrderRow, PageRow, TombstoneRow } from './schema';
import type { Writer } from './writer';

/** Writes what differs from what is here. Call it inside a transaction. */
export async function writeMergedDecks(
  writer: Writer,
  here: LibraryRows,
  merged: LibraryState,
): Promise<void> {
  const shown = shownDecks(merged);
  const [deleted, wereDeleted] = [deletedNotes(merged), deletedNotes(here.state)];
  const tombstones: TombstoneRow[] = [];
  for (const id of new Set([...merged.decks.keys(), ...deleted.keys()])) {
    const register = merged.decks.get(id);
    const deck = shown.get(id);
    const isSameText = await writeText(writer, here, id, deck);
    const own = deleted.get(id) ?? [];
    const isSameRegister = isSameValue(register, here.state.decks.get(id));
    if (!isSameRegister || !isSameText) await writeOrder(writer, here.orders, id, register, deck);
    // A deck that goes for want of notes leaves what is known of it behind.
    if (isSameText && isSameRegister && isSameValue(own, wereDeleted.get(id) ?? [])) continue;
    const tombstone = tombstoneOf(id, register, own, deck);
    if (tombstone !== undefined) tombstones.push(tombstone);
  }
  await writer.put(
    'tombstones',
    tombstones.filter((row) => !isSameValue(here.tombstones.get(row.id), row)),
  );
}

/** Writes the pages and the row of a deck, or takes them away; whether its text is as it was. */
async function writeText(
  writer: Writer,
  here: LibraryRows,
  id: DeckId,
  deck: ShownDeck | undefined,
): Promise<boolean> {
  const before = here.decks.get(id);
  const pagesBefore = before?.pages.map((page) => page.id) ?? [];
  if (deck === undefined) {
    if (before === undefined) return true;
    await writer.remove('pages', pagesBefore);
    await writer.remove('decks', [id]);
    return false;
  }
  const notesBefore = pagesBefore.flatMap((page) => here.pages.get(page)?.notes ?? []);
  // A deck that lost pages gets them back.
  const isWhole = before !== undefined && notesBefore.length === before.notes;
  const isSameText = isWhole && isSameValue(notesBefore, deck.notes);
  const laid = isSameText ? { row: before, pages: [] } : laidOut(deck);
  if (!isSameText) {
    const kept = new Set(laid.pages.map((page) => page.id));
    const gone = pagesBefore.filter((page) => !kept.has(page));
    if (gone.length > 0) await writer.remove('pages', gone);
    await writer.put('pages', laid.pages);
  }
  const row = withRegister({ ...before, ...laid.row }, deck.register);
  if (!isSameValue(row, before)) await writer.put('decks', [row]);
  return isSameText;
}

function laidOut({ id, register, notes }: ShownDeck): {
  readonly row: KeptDeck;
  readonly pages: readonly PageRow[];
} {
  return layOut({ id, title: register.head.value.title, notes }, register.addedAtMs, (note: Note) => ({
    cardIds: cardIdsOf(note),
    points: countPoints(note),
  }));
}

function withRegister(row: KeptDeck, { head, options, order, addedAtMs }: DeckRegister): KeptDeck {
  const { asOf: _asOf, source: _source, revision: _revision, options: _options, ...plain } = row;
  const { titledAtMs: _titled, optionsAtMs: _chosen, orderedAtMs: _ordered, ...rest } = plain;
  return {
    ...rest,
    ...head.value,
    addedAtMs,
    ...(Object.keys(options.value).length === 0 ? {} : { options: options.value }),
    ...(head.atMs > 0 ? { titledAtMs: head.atMs } : {}),
    ...(options.atMs > 0 ? { optionsAtMs: options.atMs } : {}),
    ...(order.atMs > 0 ? { orderedAtMs: order.atMs } : {}),
  };
}

// Where the notes stand as they were last put in order, their pages tell the order.
async function writeOrder(
  writer: Writer,
  before: ReadonlyMap<DeckId, OrderRow>,
  id: DeckId,
  register: DeckRegister | undefined,
  deck: ShownDeck | undefined,
): Promise<void> {
  const { atMs = -1, value = [] } = register?.order ?? {};
  const isTold =
    deck === undefined
      ? atMs < 0
      : isSameValue(
          deck.notes.map((note) => note.id),
          value,
        );
  const present = before.get(id);
  if (isTold) {
    if (present !== undefined) await writer.remove('orders', [id]);
    return;
  }
  const row: OrderRow = { id, atMs, noteIds: packIds(value) };
  if (!isSameValue(row, present)) await writer.put('orders', [row]);
}

type DeletedNote = readonly [atMs: number, id: NoteId];

/** The notes that were deleted, by the decks that had them, in order. */
function deletedNotes(state: LibraryState): ReadonlyMap<DeckId, readonly DeletedNote[]> {
  const found = new Map<DeckId, DeletedNote[]>();
  for (const [id, register] of state.notes) {
    if ('note' in register) continue;
    const own = found.get(register.deckId) ?? [];
    own.push([register.deletedAtMs, id]);
    found.set(register.deckId, own);
  }
  for (const own of found.values()) {
    own.sort(([one, id], [other, otherId]) => one - other || (id < otherId ? -1 : 1));
  }
  return found;
}

function tombstoneOf(
  id: DeckId,
  register: DeckRegister | undefined,
  deleted: readonly DeletedNote[],
  deck: ShownDeck | undefined,
): TombstoneRow | undefined {
  const deletedAtMs = register?.deletedAtMs ?? 0;
  if (deletedAtMs === 0 && deleted.length === 0) return undefined;
  const byMoment = new Map<number, NoteId[]>();
  for (const [atMs, noteId] of deleted) {
    const together = byMoment.get(atMs) ?? [];
    together.push(noteId);
    byMoment.set(atMs, together);
  }
  const notes = [...byMoment].map(([atMs, ids]) => ({ atMs, ids: packIds(ids) }));
  const known = register && { head: register.head, options: register.options, addedAtMs: register.addedAtMs };
  return {
    id,
    deletedAtMs,
    ...(register === undefined ? {} : { title: register.head.value.title }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(deck === undefined && known !== undefined ? { known } : {}),
  };
}

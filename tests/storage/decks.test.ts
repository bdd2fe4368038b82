// Decks: written as pages; a newer text changes the cards it touches and keeps every history.
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/domain/deck/deck';
import { foldHistory } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import { readStale, refoldCards } from '../../src/storage/refold';
import { readDecks, readNoteOfCard, readNotesBetween } from '../../src/storage/decks';
import { keepDeck } from '../../src/storage/keepDeck';
import { cardAt, connect, connectWithDeck, DECK, gradeCard, SCHEDULER } from './library';

function without(notes: readonly Note[], id: string): readonly Note[] {
  return notes.filter((note) => note.id !== id);
}

/** The notes with the last point of one of them gone and another point in its place. */
function rewritten(notes: readonly Note[], id: string): readonly Note[] {
  return notes.map((note) =>
    note.id === id && note.kind === 'qa'
      ? { ...note, points: [...note.points.slice(0, -1), { id: 'other', text: 'Another' }] }
      : note,
  );
}

describe('a deck', () => {
  it('lists its cards and points in the order of its notes', async () => {
    const database = await connectWithDeck();
    const [deck] = await readDecks(database);
    expect(deck).toMatchObject({ title: DECK.title, revision: 'first', points: 6 });
    expect(deck?.cardIds).toEqual([cardAt(0).id, cardAt(1).id, cardAt(2).id]);
    expect(deck && (await readNotesBetween(database, deck, 0, 99))).toEqual(DECK.notes);
  });

  it('of many notes is cut into pages, and each card is found on its own', async () => {
    const database = await connect();
    const notes = Array.from({ length: 450 }, (_, index): Note => {
      const id = `note-${index}`;
      return { kind: 'qa', id, question: `Question ${index}?`, points: [{ id: `${id}-0`, text: 'Answer' }] };
    });
    await keepDeck(database, SCHEDULER, { ...DECK, notes }, 1);
    const [deck] = await readDecks(database);
    if (deck === undefined) throw new Error('no deck');
    expect(deck.pages.map(({ cards }) => cards)).toEqual([200, 200, 50]);
    expect(await readNotesBetween(database, deck, 390, 415)).toHaveLength(25);
    expect(await readNotesBetween(database, deck, 440, 500)).toHaveLength(10);
    expect(await readNotesBetween(database, deck, 500, 600)).toEqual([]);
    for (const index of [0, 199, 200, 449]) {
      expect(await readNoteOfCard(database, deck, `note-${index}:front`)).toEqual(notes[index]);
    }
    expect(await readNoteOfCard(database, deck, 'gone:front')).toBeUndefined();
  });
});

describe('a newer text of a deck', () => {
  it('folds the cards again whose points changed, and leaves their history as it was', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(1), 1);
    await gradeCard(database, cardAt(2), 2);
    const [before, untouched] = await database.cards.bulkGet([cardAt(1).id, cardAt(2).id]);
    await keepDeck(database, SCHEDULER, { ...DECK, notes: rewritten(DECK.notes, 'ferries') }, 9);
    const [after, same] = await database.cards.bulkGet([cardAt(1).id, cardAt(2).id]);
    expect(after?.history).toEqual(before?.history);
    expect(after?.pointIds).toEqual(['ferries-0', 'other']);
    expect(after?.state.points.map(({ pointId }) => pointId)).toEqual(['ferries-0']);
    const events = readHistory(after?.history ?? new Uint8Array());
    expect(after?.state).toEqual(foldHistory(events, ['ferries-0', 'other'], SCHEDULER));
    expect(same).toEqual(untouched);
  });

  it('keeps the histories of cards that are gone, and gives them back when they return', async () => {
    const database = await connectWithDeck();
    const { rows } = await gradeCard(database, cardAt(2), 1);
    await keepDeck(database, SCHEDULER, { ...DECK, notes: without(DECK.notes, 'lights') }, 9);
    // Its history is kept whole, but there is nothing to ask, so it is not due; nor is it when it is folded again.
    const gone = await database.cards.get(cardAt(2).id);
    expect(gone).toMatchObject({
      history: rows[0]?.history,
      pointIds: [],
      state: { points: [], reviews: 1 },
    });
    expect(gone).not.toHaveProperty('due');
    await database.cards.update(cardAt(2).id, { foldKey: 'an older fold' });
    await refoldCards(database, SCHEDULER, await readStale(database, SCHEDULER));
    expect(await database.cards.get(cardAt(2).id)).toEqual(gone);
    expect((await readDecks(database))[0]?.cardIds).not.toContain(cardAt(2).id);
    await keepDeck(database, SCHEDULER, DECK, 10);
    expect(await database.cards.get(cardAt(2).id)).toEqual(rows[0]);
  });

  it('keeps when the deck was added and the options of the deck, leaves no old page, and says so', async () => {
    const database = await connectWithDeck();
    const [before] = await readDecks(database);
    if (before === undefined) throw new Error('no deck');
    await database.decks.update(before.id, { options: { newPerDay: 3 } });
    const marker = await keepDeck(database, SCHEDULER, { ...DECK, revision: 'second', notes: [] }, 9);
    expect(marker.textRevision).toBe(2);
    expect(await readDecks(database)).toMatchObject([
      { addedAtMs: before.addedAtMs, options: { newPerDay: 3 }, revision: 'second', pages: [], cardIds: [] },
    ]);
    expect(await database.pages.count()).toBe(0);
  });
});

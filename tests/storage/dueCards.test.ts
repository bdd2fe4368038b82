// What is due, read by index: each card is found on its day, by its deck, unless it is suspended.
import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/domain/ids';
import type { ReviewEvent } from '../../src/domain/review/event';
import { changeCards } from '../../src/storage/changeCards';
import type { Database } from '../../src/storage/database';
import { readCandidates, readCards, readNextDueDay, type Candidates } from '../../src/storage/dueCards';
import { readDecks } from '../../src/storage/decks';
import { readStale, refoldCards } from '../../src/storage/refold';
import { cardAt, connectWithDeck, DAY, DECK_ID, gradeCard, SCHEDULER } from './library';

async function candidatesOf(database: Database, day: number): Promise<Candidates> {
  const [found] = await readCandidates(database, await readDecks(database), day);
  if (found === undefined) throw new Error('no deck');
  return found;
}

let marks = 0;

async function mark(
  database: Database,
  index: number,
  kind: 'suspended' | 'resumed' | 'buried',
): Promise<void> {
  marks += 1;
  const atMs = 2e12;
  const base = { id: eventIdOf(atMs, 7, marks), atMs, day: DAY };
  const event: ReviewEvent = kind === 'buried' ? { ...base, kind, by: 'learner' } : { ...base, kind };
  const step = { name: 'suspend', day: DAY, atMs } as const;
  await changeCards(database, SCHEDULER, [{ card: cardAt(index), decide: () => [event] }], step);
}

describe('the candidates of a study day', () => {
  it('are all new in a deck that was never studied, in the order of the deck', async () => {
    const database = await connectWithDeck();
    const found = await candidatesOf(database, DAY);
    expect(found.newIds).toEqual([cardAt(0).id, cardAt(1).id, cardAt(2).id]);
    expect(found.due).toEqual([]);
  });

  const cases = [
    ['due on the day before', -1, ['due']],
    ['due on the day', 0, ['due']],
    ['due on the day after', 1, []],
  ] as const;
  it.each(cases)('hold a card %s or not', async (_, offset, expected) => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(0), 1, { day: DAY - 10, intervalDays: 10 + offset });
    const found = await candidatesOf(database, DAY);
    expect(found.due.map(({ id }) => (id === cardAt(0).id ? 'due' : id))).toEqual(expected);
    expect(found.newIds).toEqual([cardAt(1).id, cardAt(2).id]);
    expect(found.gradedToday).toEqual([]);
  });

  it('hold a card that waits for a moment, and those graded today', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(0), 1, { intervalDays: 0 });
    await gradeCard(database, cardAt(1), 2, { intervalDays: 5 });
    const found = await candidatesOf(database, DAY);
    expect(found.due.map(({ id }) => id)).toEqual([cardAt(0).id]);
    expect(found.gradedToday.map(({ id }) => id).sort()).toEqual([cardAt(0).id, cardAt(1).id].sort());
  });

  it('leave out suspended cards, studied or new, until they are resumed', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(0), 1, { day: DAY - 10, intervalDays: 5 });
    await mark(database, 0, 'suspended');
    await mark(database, 1, 'suspended');
    const without = await candidatesOf(database, DAY);
    expect(without.due).toEqual([]);
    expect(without.newIds).toEqual([cardAt(2).id]);
    await mark(database, 0, 'resumed');
    await mark(database, 1, 'resumed');
    const again = await candidatesOf(database, DAY);
    expect(again.due.map(({ id }) => id)).toEqual([cardAt(0).id]);
    expect(again.newIds).toEqual([cardAt(1).id, cardAt(2).id]);
  });

  it('leave out a new card that is buried, for its day only', async () => {
    const database = await connectWithDeck();
    await mark(database, 1, 'buried');
    const today = await candidatesOf(database, DAY);
    expect(today.newIds).toEqual([cardAt(0).id, cardAt(2).id]);
    expect(today.unstudied.map(({ id }) => id)).toEqual([cardAt(1).id]);
    const tomorrow = await candidatesOf(database, DAY + 1);
    expect(tomorrow.newIds).toHaveLength(3);
  });

  it('come from one deck only', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, { ...cardAt(0), deckId: 'another' }, 1, { day: DAY - 10, intervalDays: 5 });
    expect((await candidatesOf(database, DAY)).due).toEqual([]);
  });
});

describe('what comes next', () => {
  it('is the first later day on which cards are due, with their number', async () => {
    const database = await connectWithDeck();
    expect(await readNextDueDay(database, DECK_ID, DAY)).toBeUndefined();
    await gradeCard(database, cardAt(0), 1, { intervalDays: 9 });
    await gradeCard(database, cardAt(1), 2, { intervalDays: 4 });
    await gradeCard(database, cardAt(2), 3, { intervalDays: 4 });
    expect(await readNextDueDay(database, DECK_ID, DAY)).toEqual({ day: DAY + 4, cards: 2 });
    expect(await readNextDueDay(database, DECK_ID, DAY + 4)).toEqual({ day: DAY + 9, cards: 1 });
  });
});

describe('rows', () => {
  it('are read by id, and cards without a history have none', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(1), 1);
    const rows = await readCards(database, [cardAt(0).id, cardAt(1).id]);
    expect([...rows.keys()]).toEqual([cardAt(1).id]);
  });

  it('made with another fold or other parameters are found', async () => {
    const database = await connectWithDeck();
    const { rows } = await gradeCard(database, cardAt(1), 1);
    await gradeCard(database, cardAt(2), 2);
    await database.cards.bulkPut(rows.map((row) => ({ ...row, foldKey: 'older' })));
    expect(await refoldCards(database, SCHEDULER, await readStale(database, SCHEDULER))).toBe(1);
    expect(await database.cards.get(cardAt(1).id)).toEqual(rows[0]);
    expect(await refoldCards(database, SCHEDULER, await readStale(database, SCHEDULER))).toBe(0);
  });
});

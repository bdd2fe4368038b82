// Keeping grades: a retry stores an event once, a full disk keeps nothing and says so, damage inside a row is found.
import { describe, expect, it, onTestFinished } from 'vitest';
import { packIds } from '../../src/storage/packedIds';
import { foldHistory } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import type { CardState } from '../../src/domain/review/cardState';
import { historyOf, stateOf } from '../../src/storage/cardRow';
import { changeCards } from '../../src/storage/changeCards';
import { StorageError, storageErrorOf } from '../../src/storage/storageError';
import {
  cardAt,
  connectWithDeck,
  DECK_ID,
  dump,
  gradeCard,
  gradedEvent,
  reasonOf,
  SCHEDULER,
  stepOf,
} from './library';

describe('a grade', () => {
  it('is one row of history and state that agree, one step, and one more on the marker', async () => {
    const database = await connectWithDeck();
    const { rows } = await gradeCard(database, cardAt(2), 1);
    const row = await database.cards.get(cardAt(2).id);
    expect(row).toEqual(rows[0]);
    expect(row?.state).toEqual(foldHistory(readHistory(historyOf(row)), cardAt(2).pointIds, SCHEDULER));
    expect(await database.steps.toArray()).toMatchObject([{ name: 'grade', undone: 0 }]);
    expect(await database.marker.get('marker')).toMatchObject({
      reviews: 1,
      lastEvent: gradedEvent(cardAt(2), 1).id,
    });
  });

  it('puts its card on the list of studied cards of its deck, once', async () => {
    const database = await connectWithDeck();
    for (const [index, number] of [
      [2, 1],
      [0, 2],
      [2, 3],
    ] as const)
      await gradeCard(database, cardAt(index), number);
    expect(await database.studied.toArray()).toEqual([
      { deckId: DECK_ID, cardIds: packIds([cardAt(2).id, cardAt(0).id]) },
    ]);
  });

  it('is stored once when the same event is written again', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(2), 1);
    const once = await dump(database);
    const again = await gradeCard(database, cardAt(2), 1);
    expect(await dump(database)).toEqual(once);
    expect(again.rows[0]).toEqual(once['cards']?.[0]);
  });

  it('is decided on the state found inside the transaction, not on one read before', async () => {
    const database = await connectWithDeck();
    const seen: CardState[] = [];
    await gradeCard(database, cardAt(0), 1);
    const event = gradedEvent(cardAt(0), 2);
    const decide = (state: CardState) => {
      seen.push(state);
      return [event];
    };
    await changeCards(database, SCHEDULER, [{ card: cardAt(0), decide }], stepOf(event));
    expect(seen.map(({ reviews }) => reviews)).toEqual([1]);
  });
});

describe('a full disk', () => {
  it('keeps nothing of the grade, says full, and lets the same grade in when there is room again', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(1), 1);
    const before = await dump(database);
    const restore = fillDisk();
    expect(await reasonOf(gradeCard(database, cardAt(1), 2))).toBe('full');
    restore();
    expect(await dump(database)).toEqual(before);
    await gradeCard(database, cardAt(1), 2);
    expect((await database.marker.get('marker'))?.reviews).toBe(2);
  });
});

describe('damage inside a row', () => {
  it('is found by its checksum before anything is added, and the other cards go on', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(0), 1);
    const row = await database.cards.get(cardAt(0).id);
    if (row === undefined) throw new Error('no row');
    const history = row.history.map((byte, index) => (index === 9 ? byte ^ 1 : byte));
    await database.cards.put({ ...row, history });
    const before = await dump(database);
    expect(await reasonOf(gradeCard(database, cardAt(0), 2))).toBe('corruptRow');
    expect(await dump(database)).toEqual(before);
    await gradeCard(database, cardAt(1), 3);
    expect(await database.cards.count()).toBe(2);
  });

  it('is found when a state made with other parameters is folded again', async () => {
    const database = await connectWithDeck();
    const { rows } = await gradeCard(database, cardAt(0), 1);
    const damaged = rows.map((row) => ({ ...row, foldKey: 'other', check: row.check + 1 }));
    expect(() => stateOf(damaged[0], SCHEDULER)).toThrow(StorageError);
  });
});

describe('what the browser throws', () => {
  const quota = new DOMException('', 'QuotaExceededError');
  const cases = [
    [
      'a quota error inside an abort',
      Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota }),
      'full',
    ],
    ['a bare quota error', quota, 'full'],
    ['a version error', new DOMException('', 'VersionError'), 'newerVersion'],
    ['a closed database', Object.assign(new Error(''), { name: 'DatabaseClosedError' }), 'closed'],
    ['anything else', new DOMException('', 'UnknownError'), 'unavailable'],
    ['no error at all', 'text', 'unavailable'],
  ] as const;
  it.each(cases)('%s is told by a reason', (_, thrown, reason) => {
    expect(storageErrorOf(thrown).reason).toBe(reason);
  });
});

/**
 * From now on a grade ends as Chromium ends it at full quota: all its puts succeed, then the transaction aborts with a
 * QuotaExceededError. Returns what undoes it. The real thing is in tests/browser/quota.test.ts.
 */
function fillDisk(): () => void {
  const { put } = IDBObjectStore.prototype;
  const { prototype } = IDBTransaction;
  const error = Object.getOwnPropertyDescriptor(prototype, 'error');
  if (error === undefined) throw new Error('transactions have no error');
  Object.defineProperty(prototype, 'error', {
    configurable: true,
    get: () => new DOMException('', 'QuotaExceededError'),
  });
  IDBObjectStore.prototype.put = function (...args) {
    const request = put.apply(this, args);
    // The marker is what the grade of a known card writes last.
    if (this.name === 'marker') request.addEventListener('success', () => this.transaction.abort());
    return request;
  };
  const restore = (): void => {
    IDBObjectStore.prototype.put = put;
    Object.defineProperty(prototype, 'error', error);
  };
  onTestFinished(restore);
  return restore;
}

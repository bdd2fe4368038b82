import { describe, expect, it } from 'vitest';
import { readShippedDeck } from '../../src/domain/deck/shippedDeck';
import { FIXTURE_DECK } from '../support/fixtureDeck';

describe('the shipped deck', () => {
  it('is read as questions with points', () => {
    const deck = readShippedDeck(FIXTURE_DECK);
    expect(deck).toMatchObject({ key: 'lenne', title: 'The Lenne Commission', asOf: '2025-06-01' });
    expect(deck?.notes.map(({ kind }) => kind)).toEqual(['qa', 'qa', 'qa', 'qa']);
  });

  it('has a revision that follows its text', () => {
    const revision = readShippedDeck(FIXTURE_DECK)?.revision;
    expect(readShippedDeck(structuredClone(FIXTURE_DECK))?.revision).toBe(revision);
    expect(readShippedDeck({ ...FIXTURE_DECK, asOf: '2024-05-11' })?.revision).not.toBe(revision);
  });

  it.each([undefined, null, 'text', 7, [], {}, { key: 'a' }, { key: 'a', notes: 'none' }])(
    'is no deck when it is %j',
    (value) => expect(readShippedDeck(value)).toBeUndefined(),
  );
});

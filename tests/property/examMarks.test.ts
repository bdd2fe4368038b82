// Marks of any exam over any cards: a share of the whole for every point that is asked.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsAsking } from '../../src/domain/exam/asking';
import type { ExamPart } from '../../src/domain/exam/exam';
import { marksOf } from '../../src/domain/exam/marks';

const DECKS = ['law', 'music', 'stars'];
const TAGS = ['old', 'old::roman', 'new'];

const aCard = fc.record({
  deckId: fc.constantFrom(...DECKS),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS)),
  points: fc.integer({ min: 1, max: 6 }),
});
const weight = fc.integer({ min: 1, max: 1000 });
const aPart: fc.Arbitrary<ExamPart> = fc.oneof(
  fc.record({ kind: fc.constant('deck' as const), deckId: fc.constantFrom(...DECKS), weight }),
  fc.record({ kind: fc.constant('tag' as const), tag: fc.constantFrom(...TAGS), weight }),
);

it('marks add up to 1 where anything is asked, and cards that no part asks have none', () => {
  fc.assert(
    fc.property(
      fc.array(aCard, { maxLength: 30 }),
      fc.array(aPart, { minLength: 1, maxLength: 5 }),
      (cards, parts) => {
        const marks = marksOf(cards, parts);
        const isAsked = cards.map((card) => partsAsking(parts, card).length > 0);
        expect(marks.map((mark) => mark > 0)).toEqual(isAsked);
        const sum = cards.reduce((total, { points }, index) => total + points * (marks[index] ?? 0), 0);
        expect(sum).toBeCloseTo(isAsked.includes(true) ? 1 : 0, 9);
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

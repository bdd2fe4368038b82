import { describe, expect, it } from 'vitest';
import { isAsking, partsAsking } from '../../src/domain/exam/asking';
import type { ExamPart } from '../../src/domain/exam/exam';

const deck: ExamPart = { kind: 'deck', deckId: 'harbour', weight: 1 };
const tag: ExamPart = { kind: 'tag', tag: 'Tides::Spring', weight: 1 };

describe('a part of an exam', () => {
  it('asks every note of its deck, whatever its tags', () => {
    expect(isAsking(deck, { deckId: 'harbour', tags: [] })).toBe(true);
    expect(isAsking(deck, { deckId: 'harbours', tags: ['harbour'] })).toBe(false);
  });

  it.each([
    [['Tides::Spring'], true],
    [['tides::spring'], true],
    [['locks', 'Tides::Spring::High'], true],
    [['Tides'], false],
    [['Tides::Springs'], false],
    [['Old::Tides::Spring'], false],
    [[], false],
  ])('asks notes with its tag or a tag below it: of %j %s', (tags, isAsked) => {
    expect(isAsking(tag, { deckId: 'harbour', tags })).toBe(isAsked);
  });

  it('asks a note beside other parts that ask it too', () => {
    const parts = [tag, deck, tag];
    expect(partsAsking(parts, { deckId: 'harbour', tags: ['tides::spring'] })).toEqual([0, 1, 2]);
    expect(partsAsking(parts, { deckId: 'elsewhere', tags: ['tides::spring'] })).toEqual([0, 2]);
    expect(partsAsking(parts, { deckId: 'harbour', tags: [] })).toEqual([1]);
  });
});

// Searches against a slow filter that shares no code with them, over made-up cards; and orders against a comparing sort.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_COLUMNS, orderOf, sortKeysOf } from '../../src/domain/search/cardOrder';
import { compileSearch } from '../../src/domain/search/compileSearch';
import { foldText } from '../../src/domain/search/foldText';
import { parseSearch } from '../../src/domain/search/parseSearch';
import { SEED } from '../support/generators';
import { aCard, MOMENT, searchCardOf, type MadeCard } from '../support/searchCards';
import { aTree, TERMS, type SearchTree } from '../support/searchTrees';

const someCards = fc.array(aCard, { minLength: 1, maxLength: 12 });

function expectSame({ text, finds }: SearchTree, cards: readonly MadeCard[], isEarly: boolean): void {
  const search = parseSearch(text);
  if (!search.ok) expect.fail(`${text} is refused: ${JSON.stringify(search.failure)}`);
  const test = compileSearch(search.value, MOMENT);
  for (const card of cards) expect(test(searchCardOf(card, isEarly)), text).toBe(finds(card));
}

describe('a search', () => {
  it.each(Object.keys(TERMS))('by %s finds what a slow filter finds', (name) => {
    const term = TERMS[name] ?? fc.constant({ text: '', finds: () => true });
    let found = 0;
    let passedOver = 0;
    fc.assert(
      fc.property(term, someCards, fc.boolean(), (tree, cards, isEarly) => {
        expectSame(tree, cards, isEarly);
        for (const card of cards) {
          if (tree.finds(card)) found += 1;
          else passedOver += 1;
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
    // Neither all nor none: the cards and the searches meet often enough to say something.
    expect(Math.min(found, passedOver)).toBeGreaterThan(50);
  });

  it('with brackets, signs and any spacing finds what a slow filter finds', () => {
    fc.assert(
      fc.property(aTree, someCards, fc.boolean(), (tree, cards, isEarly) => expectSame(tree, cards, isEarly)),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('is read or refused at a place that is there, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '"',
      '(',
      ')',
      '-',
      ':',
      'or',
      'and',
      ' ',
      '\\',
      'is',
      'prop',
      's>',
      '1',
      'rated',
      '*',
      '_',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (typed) => {
        const text = typed.join('');
        const search = parseSearch(text);
        if (search.ok) return void compileSearch(search.value, MOMENT);
        const { from, to, word } = search.failure;
        expect(to).toBeGreaterThan(from);
        expect(word).toBe(text.slice(from, to));
        expect(word).not.toBe('');
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });
});

describe('folding', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });
});

describe('an order', () => {
  it.each(CARD_COLUMNS)(
    'by %s is that of a comparing sort, up and down, with ties by place and gaps at the end',
    (column) => {
      fc.assert(
        fc.property(fc.array(aCard, { maxLength: 30 }), fc.boolean(), (made, isDescending) => {
          const cards = made.map((card) => searchCardOf(card));
          const keys = [...sortKeysOf(column, cards)];
          const slow = keys
            .map((key, place) => ({ key, place }))
            .sort((one, other) => {
              const gaps = Number(Number.isNaN(one.key)) - Number(Number.isNaN(other.key));
              const difference = Number.isNaN(one.key) ? 0 : one.key - other.key;
              return gaps || (isDescending ? -difference : difference) || one.place - other.place;
            });
          expect([...orderOf(Float64Array.from(keys), isDescending)]).toEqual(slow.map(({ place }) => place));
        }),
        { seed: SEED },
      );
    },
  );
});

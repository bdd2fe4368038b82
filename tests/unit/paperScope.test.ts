// What papers choose from, what they ask first, and what they leave to study: pure choices.
import { describe, expect, it } from 'vitest';
import { inScope } from '../../src/domain/paper/inScope';
import { missedCards } from '../../src/domain/paper/misses';
import type { ItemMark } from '../../src/domain/paper/paper';
import type { SourceCard, SourceDeck } from '../../src/domain/paper/source';
import { bothChanges, withChange } from '../../src/domain/paper/sitting';
import { weakFirst } from '../../src/domain/paper/weakFirst';
import { aBlankPage, aPaper, ITEMS } from '../support/fakePaper';

function card(deckId: string, name: string, own: Partial<SourceCard> = {}): SourceCard {
  return {
    cardId: `${name}:front`,
    noteId: name,
    deckId,
    form: 'question',
    tags: [],
    question: `What is ${name}?`,
    points: [{ id: `${name}-1`, text: `${name} is here` }],
    ...own,
  };
}

const MILLS: SourceDeck = {
  id: 'mills',
  title: 'Mills',
  cards: [card('mills', 'wheel'), card('mills', 'weir', { tags: ['water::still'] })],
};
const WELLS: SourceDeck = {
  id: 'wells',
  title: 'Wells',
  cards: [card('wells', 'rope', { tags: ['Water'] }), card('wells', 'bucket', { tags: ['waterproof'] })],
};
const EMPTY: SourceDeck = { id: 'empty', title: 'Empty', cards: [] };

describe('the cards that a paper asks', () => {
  const asked = (deckIds: readonly string[], tags: readonly string[]) =>
    inScope([MILLS, EMPTY, WELLS], { deckIds, tags }).map(({ id, cards }) => [
      id,
      cards.map(({ noteId }) => noteId),
    ]);

  it('are those of all decks where nothing was chosen', () => {
    expect(asked([], [])).toEqual([
      ['mills', ['wheel', 'weir']],
      ['wells', ['rope', 'bucket']],
    ]);
  });

  it('are those of the decks, and those with a tag or one below it in any case of letters', () => {
    expect(asked(['wells'], [])).toEqual([['wells', ['rope', 'bucket']]]);
    expect(asked([], ['water'])).toEqual([
      ['mills', ['weir']],
      ['wells', ['rope']],
    ]);
    expect(asked(['mills'], ['WATER'])).toEqual([
      ['mills', ['wheel', 'weir']],
      ['wells', ['rope']],
    ]);
    expect(asked(['gone', 'empty'], ['stone'])).toEqual([]);
  });
});

describe('a paper that favours weak points', () => {
  const recalls = [0.97, undefined, 0.2, 0.95, undefined, 0.6];
  const deck: SourceDeck = {
    id: 'mills',
    title: 'Mills',
    cards: recalls.map((recall, at) =>
      card('mills', `n${at}`, {
        points: [{ id: `p${at}`, text: 'here', ...(recall === undefined ? {} : { recall }) }],
      }),
    ),
  };

  it('asks those first that are about to be forgotten, then new ones, then the rest', () => {
    const order = weakFirst([deck], 'seed', 6);
    expect(order.slice(0, 2)).toEqual(['p2', 'p5']);
    expect(new Set(order.slice(2, 4))).toEqual(new Set(['p1', 'p4']));
    expect(new Set(order.slice(4))).toEqual(new Set(['p0', 'p3']));
  });

  it('asks as many as it may, the same for the same seed', () => {
    expect(weakFirst([deck], 'seed', 3)).toEqual(weakFirst([deck], 'seed', 6).slice(0, 3));
    expect(weakFirst([deck], 'seed', 0)).toEqual([]);
  });

  it('differs from the next one', () => {
    const alike: SourceDeck = {
      ...deck,
      cards: Array.from({ length: 40 }, (_, at) =>
        card('mills', `n${at}`, { points: [{ id: `p${at}`, text: 'here', recall: 0.5 }] }),
      ),
    };
    expect(weakFirst([alike], 'one', 40)).not.toEqual(weakFirst([alike], 'other', 40));
  });
});

describe('the misses of a paper', () => {
  const cards = ITEMS.map((item, at) => ({
    ...item,
    tests: item.tests.map((tested) => ({ ...tested, cardId: `card-${at}` })),
  }));
  const marked = (marks: Readonly<Record<string, ItemMark>>) =>
    missedCards({ items: cards, submitted: { atMs: 0, marks, grades: [] } });

  it('are the cards of items that were not right, in their order, each once', () => {
    const twice = [...cards, ...cards.slice(0, 1).map((item) => ({ ...item, id: 'again' }))];
    const marks = { 'item-choice': { share: 0 }, 'item-statements': { share: 1 }, again: { share: 0.5 } };
    expect(missedCards({ items: twice, submitted: { atMs: 0, marks, grades: [] } })).toEqual(['card-0']);
  });

  it('are only the cards of those points of a written answer that were not recalled', () => {
    const long = cards.at(-1);
    const items = [
      { ...ITEMS[6], tests: (long?.tests ?? []).map((test, at) => ({ ...test, cardId: `own-${at}` })) },
    ] as typeof cards;
    const points = (long?.tests ?? []).map(({ pointId }, at) => ({
      pointId,
      verdict: (['recalled', 'partly', 'missed'] as const)[at] ?? 'missed',
      coverage: 0,
      earned: [],
      missing: [],
      wrong: [],
    }));
    const marks = { 'item-long': { share: 0.5, written: { points } } };
    expect(missedCards({ items, submitted: { atMs: 0, marks, grades: [] } })).toEqual(['own-1', 'own-2']);
  });

  it('are those of open items as well, and none of bad ones or of a paper that is sat', () => {
    expect(marked({ 'item-long': { share: 0 } })).toEqual(['card-6']);
    expect(marked({})).toEqual([]);
    expect(missedCards({ items: cards })).toEqual([]);
  });
});

describe('what is done with a paper while it is sat', () => {
  it('is kept item by item, and says nothing of items that it does not have', () => {
    const first = withChange(aPaper(), { work: { 'item-long': { tookMs: 5 }, 'item-gone': { tookMs: 7 } } });
    const then = withChange(first, { work: { 'item-choice': { tookMs: 1 } }, at: 3 });
    expect(then).toMatchObject({
      sitting: { at: 3, work: { 'item-long': { tookMs: 5 }, 'item-choice': { tookMs: 1 } } },
    });
    expect(then).not.toHaveProperty('sitting.work.item-gone');
  });

  it('never takes away an answer that was given later elsewhere', () => {
    const answer = { kind: 'written', text: 'the sea' } as const;
    const answered = withChange(aPaper(), {
      work: { 'item-long': { tookMs: 5, answer, confidence: 'sure', atMs: 20 } },
    });
    const looked = withChange(answered, { work: { 'item-long': { tookMs: 9 } } });
    expect(looked).toMatchObject({
      sitting: { work: { 'item-long': { tookMs: 9, answer, confidence: 'sure', atMs: 20 } } },
    });
    const cleared = withChange(answered, { work: { 'item-long': { tookMs: 9, atMs: 21 } } });
    expect(cleared).toMatchObject({ sitting: { work: { 'item-long': { tookMs: 9, atMs: 21 } } } });
    expect(cleared).not.toHaveProperty('sitting.work.item-long.answer');
  });

  it('changes nothing of what is over', () => {
    const done = aPaper({ submitted: { atMs: 1, marks: {}, grades: [] } });
    expect(withChange(done, { at: 3 })).toBe(done);
    const page = aBlankPage({ finished: { atMs: 1, covered: [], missed: [] } });
    expect(withChange(page, { text: 'late' })).toBe(page);
  });

  it('is one change where several wait, with the last word on each thing', () => {
    const change = bothChanges(
      { work: { a: { tookMs: 1 }, b: { tookMs: 1 } }, at: 1, text: 'one' },
      { work: { b: { tookMs: 2 } }, isClockHidden: true },
    );
    expect(change).toEqual({
      work: { a: { tookMs: 1 }, b: { tookMs: 2 } },
      at: 1,
      text: 'one',
      isClockHidden: true,
    });
  });
});

// What a paper comes to by its rule, what guessing did to it, and how papers go over time.
import { describe, expect, it } from 'vitest';
import { guessingAdvice, worthOfGuess } from '../../src/domain/paper/guessing';
import { itemResults, worstFirst } from '../../src/domain/paper/itemResults';
import { scoreOf } from '../../src/domain/paper/score';
import { trendOf } from '../../src/domain/paper/trend';
import { answered, chose, itemOf, markedPaper, point, STARTED_MS, wrote } from '../support/paperItems';

const THIRD = { marking: { penalty: 1 / 3 } };

describe('the score of a paper', () => {
  it('gives a mark for each right item, nothing for an open one, and takes the penalty off for a wrong choice', () => {
    const score = scoreOf(
      markedPaper(
        [
          [itemOf('choice', '1'), chose(0)],
          [itemOf('choice', '2'), chose(2)],
          [itemOf('statements', '3'), chose(1)],
          [itemOf('choice', '4')],
        ],
        THIRD,
      ),
    );
    expect(score).toMatchObject({ of: 4, answered: 3, right: 1, partly: 0, skipped: 1 });
    expect(score.marks).toBeCloseTo(1 / 3, 8);
    expect(score.share).toBeCloseTo(1 / 12, 8);
    expect(score.lost).toMatchObject({ items: 2, byGuessing: 0 });
    expect(score.lost.marks).toBeCloseTo(2 / 3, 8);
  });

  it('takes nothing off for what is marked by its parts', () => {
    const wrong = answered({ kind: 'ordered', entries: [3, 2, 1, 0] });
    const paper = markedPaper(
      [
        [itemOf('order', '1'), wrong],
        [itemOf('pairs', '2'), answered({ kind: 'paired', texts: [1, 0, 3, 2] })],
        [itemOf('cloze', '3'), wrote('x')],
        [itemOf('short', '4'), wrote('x')],
        [itemOf('long', '5', { tests: [point('a'), point('b')] }), wrote('alpha')],
      ],
      { marking: { penalty: 1 } },
    );
    expect(scoreOf(paper)).toMatchObject({ marks: 0.5, of: 5, partly: 1, lost: { items: 0, marks: 0 } });
  });

  it('may be below nothing', () => {
    const paper = markedPaper([[itemOf('choice', '1'), chose(1)]], { marking: { penalty: 1 } });
    expect(scoreOf(paper)).toMatchObject({ marks: -1, share: -1, of: 1 });
  });

  it('says how much of what wrong choices took off was guessed', () => {
    const paper = markedPaper(
      [
        [itemOf('choice', '1'), chose(1, 'guess')],
        [itemOf('choice', '2'), chose(1, 'sure')],
        [itemOf('choice', '3'), chose(0, 'guess')],
      ],
      { marking: { penalty: 1 / 2 } },
    );
    expect(scoreOf(paper).lost).toEqual({ items: 2, marks: 1, byGuessing: 0.5 });
  });

  it('is told by deck, tag and kind, where an item counts for each of its tags', () => {
    const score = scoreOf(
      markedPaper([
        [itemOf('short', '1', { deckId: 'north', tags: ['sea', 'ice'] }), wrote('alpha')],
        [itemOf('choice', '2', { deckId: 'south', tags: ['sea'] })],
      ]),
    );
    expect(score.byDeck).toMatchObject([
      { name: 'north', title: 'Deck north', items: 1, marks: 1 },
      { name: 'south', title: 'Deck south', items: 1, marks: 0 },
    ]);
    expect(score.byTag).toMatchObject([
      { name: 'ice', items: 1, marks: 1 },
      { name: 'sea', items: 2, marks: 1 },
    ]);
    expect(score.byKind).toMatchObject([{ name: 'choice' }, { name: 'short' }]);
  });

  it('tells how sure the learner was of what was answered, and how much of it was right', () => {
    const score = scoreOf(
      markedPaper([
        [itemOf('choice', '1'), chose(0, 'sure')],
        [itemOf('choice', '2'), chose(1, 'sure')],
        [itemOf('choice', '3'), chose(0, 'guess')],
        [itemOf('choice', '4'), chose(0)],
        [itemOf('choice', '5'), { confidence: 'sure', tookMs: 5 }],
      ]),
    );
    expect(score.byConfidence).toMatchObject([
      { name: 'sure', items: 2, right: 1 },
      { name: 'guess', items: 1, right: 1 },
    ]);
  });

  it('counts what was answered after the time was up, and says what there would be without it', () => {
    const at = (minutes: number) => ({ ...chose(0), atMs: STARTED_MS + minutes * 60_000 });
    const parts = [[itemOf('choice', '1'), at(10)] as const, [itemOf('choice', '2'), at(10.01)] as const];
    const settings = { minutes: 10 };
    expect(scoreOf(markedPaper(parts, settings))).toMatchObject({
      marks: 2,
      late: { items: 1, marksWithout: 1 },
    });
    const { minutes: _minutes, ...timeless } = markedPaper(parts).recipe.settings;
    const paper = markedPaper(parts);
    expect(scoreOf({ ...paper, recipe: { ...paper.recipe, settings: timeless } }).late.items).toBe(0);
  });

  it('leaves out items that were removed as bad', () => {
    const paper = markedPaper([
      [itemOf('choice', '1'), chose(1)],
      [itemOf('choice', '2'), chose(0)],
    ]);
    const { 1: _bad, ...marks } = paper.marks;
    expect(scoreOf({ ...paper, marks })).toMatchObject({ marks: 1, of: 1, items: 1 });
  });

  it('of a paper without items is nothing of nothing', () => {
    expect(scoreOf(markedPaper([]))).toMatchObject({ marks: 0, of: 0, share: 0 });
  });
});

it('shows first what was sure and wrong, then wrong, in part, open and right', () => {
  const long = itemOf('long', 'partly', { tests: [point('a'), point('b')] });
  const results = itemResults(
    markedPaper([
      [itemOf('choice', 'right'), chose(0)],
      [itemOf('choice', 'open')],
      [long, wrote('alpha')],
      [itemOf('choice', 'wrong'), chose(1, 'guess')],
      [itemOf('choice', 'sure'), chose(1, 'sure')],
    ]),
  );
  const order = worstFirst(results).map(({ item }) => item.id);
  expect(order).toEqual(['sure', 'wrong', 'partly', 'open', 'right']);
  expect(results.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

describe('the advice on guessing', () => {
  it.each([
    [4, 1 / 3, 0],
    [4, 0, 1 / 4],
    [4, 1, -1 / 2],
    [5, 1 / 4, 0],
    [3, 1 / 2, 0],
    [3, 1 / 3, 1 / 9],
  ])(
    'says what a blind guess among %i is worth where a wrong choice takes %f off',
    (choices, penalty, worth) => {
      expect(worthOfGuess(choices, penalty)).toBeCloseTo(worth, 8);
    },
  );

  it.each([
    ['free', 0, 0, Infinity],
    ['pays', 1 / 4, 1 / 5, 4],
    ['even', 1 / 3, 1 / 4, 3],
    ['costs', 1 / 2, 1 / 3, 2],
    ['costs', 1, 1 / 2, 1],
  ])('is "%s" among four where a wrong choice takes %f off', (code, penalty, breakEven, mostLeft) => {
    const paper = markedPaper([[itemOf('choice', '1')]], { marking: { penalty } });
    const advice = guessingAdvice(paper);
    expect(advice).toMatchObject({ code, penalty, mostLeft, skipped: 1 });
    expect(advice?.breakEven).toBeCloseTo(breakEven, 9);
  });

  it('wants so few choices left that a guess among them wins, whatever is taken off', () => {
    for (const penalty of [0.2, 1 / 4, 0.3, 1 / 3, 0.4, 1 / 2, 0.6, 1]) {
      const paper = markedPaper([[itemOf('choice', '1', { options: 9 })]], { marking: { penalty } });
      const { mostLeft = 0 } = guessingAdvice(paper) ?? {};
      expect(worthOfGuess(mostLeft, penalty)).toBeGreaterThan(0);
      expect(worthOfGuess(mostLeft + 1, penalty)).toBeLessThanOrEqual(0);
    }
  });

  it('goes by the most choices there are', () => {
    const parts = [[itemOf('choice', '1', { options: 5 })] as const, [itemOf('choice', '2')] as const];
    expect(guessingAdvice(markedPaper(parts, THIRD))).toMatchObject({
      code: 'costs',
      blind: [{ choices: 4 }, { choices: 5 }],
    });
  });

  it('says what the guesses of this paper came to', () => {
    const paper = markedPaper(
      [
        [itemOf('choice', '1'), chose(0, 'guess')],
        [itemOf('choice', '2'), chose(1, 'guess')],
        [itemOf('choice', '3'), chose(0, 'unsure')],
        [itemOf('short', '4'), wrote('alpha', { confidence: 'guess' })],
      ],
      { marking: { penalty: 1 / 2 } },
    );
    expect(guessingAdvice(paper)).toMatchObject({
      guessed: { items: 2, right: 1, marks: 0.5 },
      unsure: { items: 1, right: 1 },
    });
  });

  it('is none where nothing is chosen', () => {
    expect(guessingAdvice(markedPaper([[itemOf('short', '1')]]))).toBeUndefined();
  });
});

describe('the trend', () => {
  const scored = (id: string, submittedAtMs: number | undefined, marks: number, of = 10) => ({
    id,
    title: id,
    submittedAtMs,
    score: submittedAtMs === undefined ? undefined : { marks, of },
  });

  it('starts with the earliest paper, and leaves out those that are under way or have no item', () => {
    const trend = trendOf([
      scored('b', 20, 5),
      scored('c', undefined, 0),
      scored('a', 10, -1),
      scored('d', 5, 0, 0),
    ]);
    expect(trend).toMatchObject([
      { id: 'a', share: -0.1, submittedAtMs: 10 },
      { id: 'b', share: 0.5 },
    ]);
  });

  it('says how the last five went together, by their marks', () => {
    const papers = [0, 10, 10, 10, 10, 10].map((marks, index) => scored(`p${index}`, index, marks));
    const lately = trendOf(papers).map((paper) => paper.lately);
    expect(lately[4]).toBe(0.8);
    expect(lately[5]).toBe(1);
    expect(trendOf([scored('a', 1, 10, 10), scored('b', 2, 0, 30)])[1]?.lately).toBe(0.25);
  });
});

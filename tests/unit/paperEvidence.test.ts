// What a paper says of memory, rule by rule.
import { describe, expect, it } from 'vitest';
import { gradable, gradesOfPaper, type CardEvidence } from '../../src/domain/paper/evidence';
import { overruledMark } from '../../src/domain/paper/markItem';
import type { Verdict } from '../../src/domain/paper/marking/mark';
import { NEW_CARD_STATE, type PointState } from '../../src/domain/review/cardState';
import type { Graded, ReviewEvent } from '../../src/domain/review/event';
import { answered, chose, itemOf, markedPaper, point, wrote } from '../support/paperItems';

type Parts = Parameters<typeof markedPaper>[0];

function evidenceOf(parts: Parts, settings = {}): readonly CardEvidence[] {
  const paper = markedPaper(parts, settings);
  return gradesOfPaper(paper, paper.marks);
}

const ABC = [point('a'), point('b'), point('c')];

describe('written answers', () => {
  it('recall the points that are there and miss those that are not', () => {
    const [evidence] = evidenceOf([[itemOf('long', '1', { tests: ABC }), wrote('bravo')]]);
    expect(evidence).toEqual({ cardId: 'n:front', recalled: ['b'], missed: ['a', 'c'], tookMs: 1000 });
  });

  it.each(['cloze', 'short'] as const)('of kind "%s" say it of their point', (kind) => {
    expect(evidenceOf([[itemOf(kind, '1'), wrote('alpha')]])).toMatchObject([
      { recalled: ['a'], missed: [] },
    ]);
    expect(evidenceOf([[itemOf(kind, '1'), wrote('omega')]])).toMatchObject([
      { recalled: [], missed: ['a'] },
    ]);
  });

  it('leave a point alone of which a gap is filled while the rest of it stands on the page', () => {
    const filled = itemOf('cloze', '1', { tests: [point('a', 'n:front', 'alpha and bravo')] });
    expect(evidenceOf([[filled, wrote('alpha')]])).toEqual([]);
    expect(evidenceOf([[filled, wrote('omega')]])).toMatchObject([{ recalled: [], missed: ['a'] }]);
  });

  it('leave a point alone that is there in part, and follow the learner where that is ruled otherwise', () => {
    const paper = markedPaper([[itemOf('short', '1'), wrote('alpha')]]);
    const ruled = (verdict: Verdict) =>
      gradesOfPaper(paper, { 1: overruledMark(paper.marks['1'] ?? { share: 0 }, 'a', verdict) });
    expect(ruled('partly')).toEqual([]);
    expect(ruled('missed')).toMatchObject([{ recalled: [], missed: ['a'] }]);
    expect(ruled('recalled')).toMatchObject([{ recalled: ['a'], missed: [] }]);
  });

  it('say nothing while they are open or blank', () => {
    expect(evidenceOf([[itemOf('short', '1')], [itemOf('long', '2', { tests: ABC }), wrote('  ')]])).toEqual(
      [],
    );
  });
});

describe('a choice', () => {
  it.each(['choice', 'statements'] as const)('of kind "%s" says nothing when it is right', (kind) => {
    expect(evidenceOf([[itemOf(kind, '1'), chose(0, 'sure')]])).toEqual([]);
  });

  it('that is wrong misses the one point it tests', () => {
    const expected = [{ cardId: 'n:front', recalled: [], missed: ['a'], tookMs: 1000, confidence: 'sure' }];
    expect(evidenceOf([[itemOf('choice', '1'), chose(1, 'sure')]])).toEqual(expected);
    expect(evidenceOf([[itemOf('statements', '1'), chose(1, 'sure')]])).toEqual(expected);
  });

  it('that is wrong says nothing when it was called a guess', () => {
    expect(evidenceOf([[itemOf('choice', '1'), chose(1, 'guess')]])).toEqual([]);
  });

  it('that is wrong says nothing when several points were tested', () => {
    const tests = [point('a'), point('b')];
    expect(evidenceOf([[itemOf('statements', '1', { tests }), chose(1)]])).toEqual([]);
    expect(evidenceOf([[itemOf('choice', '2', { tests }), chose(1)]])).toEqual([]);
  });

  it('of pairs or an order says nothing about their points', () => {
    const wrongPairs = answered({ kind: 'paired', texts: [1, 2, 3, 0] });
    const wrongOrder = answered({ kind: 'ordered', entries: [3, 2, 1, 0] });
    expect(evidenceOf([[itemOf('pairs', '1', { tests: ABC }), wrongPairs]])).toEqual([]);
    expect(evidenceOf([[itemOf('order', '2', { tests: ABC }), wrongOrder]])).toEqual([]);
  });
});

describe('several items on a card', () => {
  it('are one grade, in which a miss outweighs', () => {
    const evidence = evidenceOf([
      [itemOf('short', '1'), wrote('alpha', { confidence: 'sure' })],
      [itemOf('choice', '2'), chose(1, 'unsure')],
      [itemOf('short', '3', { tests: [point('b')] }), wrote('bravo')],
      [itemOf('short', '4', { tests: [point('a', 'm:front')] }), wrote('alpha')],
    ]);
    expect(evidence).toEqual([
      { cardId: 'n:front', recalled: ['b'], missed: ['a'], tookMs: 3000, confidence: 'unsure' },
      { cardId: 'm:front', recalled: ['a'], missed: [], tookMs: 1000 },
    ]);
  });

  it('take the time of those that say something, a minute at most', () => {
    const long = { tookMs: 45_000 };
    const parts: Parts = [
      [itemOf('short', '1'), wrote('alpha', long)],
      [itemOf('choice', '2'), chose(0)],
    ];
    expect(evidenceOf(parts)).toMatchObject([{ tookMs: 45_000 }]);
    const more: Parts = [...parts, [itemOf('short', '3', { tests: [point('b')] }), wrote('bravo', long)]];
    expect(evidenceOf(more)).toMatchObject([{ tookMs: 60_000 }]);
  });
});

it('says nothing off the record, or of items that were removed as bad', () => {
  const parts: Parts = [[itemOf('short', '1'), wrote('alpha')]];
  expect(evidenceOf(parts, { isOffRecord: true })).toEqual([]);
  expect(gradesOfPaper(markedPaper(parts), {})).toEqual([]);
});

describe('what may be written to a card', () => {
  const TODAY = 20_000;
  const studied = (pointId: string, lastDay = TODAY - 9, more: Partial<PointState> = {}): PointState => ({
    pointId,
    stability: 10,
    difficulty: 5,
    phase: 'review',
    step: 0,
    due: { kind: 'day', day: TODAY },
    intervalDays: 9,
    lastDay,
    lapses: 0,
    reviews: 3,
    ...more,
  });
  const evidence: CardEvidence = { cardId: 'n:front', recalled: ['a'], missed: ['b'], tookMs: 5 };
  const given = (points: readonly PointState[], history: readonly ReviewEvent[] = []) =>
    gradable(evidence, { state: { ...NEW_CARD_STATE, points }, history }, TODAY);
  const graded = (pointId: string, day: number, mode: Graded['mode'] = 'paper'): Graded => {
    const outcome = { pointId, grade: 'good', phase: 'review', step: 0, due: { kind: 'day', day } } as const;
    return {
      kind: 'graded',
      id: `e${pointId}`,
      atMs: 1,
      day,
      grade: 'good',
      outcomes: [outcome],
      tookMs: 1,
      mode,
    };
  };

  it('is all of it where the points were studied before', () => {
    expect(given([studied('a'), studied('b')])).toEqual(evidence);
  });

  it('leaves points alone that were never studied, also those that have only a due day by hand', () => {
    expect(given([studied('a')])).toEqual({ ...evidence, missed: [] });
    expect(given([studied('a'), studied('b', TODAY - 9, { stability: 0, reviews: 0 })])?.missed).toEqual([]);
    expect(given([])).toBeUndefined();
  });

  it('is nothing where the card is suspended (M6)', () => {
    const state = { ...NEW_CARD_STATE, points: [studied('a'), studied('b')], suspended: true };
    expect(gradable(evidence, { state, history: [] }, TODAY)).toBeUndefined();
  });

  it('gives no good to a point that was graded today, but lets it be missed', () => {
    expect(given([studied('a', TODAY), studied('b', TODAY)])).toEqual({ ...evidence, recalled: [] });
  });

  it('leaves points alone that a paper graded today', () => {
    const points = [studied('a'), studied('b', TODAY)];
    expect(given(points, [graded('b', TODAY)])).toEqual({ ...evidence, missed: [] });
    expect(given(points, [graded('b', TODAY, 'study')])).toEqual(evidence);
    expect(given(points, [graded('b', TODAY - 1)])).toEqual(evidence);
  });

  it('lets points be graded again whose grade by a paper was taken back', () => {
    const undone = { kind: 'undone', id: 'undone', atMs: 2, day: TODAY, target: 'eb' } as const;
    expect(given([studied('a'), studied('b')], [graded('b', TODAY), undone])).toEqual(evidence);
  });
});

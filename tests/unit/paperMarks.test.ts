// What items come to by their keys and by what was written.
import { describe, expect, it } from 'vitest';
import { markItem, overruledMark, wordingOf } from '../../src/domain/paper/markItem';
import type { ItemWork } from '../../src/domain/paper/paper';
import { answered, chose, itemOf, NO_CONTEXT, point, wrote } from '../support/paperItems';

function shareOf(kind: Parameters<typeof itemOf>[0], work: ItemWork | undefined, points = ['a']): number {
  return markItem(itemOf(kind, 'i', { tests: points.map((id) => point(id)) }), work, NO_CONTEXT).share;
}

const paired = (...texts: readonly number[]): ItemWork => answered({ kind: 'paired', texts });
const ordered = (...entries: readonly number[]): ItemWork => answered({ kind: 'ordered', entries });

describe('the mark of an item', () => {
  it.each([
    ['a right choice', shareOf('choice', chose(0)), 1],
    ['a wrong choice', shareOf('choice', chose(1)), 0],
    ['a choice left open', shareOf('choice', undefined), 0],
    ['right statements', shareOf('statements', chose(0)), 1],
    ['wrong statements', shareOf('statements', chose(3)), 0],
    ['all pairs', shareOf('pairs', paired(0, 1, 2, 3)), 1],
    ['two pairs that changed places', shareOf('pairs', paired(1, 0, 2, 3)), 0.5],
    ['one pair and nothing else', shareOf('pairs', paired(-1, -1, 2, -1)), 0.25],
    ['one text for all labels', shareOf('pairs', paired(2, 2, 2, 2)), 0.25],
    ['no pair', shareOf('pairs', paired(-1, -1, -1, -1)), 0],
    ['the right order', shareOf('order', ordered(0, 1, 2, 3)), 1],
    ['an order with two neighbours that changed places', shareOf('order', ordered(1, 0, 2, 3)), 2 / 3],
    ['an order with the first put last', shareOf('order', ordered(1, 2, 3, 0)), 0],
    ['the order from the last', shareOf('order', ordered(3, 2, 1, 0)), 0],
    ['half an order', shareOf('order', ordered(0, 1)), 0],
    ['a gap filled in', shareOf('cloze', wrote(' Alpha ')), 1],
    ['a gap filled in wrong', shareOf('cloze', wrote('beta')), 0],
    ['a point written', shareOf('short', wrote('It is alpha')), 1],
    ['a point missed', shareOf('short', wrote('no idea')), 0],
    ['blanks only', shareOf('short', wrote(' \n ')), 0],
    ['two of three points', shareOf('long', wrote('alpha, charlie'), ['a', 'b', 'c']), 2 / 3],
  ])('of %s is the share that is right', (_name, share, expected) => {
    expect(share).toBeCloseTo(expected, 9);
  });

  it('is 0 where the answer is of another kind than the item', () => {
    expect(shareOf('choice', wrote('0'))).toBe(0);
    expect(shareOf('long', chose(0))).toBe(0);
    expect(shareOf('order', paired(0, 1, 2, 3))).toBe(0);
  });

  it('names what belongs in a gap that was filled in wrong', () => {
    const { written } = markItem(itemOf('cloze', 'i'), wrote('beta'), NO_CONTEXT);
    expect(written?.points).toMatchObject([{ pointId: 'a', verdict: 'missed', missing: ['alpha'] }]);
  });
});

describe('a ruling on a wording', () => {
  const item = itemOf('cloze', 'i');
  const accepted = new Map([['a', [wordingOf(item, 'aleph')]]]);

  it('holds for the same gap again, and says so', () => {
    const { share, written } = markItem(item, wrote('Aleph'), { ...NO_CONTEXT, accepted });
    expect(share).toBe(1);
    expect(written?.points).toMatchObject([{ verdict: 'recalled', by: 'accepted' }]);
  });

  it('does not make the words right in another gap of the point', () => {
    const other = { ...item, passage: 'and ____ stands there', accepted: ['omega'] };
    expect(markItem(other, wrote('aleph'), { ...NO_CONTEXT, accepted }).share).toBe(0);
  });

  it('is the answer itself where a whole point is written', () => {
    expect(wordingOf(itemOf('short', 'i'), 'as I see it')).toBe('as I see it');
  });

  it('fills in every gap of a passage with the words as they are', () => {
    const twice = { ...item, passage: '____ and ____' };
    expect(wordingOf(twice, '$&')).toBe('$& and $&');
  });
});

describe('overruling', () => {
  const item = itemOf('long', 'i', { tests: [point('a'), point('b')] });
  const mark = markItem(item, wrote('alpha'), NO_CONTEXT);

  it('changes the verdict on one point and the share with it', () => {
    const after = overruledMark(mark, 'b', 'recalled');
    expect(after.share).toBe(1);
    expect(after.written?.points[1]).toMatchObject({ verdict: 'recalled', by: 'learner' });
    expect(after.written?.points[0]).toEqual(mark.written?.points[0]);
  });

  it('can take a point away, or half of it', () => {
    expect(overruledMark(mark, 'a', 'missed').share).toBe(0);
    expect(overruledMark(mark, 'a', 'partly').share).toBe(0.25);
  });

  it('leaves a mark without the point as it is', () => {
    expect(overruledMark(mark, 'z', 'recalled')).toBe(mark);
    expect(overruledMark({ share: 1 }, 'a', 'missed')).toEqual({ share: 1 });
  });
});

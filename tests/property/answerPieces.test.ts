// A written answer cut into pieces stays the answer, whatever stretches of it earned marks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointMark } from '../../src/domain/paper/marking/mark';
import { answerPieces } from '../../src/ui/test/marked/answerPieces';
import { foldOf, piecesUpTo } from '../../src/ui/test/marked/fold';

const someAnswer = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é'), maxLength: 20 });

/** An answer with up to three marks, whose stretches are in order and apart from each other within a mark. */
const marked = someAnswer.chain((answer) => {
  const edges = fc.uniqueArray(fc.nat({ max: answer.length }), { maxLength: 6 });
  const mark = edges.map((places): PointMark => {
    const sorted = places.toSorted((one, other) => one - other);
    const earned = sorted.flatMap((from, at) => {
      const to = sorted[at + 1];
      return at % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    });
    return { pointId: 'point', verdict: 'partly', coverage: 0.5, earned, missing: [], wrong: [] };
  });
  return fc.tuple(fc.constant(answer), fc.array(mark, { maxLength: 3 }));
});

describe('the fold of a long answer', () => {
  it.each([
    ['words', 'some words of no weight '.repeat(100), /\S$/u],
    ['a script without blanks', '話'.repeat(2000), /^.{600}$/u],
    ['signs of two units', `a${'😀'.repeat(1000)}`, /^a(?:😀){299}$/u],
    ['empty lines', '\n'.repeat(300), /^\n*$/u],
  ])('is never inside a letter: %s', (_, text, first) => {
    expect(text.slice(0, foldOf(text))).toMatch(first);
  });
});

describe('the pieces of a written answer', () => {
  it('are the answer when they are put together', () => {
    fc.assert(
      fc.property(marked, ([answer, marks]) => {
        expect(
          answerPieces(answer, marks)
            .map(({ text }) => text)
            .join(''),
        ).toBe(answer);
      }),
    );
  });

  it('end where the answer is folded, and say the same of what is before', () => {
    fc.assert(
      fc.property(marked, fc.nat({ max: 25 }), ([answer, marks], end) => {
        const whole = answerPieces(answer, marks);
        const first = piecesUpTo(whole, end);
        expect(first.map(({ text }) => text).join('')).toBe(answer.slice(0, end));
        expect(first.map(({ earnedFor }) => earnedFor)).toEqual(
          whole.slice(0, first.length).map(({ earnedFor }) => earnedFor),
        );
      }),
    );
  });

  it('say of every letter for which points it earned something', () => {
    fc.assert(
      fc.property(marked, ([answer, marks]) => {
        let from = 0;
        for (const { text, earnedFor } of answerPieces(answer, marks)) {
          for (let at = from; at < from + text.length; at += 1) {
            // A blank between two words that count belongs to what is highlighted.
            if (answer.charAt(at).trim() === '') continue;
            const places = marks.flatMap(({ earned }, place) =>
              earned.some((stretch) => stretch.from <= at && at < stretch.to) ? [place] : [],
            );
            expect(earnedFor).toEqual(places);
          }
          from += text.length;
        }
      }),
    );
  });
});

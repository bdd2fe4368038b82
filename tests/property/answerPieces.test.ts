// A written answer cut into pieces stays the answer, whatever stretches of it earned marks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointMark } from '../../src/domain/paper/marking/mark';
import { answerPieces } from '../../src/ui/test/marked/answerPieces';

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

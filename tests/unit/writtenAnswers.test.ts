// What is remembered of a written answer, and which answers are short.
import { describe, expect, it } from 'vitest';
import type { PointMark } from '../../src/domain/paper/marking/mark';
import { overruling, rulingsOf } from '../../src/ui/study/written/overruled';
import { shortAnswersOf } from '../../src/ui/study/written/shortAnswers';
import { aCard, aNote, aPoint } from '../support/fakeViews';

/** A mark that earned the first so many letters of the answer. */
function aMark(pointId: string, verdict: PointMark['verdict'], letters: number): PointMark {
  const earned = letters === 0 ? [] : [{ from: 0, to: letters }];
  return { pointId, verdict, coverage: letters === 0 ? 0 : 1, earned, missing: [], wrong: [] };
}

describe('a point that the learner counts as recalled though nothing of it was understood', () => {
  const first = aMark('first', 'recalled', 5);
  const second = aMark('second', 'missed', 0);

  it.each([
    ['words', 'once', 'is for this time where every sentence counted for other points'],
    ['words\nother words', 'remembered', 'is remembered where a line counted for no point'],
    ['words; other words', 'remembered', 'is remembered where a part of a sentence counted for no point'],
    ['words。別の言葉', 'remembered', 'is remembered in any script'],
    ['words\n - \n', 'once', 'is for this time where the other line says nothing'],
  ])('%j: %s', (text, expected) => {
    const answer = { text, mark: { points: [first, second] } };
    expect(overruling(answer, second, false)).toBe(expected);
  });

  it('is remembered where it is the only one that was asked', () => {
    const answer = { text: 'words', mark: { points: [second] } };
    expect(rulingsOf(answer, new Set())).toEqual([{ pointId: 'second', wording: 'words', isAccepted: true }]);
  });

  it('is nothing to remember while the answer is not marked', () => {
    expect(rulingsOf({ text: 'words' }, new Set(['second']))).toEqual([]);
  });
});

describe('a short answer', () => {
  const asking = (text: string, more = {}) =>
    shortAnswersOf(aCard({ note: aNote({ points: [aPoint('Seat', text, more)] }) }));

  it.each([
    ['has six words at most', 'one two three four five six', true],
    ['is none of seven', 'one two three four five six seven', false],
    ['is counted by words where no blanks are written', '東京は日本の首都です', true],
    ['stands on one line', 'one\ntwo', false],
  ])('%s', (_name, text, isShort) => {
    expect(asking(text)).toEqual(isShort ? [text, `Seat: ${text}`] : undefined);
  });

  it('is plain, without the marks of the note', () => {
    expect(asking('**Brenn** on the [Lune](https://lune.example)', { label: undefined })).toEqual([
      'Brenn on the Lune',
    ]);
  });

  it('is one where one short point of several is asked', () => {
    const note = aNote({ points: [aPoint('Seat', 'Brenn'), aPoint('River', 'Lune')] });
    expect(shortAnswersOf(aCard({ note }))).toBeUndefined();
    expect(shortAnswersOf(aCard({ note, asked: ['point-river'] }))).toEqual(['Lune', 'River: Lune']);
  });
});

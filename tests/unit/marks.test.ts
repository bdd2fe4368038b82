// The marks on a card as its history adds them up: bury and suspend (STUDY-RULES G5).
import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/domain/ids';
import type { ReviewEvent } from '../../src/domain/review/event';
import { foldHistory } from '../../src/domain/review/fold';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';

type Mark = 'bury' | 'buryBySibling' | 'suspend' | 'resume';

const DAY = 20_000;
const scheduler = schedulerFor(DEFAULT_PARAMETERS);

function eventOf(mark: Mark, number: number): ReviewEvent {
  const base = { id: eventIdOf(1e12 + number, 1, number), atMs: 1e12 + number, day: DAY };
  switch (mark) {
    case 'bury':
      return { ...base, kind: 'buried', by: 'learner' };
    case 'buryBySibling':
      return { ...base, kind: 'buried', by: 'sibling' };
    case 'suspend':
      return { ...base, kind: 'suspended' };
    case 'resume':
      return { ...base, kind: 'resumed' };
  }
}

const byLearner = { day: DAY, by: 'learner' };
const bySibling = { day: DAY, by: 'sibling' };

describe('a card', () => {
  it.each<readonly [readonly Mark[], boolean, object | undefined]>([
    [['bury'], false, byLearner],
    [['buryBySibling'], false, bySibling],
    [['bury', 'resume'], false, undefined],
    [['suspend'], true, undefined],
    [['suspend', 'bury'], true, undefined],
    [['bury', 'suspend'], true, undefined],
    [['bury', 'suspend', 'resume'], false, undefined],
    [['suspend', 'resume', 'bury'], false, byLearner],
  ])('G5 after %j: suspended %s, buried %o', (marks, suspended, buried) => {
    const state = foldHistory(marks.map(eventOf), ['a'], scheduler);
    expect({ suspended: state.suspended, buried: state.buried }).toEqual({ suspended, buried });
  });
});

describe('limits', () => {
  it('L1 L3 a point that left the text while it was in learning waits for nothing', () => {
    const due = { kind: 'at', atMs: 1e12 + 600_000 } as const;
    const byDay = (day: number) => ({ kind: 'day', day }) as const;
    const graded = (number: number, day: number, outcomes: readonly object[]): ReviewEvent =>
      ({
        ...eventOf('resume', number),
        day,
        kind: 'graded',
        grade: 'good',
        tookMs: 1,
        mode: 'study',
        outcomes,
      }) as ReviewEvent;
    const outcome = { grade: 'good', phase: 'review', step: 0 };
    const history = [
      graded(1, DAY, [
        { ...outcome, pointId: 'a', due: byDay(DAY + 3) },
        { ...outcome, pointId: 'gone', phase: 'learning', due },
      ]),
      graded(2, DAY + 3, [{ ...outcome, pointId: 'a', due: byDay(DAY + 9) }]),
    ];
    expect(foldHistory(history, ['a', 'gone'], scheduler).countedAs).toBe('none');
    expect(foldHistory(history, ['a'], scheduler).countedAs).toBe('review');
  });
});

// STUDY-RULES part 7, the arithmetic: how likely each day of a range is, and what that means for one card.
import { describe, expect, it } from 'vitest';
import { fuzzRange, type DayRange } from '../../src/domain/review/fuzz';
import { balancedInterval, weightsIn, type Load } from '../../src/domain/review/loadBalance';
import type { EasyDay } from '../../src/domain/review/options';
import { decide } from '../../src/domain/review/decide';
import { review, showingOf, todayOf } from '../support/reviewing';

/** Monday 5 January 1970 is study day 4. */
const MONDAY = 4;
const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function easyOn(days: Readonly<Record<string, EasyDay>> = {}): readonly EasyDay[] {
  return WEEK.map((day) => days[day] ?? 'normal');
}

/** A load with so many cards on the days from tomorrow on. */
function loadOf(
  today: number,
  counts: readonly number[],
  easyDays = easyOn(),
  siblingDays: readonly number[] = [],
): Load {
  return { dueOn: (day) => counts[day - today - 1] ?? 0, easyDays, daysOff: [], siblingDays };
}

/** The share of each day, in percent, the first day of the range first. */
function shares(range: DayRange, today: number, load: Load): readonly number[] {
  const weights = weightsIn(range, today, load);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (100 * weight) / all);
}

describe('the load of a day', () => {
  it('B1 weighs a day by the inverse 2.15 power of what is due on it', () => {
    const [one = 0, two = 0] = weightsIn({ min: 5, max: 6 }, 0, loadOf(0, [0, 0, 0, 0, 1, 1]));
    const [three = 0] = weightsIn({ min: 5, max: 6 }, 0, loadOf(0, [0, 0, 0, 0, 10, 1]));
    expect(one / three).toBeCloseTo(10 ** 2.15);
    expect(one / two).toBeCloseTo((6 / 5) ** 3);
  });

  it('B1 takes an empty day before any other', () => {
    const [empty = 0, ...others] = shares({ min: 5, max: 9 }, 0, loadOf(0, [0, 0, 0, 0, 0, 5, 5, 5, 5]));
    expect(empty).toBeGreaterThan(95);
    expect(Math.max(...others)).toBeLessThan(empty);
  });

  it('B1 leaves an interval of more than 90 days to the fuzz', () => {
    const { showing, days } = longReview();
    expect(fuzzRange(days).min).toBeGreaterThan(90);
    const crowded: Load = {
      dueOn: (day) => (day % 2) * 1000,
      easyDays: easyOn(),
      daysOff: [],
      siblingDays: [],
    };
    expect(decide({ ...showing, load: crowded }, new Set(), 'good')).toEqual(
      decide(showing, new Set(), 'good'),
    );
  });

  it('B1 changes nothing where fuzz is off', () => {
    const { showing } = longReview('good good@10m good@due');
    const off = { ...showing, options: { ...showing.options, fuzz: false } };
    const load: Load = { dueOn: (day) => day % 3, easyDays: easyOn(), daysOff: [], siblingDays: [] };
    expect(decide({ ...off, load }, new Set(), 'good')).toEqual(decide(off, new Set(), 'good'));
  });
});

/** A card of one point that was studied, with fuzz on, when it is due. */
function longReview(words = 'easy easy@due easy@due easy@due easy@due') {
  const card = review(words, { options: { fuzz: true } });
  const showing = showingOf(card);
  const [outcome] = decide(showing, new Set(), 'good');
  const due = outcome?.due.kind === 'day' ? outcome.due.day : 0;
  return { showing, days: due - todayOf(card) };
}

describe('siblings of a day', () => {
  it.each([
    [0, 0.0001],
    [1, 0.2],
    [2, 0.4],
    [3, 0.6],
    [4, 0.8],
    [5, 1],
  ])('B2 a day %i days from a sibling is weighed by %d', (distance, factor) => {
    const range = { min: 20, max: 20 };
    const [alone = 0] = weightsIn(range, 0, loadOf(0, []));
    for (const siblingDay of [20 + distance, 20 - distance]) {
      const [beside = 0] = weightsIn(range, 0, loadOf(0, [], easyOn(), [siblingDay]));
      expect(beside / alone).toBeCloseTo(factor, 6);
    }
  });

  it('B2 the nearest of several siblings counts', () => {
    const range = { min: 20, max: 20 };
    const weights = [[21], [21, 23], [17, 21, 30]].map((days) =>
      weightsIn(range, 0, loadOf(0, [], easyOn(), days)),
    );
    expect(weights[1]).toEqual(weights[0]);
    expect(weights[2]).toEqual(weights[0]);
  });
});

describe('easy days', () => {
  it('B3 a day of the least is almost never chosen', () => {
    const load = loadOf(MONDAY, [3, 3, 3, 3, 3, 3, 3, 3, 3], easyOn({ Sat: 'minimum', Sun: 'minimum' }));
    const [, , , , sat = 0, sun = 0] = shares({ min: 1, max: 9 }, MONDAY, load);
    expect(sat + sun).toBeLessThan(0.1);
  });

  it('B3 a reduced day is like any other until its load, doubled, passes the average of the others', () => {
    const week = easyOn({ Thu: 'reduced' });
    const at = (thursday: number): number =>
      weightsIn({ min: 1, max: 5 }, MONDAY, loadOf(MONDAY, [6, 6, thursday, 6, 6], week))[2] ?? 0;
    const normal = (thursday: number): number =>
      weightsIn({ min: 1, max: 5 }, MONDAY, loadOf(MONDAY, [6, 6, thursday, 6, 6]))[2] ?? 0;
    expect([0, 1, 2, 3].map((due) => at(due) / normal(due))).toEqual([1, 1, 1, 1]);
    expect(at(4) / normal(4)).toBeLessThan(0.001);
  });

  it('B3 other easy days count by their share in the average', () => {
    // Tuesday has two of the four that its half would stand for: with it, the others come to three a share.
    const week = easyOn({ Tue: 'reduced', Thu: 'reduced' });
    const load = loadOf(MONDAY, [2, 5, 2, 5, 3], week);
    const [, , thursday = 0] = weightsIn({ min: 1, max: 5 }, MONDAY, load);
    const [, , full = 0] = weightsIn({ min: 1, max: 5 }, MONDAY, loadOf(MONDAY, [2, 5, 3, 5, 3], week));
    expect(thursday / full).toBeGreaterThan(1000);
  });

  it('B3 all days at the least are as all days normal', () => {
    const counts = [4, 0, 7, 1, 0, 2, 9, 3, 3];
    const least = easyOn(Object.fromEntries(WEEK.map((day) => [day, 'minimum'])));
    const range = { min: 1, max: 9 };
    expect(weightsIn(range, MONDAY, loadOf(MONDAY, counts, least))).toEqual(
      weightsIn(range, MONDAY, loadOf(MONDAY, counts)),
    );
  });

  it('B4 an empty Sunday of the least, one card on each neighbour, is left empty by an interval of 7 days', () => {
    // From a Sunday, 7 days on is the next one: 5 to 9 days, with one card on each of the other four.
    const sunday = MONDAY + 6;
    const load = loadOf(sunday, [1, 1, 1, 1, 1, 1, 0, 1, 1], easyOn({ Sun: 'minimum' }));
    const range = fuzzRange(7);
    expect(range).toEqual({ min: 5, max: 9 });
    expect(shares(range, sunday, load)[2]).toBeLessThan(0.1);
    // Were it a day like any other, being empty would speak for it.
    expect(shares(range, sunday, { ...load, easyDays: easyOn() })[2]).toBeGreaterThan(40);
  });

  it('B3 and B4 a day off is as an easy day of the least, empty or not', () => {
    const range = { min: 5, max: 9 };
    const daysOff = [{ fromDay: MONDAY + 6, toDay: MONDAY + 7 }];
    const least = easyOn({ Sun: 'minimum', Mon: 'minimum' });
    for (const counts of [[], [1, 1, 1, 1, 1, 0, 0, 1, 1], [0, 0, 0, 0, 3, 1, 2, 4, 5]]) {
      const plain = loadOf(MONDAY, counts);
      expect(weightsIn(range, MONDAY, { ...plain, daysOff })).toEqual(
        weightsIn(range, MONDAY, { ...plain, easyDays: least }),
      );
      const [, sunday = 0, monday = 0] = shares(range, MONDAY, { ...plain, daysOff });
      expect(Math.max(sunday, monday)).toBeLessThan(0.1);
    }
  });

  it('B3 within an absence that leaves no other day, its days are as any others', () => {
    const load = loadOf(MONDAY, [4, 0, 7, 1, 0, 2, 9, 3, 3]);
    const daysOff = [{ fromDay: MONDAY, toDay: MONDAY + 20 }];
    const range = { min: 1, max: 9 };
    expect(weightsIn(range, MONDAY, { ...load, daysOff })).toEqual(weightsIn(range, MONDAY, load));
  });

  it('B4 the days near a sibling are avoided when they are empty', () => {
    const load = loadOf(0, [1, 1, 1, 1, 1, 1, 0, 1, 1], easyOn(), [7]);
    expect(shares({ min: 5, max: 9 }, 0, load)[2]).toBeLessThan(0.2);
  });

  it('B4 in a deck with nothing due, every card keeps off the days of the least', () => {
    const load = loadOf(MONDAY, [], easyOn({ Mon: 'minimum', Wed: 'minimum', Sun: 'minimum' }));
    for (let draw = 0.0005; draw < 1; draw += 0.001) {
      const day = MONDAY + balancedInterval({ min: 5, max: 9 }, MONDAY, load, draw);
      // Saturday 5, Sunday 6, Monday 7, Tuesday 8, Wednesday 9 days on.
      expect([MONDAY + 5, MONDAY + 8]).toContain(day);
    }
  });
});

describe('a card with several points', () => {
  it('B1 gets one choice: points alike go to the same day, on every button', () => {
    const card = review('good good@10m good@due', { points: 'abc', options: { fuzz: true } });
    const load: Load = { dueOn: (day) => (day * 7) % 5, easyDays: easyOn(), daysOff: [], siblingDays: [] };
    for (const grade of ['hard', 'good', 'easy'] as const) {
      const days = decide({ ...showingOf(card), load }, new Set(), grade).map(({ due }) => due);
      expect(new Set(days.map((due) => JSON.stringify(due))).size).toBe(1);
    }
  });

  it('B1 is placed by the recalled point that comes first', () => {
    const card = review('good good@10m good@due good-c@due good@10m good@due good@due @due', {
      points: 'abc',
      options: { fuzz: true },
    });
    const showing = showingOf(card);
    const plain = Math.min(...dueDays(showing));
    const load: Load = {
      dueOn: (day) => (day === plain ? 500 : 0),
      easyDays: easyOn(),
      daysOff: [],
      siblingDays: [],
    };
    expect(Math.min(...dueDays({ ...showing, load }))).not.toBe(plain);
  });
});

function dueDays(showing: Parameters<typeof decide>[0]): readonly number[] {
  return decide(showing, new Set(), 'good').flatMap(({ due }) => (due.kind === 'day' ? [due.day] : []));
}

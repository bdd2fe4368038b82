// Laws of days off as the options keep them, beside sets of days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isDayOff,
  newDaysOff,
  withDaysOff,
  withoutDaysOff,
  type Stretch,
} from '../../src/domain/load/daysOff';
import { changeOption, DEFAULT_OPTIONS } from '../../src/domain/options';

const TODAY = 20_000;
const RUNS = { numRuns: 300, seed: 20261126 };
const aStretch: fc.Arbitrary<Stretch> = fc
  .record({ from: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 1, max: 9 }) })
  .map(({ from, length }) => ({ fromDay: TODAY + from, toDay: TODAY + from + length - 1 }));
const someDaysOff = fc
  .array(aStretch, { maxLength: 5 })
  .map((all) => all.reduce<readonly Stretch[]>((daysOff, one) => withDaysOff(daysOff, [one]), []));

function daysOf(stretches: readonly Stretch[]): readonly number[] {
  return Array.from({ length: 60 }, (_, index) => TODAY - 5 + index).filter((day) =>
    isDayOff(stretches, day),
  );
}

function isKept(daysOff: readonly Stretch[]): boolean {
  return changeOption(DEFAULT_OPTIONS, { name: 'daysOff', value: daysOff }).ok;
}

describe('days off', () => {
  it('with some more are those before and these, as the options take them', () => {
    fc.assert(
      fc.property(someDaysOff, aStretch, (daysOff, more) => {
        const after = withDaysOff(daysOff, [more]);
        const wanted = new Set([...daysOf(daysOff), ...daysOf([more])]);
        expect(daysOf(after)).toEqual([...wanted].sort((one, other) => one - other));
        expect(isKept(after)).toBe(true);
      }),
      RUNS,
    );
  });

  it('without those that were new are those before again', () => {
    fc.assert(
      fc.property(someDaysOff, aStretch, (daysOff, more) => {
        const added = newDaysOff(daysOff, more);
        const after = withoutDaysOff(withDaysOff(daysOff, added), added);
        expect(daysOf(after)).toEqual(daysOf(daysOff));
        expect(isKept(after)).toBe(true);
      }),
      RUNS,
    );
  });

  it('without others are those that are none of these', () => {
    fc.assert(
      fc.property(someDaysOff, aStretch, (daysOff, gone) => {
        const left = daysOf(daysOff).filter((day) => day < gone.fromDay || day > gone.toDay);
        expect(daysOf(withoutDaysOff(daysOff, [gone]))).toEqual(left);
      }),
      RUNS,
    );
  });

  it('that meet become one stretch', () => {
    const days = (from: number, to: number) => ({ fromDay: TODAY + from, toDay: TODAY + to });
    expect(withDaysOff([days(1, 3), days(9, 9)], [days(4, 6)])).toEqual([days(1, 6), days(9, 9)]);
  });

  it('are forgotten a year after they ended, when new ones are planned', () => {
    const old = { fromDay: TODAY - 380, toDay: TODAY - 367 };
    expect(withDaysOff([old], [{ fromDay: TODAY, toDay: TODAY }])).toHaveLength(1);
    expect(withDaysOff([old], [{ fromDay: TODAY - 1, toDay: TODAY - 1 }])).toHaveLength(2);
  });
});

// Laws of deciding, over random ways to study a card: order of the buttons, growth, limits, and labels that hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES } from '../../src/domain/review/event';
import { foldHistory } from '../../src/domain/review/fold';
import { fuzzRange } from '../../src/domain/review/fuzz';
import { passIntervals } from '../../src/domain/review/intervals';
import { changeOption, DEFAULT_OPTIONS, readOptions } from '../../src/domain/options';
import { parseSteps, printSteps } from '../../src/domain/stepsText';
import { SEED } from '../support/generators';
import {
  daysOf,
  goOn,
  offeredDays,
  pointOf,
  press,
  pressFor,
  review,
  showingOf,
  type Setting,
  type Studied,
} from '../support/reviewing';

const RUNS = { seed: SEED, numRuns: 1000 };
const FEWER = { seed: SEED, numRuns: 300 };

const aWhen = fc.oneof(
  fc.constantFrom('@1m', '@10m', '@due', '@due', '@due', '@+1d'),
  fc.integer({ min: 1, max: 400 }).map((days) => `@+${days}d`),
);
const aMissed = fc.constantFrom('', '', '-a', '-b', '-ab', '-c');
const aWord = fc.tuple(fc.constantFrom(...GRADES), aMissed, aWhen);
const someSteps = fc.constantFrom([], [10], [1, 10], [1, 10, 60], [1, 1440, 4320]);

const aSetting: fc.Arbitrary<Setting> = fc.record({
  points: fc.constantFrom('a', 'abc', 'abcd'),
  cardId: fc.string(),
  offsetMinutes: fc.constantFrom(-720, -480, 0, 330, 345, 840),
  start: fc.constantFrom('2026-03-02T09:00', '2026-03-03T03:58', '2026-03-02T23:30', '2026-03-03T04:00'),
  learnAheadMin: fc.constantFrom(0, 20, 1440),
  options: fc.record({
    fuzz: fc.boolean(),
    learningStepsMin: someSteps,
    relearningStepsMin: someSteps,
    desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
    maximumIntervalDays: fc.oneof(fc.constant(36_500), fc.integer({ min: 1, max: 60 })),
  }),
});

/** A card studied at random, at the moment of its next showing. */
const aStudiedCard: fc.Arbitrary<Studied> = fc
  .tuple(aSetting, fc.array(aWord, { minLength: 1, maxLength: 12 }), aWhen)
  .map(([setting, words, when]) => {
    const [first, ...rest] = words.map(([grade, missed, at]) => [`${grade}${missed}`, at] as const);
    const notation = [first?.[0] ?? 'good', ...rest.map(([word, at]) => `${word}${at}`), when];
    return review(notation.join(' '), setting);
  });

describe('the buttons', () => {
  it('V2 hard < good < easy for every review that is passed, equal only at the maximum', () => {
    fc.assert(
      fc.property(aStudiedCard, (studied) => {
        const maximum = studied.options.maximumIntervalDays;
        for (const { pointId, phase } of studied.state.points) {
          if (phase !== 'review' || !showingOf(studied).asked.includes(pointId)) continue;
          const alone: Studied = {
            ...studied,
            pointIds: [pointId],
            state: { ...studied.state, points: [pointOf(studied, pointId)] },
          };
          const [, hard = 0, good = 0, easy = 0] = offeredDays(alone, pointId);
          expect(hard).toBeGreaterThanOrEqual(1);
          expect(good >= Math.min(hard + 1, maximum) && easy >= Math.min(good + 1, maximum)).toBe(true);
          expect(easy).toBeLessThanOrEqual(maximum);
        }
      }),
      FEWER,
    );
  });

  it('F3 never give a review of less than one day or more than the maximum', () => {
    fc.assert(
      fc.property(aStudiedCard, fc.constantFrom(...GRADES), aMissed, (studied, grade, missed) => {
        for (const decision of press(studied, `${grade}${missed}`)) {
          expect(Number.isInteger(decision.step) && decision.step >= 0).toBe(true);
          if (decision.phase !== 'review') continue;
          const days = daysOf(studied, decision);
          expect(Number.isInteger(days)).toBe(true);
          expect(days).toBeGreaterThanOrEqual(1);
          expect(days).toBeLessThanOrEqual(studied.options.maximumIntervalDays);
        }
      }),
      FEWER,
    );
  });

  it('F2 say what will be applied, and say it again after an undo', () => {
    fc.assert(
      fc.property(aStudiedCard, fc.constantFrom(...GRADES), aMissed, (studied, grade, missed) => {
        const word = `${grade}${missed}`;
        const offered = press(studied, word);
        const after = goOn(studied, word);
        for (const { pointId, phase, step, due } of offered) {
          expect(pointOf(after, pointId)).toMatchObject({ phase, step, due });
        }
        const back = goOn(after, 'undo');
        expect(back.state).toEqual(studied.state);
        expect(press(back, word)).toEqual(offered);
        expect(goOn(back, 'redo').state).toEqual(after.state);
      }),
      FEWER,
    );
  });

  it('F2 give points with one history one due day: one draw serves the whole card', () => {
    fc.assert(
      fc.property(
        aSetting,
        fc.array(fc.tuple(fc.constantFrom(...GRADES), aWhen), { maxLength: 10 }),
        (setting, words) => {
          const notation = ['good', ...words.map(([grade, when]) => `${grade}${when}`)].join(' ');
          const studied = review(notation, { ...setting, points: 'abcd' });
          const [first, ...others] = studied.state.points;
          for (const other of others) expect({ ...other, pointId: 'a' }).toEqual(first);
        },
      ),
      FEWER,
    );
  });

  it('grade a card with one point exactly as pressed', () => {
    fc.assert(
      fc.property(aStudiedCard, fc.constantFrom(...GRADES), (studied, grade) => {
        const alone = { ...studied, pointIds: ['a'] };
        const refolded = { ...alone, state: foldHistory(alone.events, ['a'], alone.scheduler) };
        expect(press(refolded, grade).map((decision) => [decision.pointId, decision.grade])).toEqual([
          ['a', grade],
        ]);
        expect(pressFor(refolded, `${grade}-a`).grade).toBe('again');
      }),
      FEWER,
    );
  });

  it('V7 count a lapse for again on a review, and for nothing else', () => {
    fc.assert(
      fc.property(aStudiedCard, fc.constantFrom(...GRADES), aMissed, (studied, grade, missed) => {
        const word = `${grade}${missed}`;
        const after = goOn(studied, word);
        for (const decision of press(studied, word)) {
          const before = studied.state.points.find(({ pointId }) => pointId === decision.pointId);
          const lapsed = decision.grade === 'again' && before?.phase === 'review';
          expect(pointOf(after, decision.pointId).lapses).toBe((before?.lapses ?? 0) + (lapsed ? 1 : 0));
        }
      }),
      FEWER,
    );
  });
});

describe('intervals', () => {
  const anInterval = fc.double({ min: 0, max: 40_000, noNaN: true });
  const aDraw = fc.option(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { nil: undefined });
  const aMaximum = fc.oneof(fc.constant(36_500), fc.integer({ min: 1, max: 400 }));
  const aPrevious = fc.integer({ min: 0, max: 36_500 });
  const someRaw = fc.record({ hard: anInterval, good: anInterval, easy: anInterval });

  it('V2 are whole, in order and within limits, whatever FSRS says', () => {
    fc.assert(
      fc.property(someRaw, aPrevious, aMaximum, aDraw, (raw, previous, maximumDays, draw) => {
        const { hard, good, easy } = passIntervals(raw, previous, { maximumDays, draw });
        expect([hard, good, easy].every(Number.isInteger)).toBe(true);
        expect(hard).toBeGreaterThanOrEqual(1);
        expect(good).toBeGreaterThanOrEqual(Math.min(hard + 1, maximumDays));
        expect(easy).toBeGreaterThanOrEqual(Math.min(good + 1, maximumDays));
        expect(easy).toBeLessThanOrEqual(maximumDays);
      }),
      RUNS,
    );
  });

  it('V3 keep their growth through fuzz, and have no floor when they truly shrank', () => {
    fc.assert(
      fc.property(anInterval, aPrevious, aDraw, (days, previous, draw) => {
        const { hard } = passIntervals({ hard: days, good: days, easy: days }, previous, {
          maximumDays: 36_500,
          draw,
        });
        const reach = fuzzRange(days);
        if (Math.round(days) > previous) expect(hard).toBeGreaterThanOrEqual(Math.min(previous + 1, 36_500));
        else if (reach.max >= previous) expect(hard).toBeGreaterThanOrEqual(Math.min(previous, 36_500));
        else expect(hard).toBeLessThanOrEqual(Math.max(1, reach.max));
      }),
      RUNS,
    );
  });

  it('F1 stay inside their range of fuzz when nothing else holds them', () => {
    fc.assert(
      fc.property(fc.double({ min: 3, max: 30_000, noNaN: true }), aDraw, (days, draw) => {
        const { hard } = passIntervals({ hard: days, good: days, easy: days }, 0, {
          maximumDays: 36_500,
          draw,
        });
        const { min, max } = fuzzRange(days);
        expect(hard).toBeGreaterThanOrEqual(min);
        expect(hard).toBeLessThanOrEqual(max);
      }),
      RUNS,
    );
  });
});

describe('options', () => {
  const someMinutes = fc.array(
    fc.oneof(
      fc.integer({ min: 1, max: 525_600 }),
      fc.integer({ min: 1, max: 100_000 }).map((seconds) => seconds / 60),
      fc.double({ min: 1 / 60, max: 525_600, noNaN: true }),
    ),
    { maxLength: 10 },
  );

  it('print steps as text that is read back the same', () => {
    fc.assert(
      fc.property(someMinutes, (steps) => {
        expect(parseSteps(printSteps(steps))).toEqual({ ok: true, value: steps });
      }),
      RUNS,
    );
  });

  it('read steps out of any text without throwing, and what they take is valid', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.smhd ,;-]*$/u)), (text) => {
        const parsed = parseSteps(text);
        if (!parsed.ok) return;
        expect(changeOption(DEFAULT_OPTIONS, { name: 'learningStepsMin', value: parsed.value }).ok).toBe(
          true,
        );
      }),
      FEWER,
    );
  });

  it('repair whatever was stored: every one is then one that could be chosen', () => {
    const anything = fc.anything({ withSparseArray: true, withBigInt: true, withDate: true, withMap: true });
    const names = Object.keys(DEFAULT_OPTIONS);
    const anyOptions = fc.oneof(anything, fc.dictionary(fc.constantFrom(...names), anything));
    fc.assert(
      fc.property(anyOptions, (stored) => {
        const options = readOptions(stored);
        expect(Object.keys(options).sort()).toEqual([...names].sort());
        expect(readOptions(options)).toEqual(options);
        expect(readOptions(structuredClone(options))).toEqual(options);
        for (const steps of [options.learningStepsMin, options.relearningStepsMin]) {
          expect(parseSteps(printSteps(steps)).ok).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

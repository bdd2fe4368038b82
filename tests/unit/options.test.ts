// The learner's options: the limits of each, steps as text, and the repair of what was stored.
import { describe, expect, it } from 'vitest';
import {
  changeOption,
  DEFAULT_OPTIONS,
  readOptions,
  type OptionChange,
  type OptionProblem,
} from '../../src/domain/options';
import { parseSteps, printSteps } from '../../src/domain/stepsText';
import { DEFAULT_PARAMETERS } from '../../src/domain/review/scheduler';

type NumberName = Extract<OptionChange, { readonly value: number }>['name'];

const tooMany = { kind: 'steps', reason: 'tooMany' } as const;
const outOfRange = { kind: 'steps', reason: 'range' } as const;
const badUnit = { kind: 'steps', reason: 'unit' } as const;

describe('options', () => {
  it('start as the study rules say', () => {
    expect(DEFAULT_OPTIONS).toMatchObject({
      rolloverHour: 4,
      learnAheadMin: 20,
      learningStepsMin: [1, 10],
      relearningStepsMin: [10],
      newPerDay: 20,
      reviewsPerDay: 200,
      desiredRetention: 0.9,
      maximumIntervalDays: 36_500,
      leechThreshold: 8,
      fuzz: true,
      parameters: DEFAULT_PARAMETERS,
      burySiblings: { new: false, review: false, interday: false },
      reviewOrder: 'dueThenRandom',
      newMix: 'mixed',
      interdayMix: 'mixed',
    });
  });

  it.each<readonly [NumberName, number, number, boolean]>([
    ['newPerDay', 0, 9999, true],
    ['reviewsPerDay', 0, 9999, true],
    ['learnAheadMin', 0, 1440, true],
    ['rolloverHour', 0, 23, true],
    ['leechThreshold', 0, 99, true],
    ['maximumIntervalDays', 1, 36_500, true],
    ['desiredRetention', 0.7, 0.99, false],
  ])('%s lies between %d and %d', (name, min, max, whole) => {
    const step = whole ? 1 : 0.01;
    for (const value of [min, max, whole ? min + 1 : (min + max) / 2]) {
      expect(changeOption(DEFAULT_OPTIONS, { name, value })).toEqual({
        ok: true,
        value: { ...DEFAULT_OPTIONS, [name]: value },
      });
    }
    const refused = [min - step, max + step, Number.NaN, Infinity, -Infinity, ...(whole ? [min + 0.5] : [])];
    for (const value of refused) {
      expect(changeOption(DEFAULT_OPTIONS, { name, value })).toEqual({
        ok: false,
        failure: { kind: 'number', min, max, whole },
      });
    }
  });

  it.each<readonly [string, readonly number[], OptionProblem | undefined]>([
    ['none', [], undefined],
    ['one second', [1 / 60], undefined],
    ['a year', [525_600], undefined],
    ['ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], undefined],
    ['eleven', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], tooMany],
    ['less than a second', [0.01], outOfRange],
    ['nothing at all', [0], outOfRange],
    ['below nothing', [10, -1], outOfRange],
    ['more than a year', [525_601], outOfRange],
    ['no number', [Number.NaN], outOfRange],
  ])('steps may be %s, or are refused', (_name, value, problem) => {
    for (const name of ['learningStepsMin', 'relearningStepsMin'] as const) {
      const changed = changeOption(DEFAULT_OPTIONS, { name, value });
      expect(changed.ok ? undefined : changed.failure).toEqual(problem);
    }
  });

  it.each<OptionChange>([
    { name: 'answerStyle', value: 'two' },
    { name: 'theme', value: 'dark' },
    { name: 'fuzz', value: false },
    { name: 'labelHints', value: true },
    { name: 'writesAnswers', value: true },
    { name: 'reviewOrder', value: 'random' },
    { name: 'newGatherOrder', value: 'randomCards' },
    { name: 'newSortOrder', value: 'gathered' },
    { name: 'newMix', value: 'after' },
    { name: 'burySiblings', value: { new: true, review: false, interday: true } },
    { name: 'parameters', value: DEFAULT_PARAMETERS },
  ])('take a choice: %j', (change) => {
    const changed = changeOption(DEFAULT_OPTIONS, change);
    expect(changed).toEqual({ ok: true, value: { ...DEFAULT_OPTIONS, [change.name]: change.value } });
  });
});

describe('stored options', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'options'],
    ['a list', []],
    ['an empty object', {}],
  ])('that are %s become the defaults', (_name, stored) => {
    expect(readOptions(stored)).toEqual(DEFAULT_OPTIONS);
  });

  it('keep what is valid and repair the rest, one by one', () => {
    const stored = {
      newPerDay: 7,
      reviewsPerDay: -1,
      desiredRetention: 0.85,
      learningStepsMin: [5],
      relearningStepsMin: 'ten',
      theme: 'dark',
      answerStyle: 'three',
      somethingOld: true,
    };
    expect(readOptions(stored)).toEqual({
      ...DEFAULT_OPTIONS,
      newPerDay: 7,
      desiredRetention: 0.85,
      learningStepsMin: [5],
      theme: 'dark',
    });
  });

  it.each([
    ['an unknown order', { reviewOrder: 'byTaste' }],
    ['a mix that is none', { newMix: 1 }],
    ['no sibling switches', { burySiblings: null }],
    ['half the sibling switches', { burySiblings: { new: true } }],
    ['sibling switches of another sort', { burySiblings: { new: 1, review: 0, interday: 0 } }],
    ['a list of sibling switches', { burySiblings: [] }],
    ['a switch that is text', { fuzz: 'yes' }],
    ['too few parameters', { parameters: DEFAULT_PARAMETERS.slice(0, 19) }],
    [
      'parameters with a hole',
      { parameters: DEFAULT_PARAMETERS.map((value, at) => (at === 4 ? undefined : value)) },
    ],
    ['a parameter that is no number', { parameters: DEFAULT_PARAMETERS.map(() => Number.NaN) }],
    ['parameters out of range', { parameters: DEFAULT_PARAMETERS.map(() => 0) }],
    ['parameters that are text', { parameters: 'default' }],
    ['steps with a hole', { learningStepsMin: Array<number>(2) }],
  ])('with %s are repaired', (_name, stored) => {
    expect(readOptions(stored)).toEqual(DEFAULT_OPTIONS);
  });
});

describe('steps as text', () => {
  it.each<readonly [string, readonly number[]]>([
    ['1m 10m', [1, 10]],
    ['1 10', [1, 10]],
    ['30s, 1.5h, 2d', [0.5, 90, 2880]],
    ['  10M;1H ', [10, 60]],
    ['90s', [1.5]],
    ['', []],
    ['   ', []],
  ])('"%s" is read', (text, expected) => {
    expect(parseSteps(text)).toEqual({ ok: true, value: expected });
  });

  it.each<readonly [string, OptionProblem]>([
    ['10x', badUnit],
    ['ten', badUnit],
    ['1m 10 min', badUnit],
    ['-5m', badUnit],
    ['1,5h,m', badUnit],
    ['1e3', badUnit],
    ['0m', outOfRange],
    ['366d', outOfRange],
    [`${'9'.repeat(400)}m`, outOfRange],
    ['1 2 3 4 5 6 7 8 9 10 11', tooMany],
  ])('"%s" is refused', (text, failure) => {
    expect(parseSteps(text)).toEqual({ ok: false, failure });
  });

  it.each<readonly [readonly number[], string]>([
    [[1, 10], '1m 10m'],
    [[0.5, 1.5], '30s 90s'],
    [[60, 90, 1440, 2880], '1h 90m 1d 2d'],
    [[7 / 60], '7s'],
    [[0.7534], '0.7534m'],
    [[], ''],
  ])('%j is printed', (steps, expected) => {
    expect(printSteps(steps)).toBe(expected);
  });
});

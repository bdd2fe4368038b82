// The trainer against the published numbers of fsrs-rs (training.rs): the loss and the gradient of four histories, and
// the pull towards the usual parameters.
import { describe, expect, it } from 'vitest';
import { addGradient, roomFor } from '../../src/domain/fit/loss';
import type { FitReviews } from '../../src/domain/fit/reviews';
import { pullOf } from '../../src/domain/fit/train';
import { DEFAULT_PARAMETERS, type Parameters } from '../../src/domain/review/scheduler';

// Grades at gaps in days; the last review of each is the one that counts.
const RUNS = [
  [
    [1, 0],
    [3, 0],
    [1, 0],
    [4, 0],
    [3, 1],
    [2, 3],
    [3, 4],
  ],
  [
    [2, 0],
    [4, 0],
    [4, 0],
    [3, 1],
    [1, 3],
    [3, 6],
    [3, 11],
  ],
  [
    [3, 0],
    [2, 0],
    [4, 0],
    [3, 1],
    [3, 3],
    [3, 6],
    [3, 12],
  ],
  [
    [4, 0],
    [4, 0],
    [3, 1],
    [3, 3],
    [3, 5],
    [4, 12],
    [1, 23],
  ],
] as const;

const GRADIENT = [
  -0.095688485, -0.0051607806, -0.0012249565, 0.007462064, 0.03650761, -0.082112335, 0.0593964, -2.1474836,
  0.57626534, -2.8751316, 0.7154875, -0.028993709, 0.0099172965, -0.2189217, -0.0017800558, -0.089381434,
  0.299141, 0.068104014, -0.011605468, -0.25398168, 0.27700496,
];
const AFTER_A_STEP = [
  0.252, 1.3331, 2.3464994, 8.2556, 6.3733, 0.87340003, 2.9794, 0.040999997, 1.8322, 0.20660001, 0.756,
  1.5235, 0.021400042, 0.3029, 1.6882998, 0.64140004, 1.8329, 0.5025, 0.13119997, 0.1058, 0.1142,
];

const flat = RUNS.flat();
const reviews: FitReviews = {
  starts: Int32Array.from([0, 7, 14, 21, 28]),
  grades: Uint8Array.from(flat, ([grade]) => grade),
  gaps: Int32Array.from(flat, ([, gap]) => gap),
  days: Int32Array.from(flat, () => 0),
};
const weights = Uint8Array.from(flat, (_, at) => (at % 7 === 6 ? 1 : 0));

function sum(parameters: Parameters): { readonly loss: number; readonly gradient: Float64Array } {
  const gradient = new Float64Array(21);
  const room = roomFor(reviews);
  const loss = [0, 1, 2, 3].reduce(
    (total, run) => total + addGradient(parameters, reviews, weights, run, room, gradient),
    0,
  );
  return { loss, gradient };
}

describe('P3 the trainer and fsrs-rs', () => {
  it('agree on the loss of four histories, before and after a step', () => {
    expect(sum(DEFAULT_PARAMETERS).loss).toBeCloseTo(4.0466027, 5);
    expect(sum(AFTER_A_STEP).loss).toBeCloseTo(3.767796, 5);
  });

  it('agree on its gradient by each of the 21 parameters', () => {
    const { gradient } = sum(DEFAULT_PARAMETERS);
    GRADIENT.forEach((expected, at) => {
      expect(Math.abs((gradient[at] ?? 0) - expected), `w${at}`).toBeLessThan(2e-5);
    });
  });

  it('agree on what a distance from the usual parameters costs', () => {
    expect(pullOf(AFTER_A_STEP, DEFAULT_PARAMETERS, 2) * 0.512).toBeCloseTo(0.67711145, 5);
  });
});

// Learning and relearning steps: short delays before a point becomes a review (STUDY-RULES part 4).
import { DAY_MS, MINUTE_MS } from '../studyDay';
import type { Grade } from './event';

/** Where a grade leads inside the steps: another wait, or out of them. */
export type StepMove =
  { readonly kind: 'wait'; readonly step: number; readonly delayMs: number } | { readonly kind: 'graduate' };

/**
 * The move that a grade makes at a step (0 for a new point); with no steps at all every grade leads out of them.
 * A step that no longer exists counts as the last one (STUDY-RULES S1 and S2).
 */
export function moveInSteps(stepsMin: readonly number[], step: number, grade: Grade): StepMove {
  const last = stepsMin.length - 1;
  if (last < 0) return { kind: 'graduate' };
  const here = Math.min(Math.max(step, 0), last);
  switch (grade) {
    case 'again':
      return wait(stepsMin, 0);
    case 'hard':
      return here === 0 ? { kind: 'wait', step: 0, delayMs: hardDelayMs(stepsMin) } : wait(stepsMin, here);
    case 'good':
      return here < last ? wait(stepsMin, here + 1) : { kind: 'graduate' };
    case 'easy':
      return { kind: 'graduate' };
  }
}

/** The most that the hidden extra of a learning delay may be (STUDY-RULES S3): a quarter, at most five minutes. */
export function extraDelayMs(delayMs: number, draw: number): number {
  return Math.floor(Math.min(delayMs / 4, 5 * MINUTE_MS) * draw);
}

function wait(stepsMin: readonly number[], step: number): StepMove {
  return { kind: 'wait', step, delayMs: (stepsMin[step] ?? 0) * MINUTE_MS };
}

function hardDelayMs(stepsMin: readonly number[]): number {
  const first = (stepsMin[0] ?? 0) * MINUTE_MS;
  const second = stepsMin[1];
  const delay =
    second === undefined ? Math.min(first * 1.5, first + DAY_MS) : (first + second * MINUTE_MS) / 2;
  return delay > DAY_MS ? Math.round(delay / DAY_MS) * DAY_MS : delay;
}

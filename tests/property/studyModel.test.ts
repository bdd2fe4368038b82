// Random sequences of commands: the app must agree with a plain model after every single one.
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { GRADES } from '../../src/domain/review/event';
import { playModel } from '../support/modelRun';
import type { ModelCommand } from '../support/studyModel';

// `npm run soak` sets more runs.
const RUNS = Number(process.env['MODEL_RUNS'] ?? 300);
const SEED = Number(process.env['MODEL_SEED'] ?? 20261123);

const command: fc.Arbitrary<ModelCommand> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('grade' as const),
      grade: fc.constantFrom(...GRADES),
      missed: fc.nat(4),
    }),
  },
  { weight: 4, arbitrary: fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const }) },
  { weight: 2, arbitrary: fc.constantFrom({ kind: 'bury' as const }, { kind: 'suspend' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'reload' as const }, { kind: 'otherTab' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'nextDay' as const }, { kind: 'resume' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 40 }) }),
  },
);

describe('studying, against a plain model', () => {
  it(
    `keeps what was graded, undone and redone across reloads, tabs and days (${RUNS} runs, seed ${SEED})`,
    { timeout: 1000 * RUNS },
    async () => {
      await fc.assert(fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 18 }), playModel), {
        seed: SEED,
        numRuns: RUNS,
      });
    },
  );
});

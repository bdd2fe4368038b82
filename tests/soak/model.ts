// Plays the random sequences of tests/property/studyModel.test.ts by the thousand: several runs of that very test, two
// at a time, each with a seed of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RUNS_AT_ONCE = 2;
const PARTS = 10;

/** Plays a number of sequences; returns the seeds of the runs that failed, after printing what they said. */
export async function playModel(sequences: number, seed: number): Promise<readonly number[]> {
  const waiting = Array.from({ length: PARTS }, (_, index) => seed + index);
  const failed: number[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { passed, output } = await playOnce(Math.ceil(sequences / PARTS), next);
      if (!passed) {
        failed.push(next);
        console.log(output);
      }
      console.log(
        `  ${Math.ceil(sequences / PARTS)} sequences, seed ${next}: ${passed ? 'passed' : 'failed'}`,
      );
    }
  };
  await Promise.all(Array.from({ length: RUNS_AT_ONCE }, work));
  return failed;
}

function playOnce(
  runs: number,
  seed: number,
): Promise<{ readonly passed: boolean; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        `${root}node_modules/vitest/vitest.mjs`,
        'run',
        '--project=property',
        'tests/property/studyModel.test.ts',
      ],
      {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'test', MODEL_RUNS: String(runs), MODEL_SEED: String(seed) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => resolve({ passed: code === 0, output }));
  });
}

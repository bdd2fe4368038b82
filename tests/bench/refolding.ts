// PERF-13: folding everything again after new parameters, by the app's own worker, beside a raw rewrite of the same rows in
// the same page and the same run. And what the page feels of it: its longest task meanwhile.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median, type Line } from './measure';

const assets = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
const RUNS = 3;

/** What one run took, in ms. */
interface Run {
  readonly refoldMs: number;
  readonly rawMs: number;
  readonly rows: number;
  readonly longestTaskMs: number;
}

interface Moving {
  readonly ms: number;
  readonly moved: number;
  readonly longestTaskMs: number;
}

/** Measures it; `call` runs a function of inPage.ts in a page of the big library. */
export async function measureRefolding(
  call: <Value>(text: string) => Promise<Value>,
): Promise<readonly Line[]> {
  const worker = readdirSync(assets).find((name) => /^memory\.worker.*\.js$/u.test(name));
  if (worker === undefined) throw new Error('the build has no worker for memory');
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1)
    runs.push(await call<Run>(`timeRefold('/assets/${worker}', ${run})`));
  const moves: Moving[] = [];
  for (const retention of [0.85, 0.8, 0.9]) {
    moves.push(await call<Moving>(`timeMoving('/assets/${worker}', ${retention})`));
  }
  const ms = median(moves.map((move) => move.ms));
  const longestTaskMs = median(moves.map((move) => move.longestTaskMs));
  const beside = { what: 'raw rewrite', value: median(runs.map(({ rawMs }) => rawMs)) };
  const value = median(runs.map(({ refoldMs }) => refoldMs));
  const longest = median(runs.map(({ longestTaskMs }) => longestTaskMs));
  return [
    { id: 'PERF-13', what: `refold ${runs[0]?.rows} cards in a worker`, value, unit: 'ms', beside, bar: 2 },
    { id: 'PERF-13', what: 'longest task of the page meanwhile', value: longest, unit: 'ms', bar: 50 },
    { id: 'PERF-13', what: `move ${moves[0]?.moved} due days in a worker`, value: ms, unit: 'ms' },
    { id: 'PERF-14', what: 'longest task of the page meanwhile', value: longestTaskMs, unit: 'ms', bar: 50 },
  ];
}

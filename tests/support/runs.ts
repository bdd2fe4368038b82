// How long the slow property tests are: short in `npm test`, long in `npm run soak`. A short one plays the first cases of
// the long one.

/** The number of runs: `short`, or `long` where the environment says `LONG_RUNS=all`. */
export function runsOf(short: number, long: number): number {
  return process.env['LONG_RUNS'] === 'all' ? long : short;
}

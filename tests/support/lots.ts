// Chance in tests is a fixed sequence. Each tab of a test file draws other lots, and each run of the file the same ones.

let tabs = 0;

/** Lots for a tab of its own: each call gives a whole number from 0 up to, and without, `below`. */
export function lotsOfTab(): (below: number) => number {
  tabs += 1;
  let draws = tabs * 104_729;
  return (below) => (draws += 7919) % below;
}

/** Makes the next tab the first one, as at the start of a test file. */
export function startLotsAgain(): void {
  tabs = 0;
}

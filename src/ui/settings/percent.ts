// Shares as percent in a field, with two decimals at most, and back.

/** A share from 0 to 1 as a number of percent. */
export function toPercent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

/** A number of percent as a share. */
export function toShare(percent: number): number {
  return Math.round(percent * 100) / 10_000;
}

// Progress for the eye: it is told often, and each word of it to the page costs both sides a moment.
import type { Progress } from '../../formats/readFailure';

/** Passes on the first word about each stage, and later ones when `everyMs` have gone by since the last. */
export function seldom(progress: Progress, nowMs: () => number, everyMs = 100): Progress {
  let last: { readonly stage: string; readonly atMs: number } | undefined;
  return (stage, done, total) => {
    const atMs = nowMs();
    if (last?.stage === stage && atMs - last.atMs < everyMs) return;
    last = { stage, atMs };
    progress(stage, done, total);
  };
}

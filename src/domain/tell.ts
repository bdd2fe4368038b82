// How far a long work is, told in the work's own units: a pure function has no clock to tell by.

/** Told now and then that `done` of `total` is done, from 0 on. May throw to stop the work. */
export type Tell = (done: number, total: number) => void;

/** Tells nobody. */
export const tellNobody: Tell = () => undefined;

/** Tells of a part of a longer work: the part goes from one share of the whole to another, both from 0 to 1. */
export function partOf(tell: Tell, from: number, to: number): Tell {
  return (done, total) => tell(from + (to - from) * (total === 0 ? 1 : done / total), 1);
}

/** Makes a function to be called for every entry of a long list; once in some thousands, it tells. */
export function counting(tell: Tell, total: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % TELL_EVERY === 0) tell(done, total);
  };
}

/** Some milliseconds of rows of a table, a tenth of a second of questions of a document. */
const TELL_EVERY = 2_000;

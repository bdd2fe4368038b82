// The draws of a paper: all of them come from its seed and from what they are drawn for, so that the same seed gives the same paper.
import { drawFrom } from '../../ids';

/** Draws for one purpose. */
export interface Draws {
  /** A whole number from 0 up to but not including `below`. */
  readonly below: (below: number) => number;
  readonly shuffled: <Value>(values: readonly Value[]) => readonly Value[];
}

/** The draws for a purpose; equal texts draw the same. */
export function drawsFor(seed: string, purpose: string): Draws {
  let drawn = 0;
  const below = (limit: number): number => {
    drawn += 1;
    return Math.floor(drawFrom(`${seed}\n${purpose}\n${drawn}`) * limit);
  };
  return {
    below,
    shuffled: (values) => {
      const mixed = [...values];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [mixed[last], mixed[other]] = [mixed[other], mixed[last]] as [never, never];
      }
      return mixed;
    },
  };
}

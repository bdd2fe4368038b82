// Chance of simulated learners: numbers that depend on nothing but what they are drawn for, so that whatever two policies do,
// the same showing of the same point of the same learner meets the same luck.

/** What a number is drawn for. */
export type Draw = 'recall' | 'grade' | 'followUp' | 'start';

const KINDS: Readonly<Record<Draw, number>> = { recall: 0, grade: 1, followUp: 2, start: 3 };

/** A number from 0 up to 1 for a learner (any whole number), one of their points or cards, and its showing, all counted from 0. */
export function chanceOf(seed: number, item: number, showing: number, draw: Draw): number {
  const learner = mixed(seed + 0x9e3779b9);
  const point = mixed(learner ^ Math.imul(item + 1, 0x85ebca6b));
  return (mixed(point ^ Math.imul(showing * 4 + KINDS[draw] + 1, 0xc2b2ae35)) >>> 0) / 2 ** 32;
}

/** Which of some shares (which add up to 1) a number from 0 up to 1 falls in. */
export function shareAt(chance: number, shares: readonly number[]): number {
  let upTo = 0;
  const index = shares.findIndex((share) => {
    upTo += share;
    return chance < upTo;
  });
  return index === -1 ? shares.length - 1 : index;
}

function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
  return twice ^ (twice >>> 15);
}

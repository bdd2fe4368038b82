// Joining two lists so that the shorter is spread evenly through the longer: never in clumps, and with room
// at both ends (STUDY-RULES Q7). Think of each list as laid out at equal distances on the same line. The test
// shows it best.
import type { Mix } from './queueOptions';

/** `main` with `joining` before it, after it, or evenly spread through it; both keep their order. */
export function joinLists<Value>(
  main: readonly Value[],
  joining: readonly Value[],
  mix: Mix,
): readonly Value[] {
  switch (mix) {
    case 'before':
      return [...joining, ...main];
    case 'after':
      return [...main, ...joining];
    case 'mixed':
      return intersperse(main, joining);
  }
}

/**
 * Two lists evenly mixed by the ratio of their lengths plus one; at the same place the first list goes first.
 */
export function intersperse<Value>(one: readonly Value[], two: readonly Value[]): readonly Value[] {
  // The sort is stable: of values at the same place, those of the first list stay in front.
  return [...layOut(one), ...layOut(two)]
    .sort((first, second) => first.place - second.place)
    .map(({ value }) => value);
}

/** Each value with its place on a line from 0 to 1. */
function layOut<Value>(values: readonly Value[]): readonly { value: Value; place: number }[] {
  return values.map((value, index) => ({ value, place: (index + 1) / (values.length + 1) }));
}

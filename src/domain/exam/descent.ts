// Looking for the lowest point of a smooth function of several numbers: L-BFGS (Nocedal and Wright, Numerical Optimization,
// algorithm 7.4) with a step that is halved until it goes down.

/** A function's value and its slopes at a point. */
export interface Slope {
  readonly value: number;
  readonly slopes: Float64Array;
}

/** How far to look. */
export interface DescentLimits<Found> {
  /** At most so many. */
  readonly steps: number;
  /** The farthest that one number may move in one step. */
  readonly reach: number;
  /** Whether what was found will do. */
  readonly isEnough: (found: Found) => boolean;
}

interface Change {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly product: number;
}

const REMEMBERED = 8;
const TRIES = 12;
const SHRINK = 0.35;
/** A step has to go down at least this share of what the slope promises. */
const LEAST_GAIN = 1e-4;

/** The lowest point found from a start, never higher than it, and what the function gave there. */
export function descend<Found extends Slope>(
  evaluate: (at: Float64Array) => Found,
  start: Float64Array,
  { steps, reach, isEnough }: DescentLimits<Found>,
): { readonly at: Float64Array; readonly found: Found } {
  let at = start;
  let found = evaluate(at);
  const changes: Change[] = [];
  for (let step = 0; step < steps && !isEnough(found); step += 1) {
    const direction = directionOf(found.slopes, changes, reach);
    const promised = -dot(found.slopes, direction);
    if (!(promised < 0)) {
      if (changes.length === 0) break;
      changes.length = 0;
      continue;
    }
    const next = walk(evaluate, at, found.value, direction, promised, reach);
    if (next === undefined) {
      if (changes.length === 0) break;
      changes.length = 0;
      continue;
    }
    const moved = next.at.map((value, index) => value - (at[index] ?? 0));
    const turned = next.found.slopes.map((value, index) => value - (found.slopes[index] ?? 0));
    const product = dot(moved, turned);
    if (product > 1e-18) changes.push({ moved, turned, product });
    if (changes.length > REMEMBERED) changes.shift();
    ({ at, found } = next);
  }
  return { at, found };
}

function walk<Found extends Slope>(
  evaluate: (at: Float64Array) => Found,
  from: Float64Array,
  value: number,
  direction: Float64Array,
  promised: number,
  reach: number,
): { readonly at: Float64Array; readonly found: Found } | undefined {
  let length = Math.min(1, reach / largest(direction));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const at = from.map((one, index) => one - length * (direction[index] ?? 0));
    const found = evaluate(at);
    if (found.value <= value + LEAST_GAIN * length * promised) return { at, found };
    length *= SHRINK;
  }
  return undefined;
}

// The slopes bent by what was seen of the curvature on the last steps: the two loops of algorithm 7.4.
function directionOf(slopes: Float64Array, changes: readonly Change[], reach: number): Float64Array {
  const direction = Float64Array.from(slopes);
  const shares: number[] = [];
  for (const { moved, turned, product } of changes.toReversed()) {
    const share = dot(moved, direction) / product;
    shares.push(share);
    addScaled(direction, turned, -share);
  }
  const last = changes.at(-1);
  const scale =
    last === undefined ? reach / 2 / (largest(slopes) || 1) : last.product / dot(last.turned, last.turned);
  for (const [index, value] of direction.entries()) direction[index] = value * scale;
  for (const { moved, turned, product } of changes) {
    const share = shares.pop() ?? 0;
    addScaled(direction, moved, share - dot(turned, direction) / product);
  }
  return direction;
}

function addScaled(to: Float64Array, from: Float64Array, scale: number): void {
  for (const [index, value] of from.entries()) to[index] = (to[index] ?? 0) + scale * value;
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

// Memory for a card that comes from SM-2 with an ease and an interval but without the reviews that led to them.
import type { Memory } from './cardState';
import { curveOf, holdMemory, type Parameters } from './scheduler';

/**
 * The memory of a card with an SM-2 ease (2.5 is usual, 1.3 the least) and an interval in days after which
 * `retention` (above 0, below 1) of such cards were recalled. As fsrs-rs does it: the stability is the one under which
 * recall falls to `retention` after the interval, the difficulty the one under which a good review multiplies it by the
 * ease. Held in the ranges of FSRS.
 */
export function memoryFromSm2(
  ease: number,
  intervalDays: number,
  retention: number,
  parameters: Parameters,
): Memory {
  // By hand rather than through a scheduler: making one for each of many thousand cards takes most of a second.
  const { decay, factor } = curveOf(parameters);
  const daysPerStability = (retention ** (1 / decay) - 1) / factor;
  const stability = Math.max(intervalDays, LEAST_INTERVAL) / daysPerStability;
  const [base = 0, damping = 0, spacing = 0] = parameters.slice(8, 11);
  const growthAtDifficulty10 = Math.exp(base) * stability ** -damping * Math.expm1((1 - retention) * spacing);
  return holdMemory({ stability, difficulty: 11 - (ease - 1) / growthAtDifficulty10 });
}

const LEAST_INTERVAL = 0.001;

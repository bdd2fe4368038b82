// Learning steps as people write and read them.
import { problemOfSteps, type OptionProblem } from './options';
import { failure, success, type Result } from './result';

const MINUTES_OF: Readonly<Record<string, (count: number) => number>> = {
  s: (seconds) => seconds / 60,
  m: (minutes) => minutes,
  h: (hours) => hours * 60,
  d: (days) => days * 1440,
};

/** Steps as people write them ("1m 10m", "30s, 1.5h, 2d"; a bare number is minutes) in minutes. */
export function parseSteps(text: string): Result<readonly number[], OptionProblem> {
  const words = text.split(/[\s,;]+/u).filter((word) => word !== '');
  const steps: number[] = [];
  for (const word of words) {
    const match = /^(\d+(?:\.\d+)?)([smhd]?)$/iu.exec(word);
    const minutesOf = MINUTES_OF[match?.[2]?.toLowerCase() || 'm'];
    if (match?.[1] === undefined || minutesOf === undefined) {
      return failure({ kind: 'steps', reason: 'unit' });
    }
    steps.push(minutesOf(Number(match[1])));
  }
  const problem = problemOfSteps(steps);
  return problem === undefined ? success(steps) : failure(problem);
}

/** Steps in minutes as text that {@link parseSteps} reads back. */
export function printSteps(stepsMin: readonly number[]): string {
  return stepsMin.map(printStep).join(' ');
}

function printStep(minutes: number): string {
  if (minutes >= 1440 && minutes % 1440 === 0) return `${minutes / 1440}d`;
  if (minutes >= 60 && minutes % 60 === 0) return `${minutes / 60}h`;
  const seconds = Math.round(minutes * 60);
  return !Number.isInteger(minutes) && seconds / 60 === minutes ? `${seconds}s` : `${minutes}m`;
}

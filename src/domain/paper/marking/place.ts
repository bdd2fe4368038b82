// Whether a word of the answer stands where the point has another one: beside a word that the point has beside that one.
import type { AnswerIndex } from './answerIndex';
import type { FoundPoint, FoundUnit } from './standing';
import { isStop, type Placed } from './written';

/** Whether a token has a neighbour that says what a neighbour of a unit says: "created in 2012" for "created in 2002". */
export function isInPlaceOf(
  point: FoundPoint,
  at: number,
  { unit }: FoundUnit,
  answer: AnswerIndex,
): boolean {
  const around = [beside(answer.tokens, at, -1), beside(answer.tokens, at, 1)];
  return ([-1, 1] as const).some((step) => {
    const next = point.written.tokens[beside(point.written.tokens, unit.token, step)];
    if (next === undefined || next.clause !== unit.clause) return false;
    const found = point.found.find((one) => one.unit.stem === next.stem);
    return found?.hits.some(({ from }) => around.includes(from)) === true;
  });
}

/** The {@link neighbour}, unless "and", "or" or a comma parts it from the token. */
function beside(tokens: readonly Placed[], at: number, step: 1 | -1): number {
  const next = neighbour(tokens, at, step);
  if (next < 0) return -1;
  const between = tokens.slice(Math.min(at, next) + 1, Math.max(at, next) + 1);
  const isParted = between.some(({ gap, word }) => gap.includes(',') || word === 'and' || word === 'or');
  return isParted ? -1 : next;
}

/** The next word that says something, in the same sentence and among what was typed; -1 where there is none. */
export function neighbour(tokens: readonly Placed[], at: number, step: 1 | -1): number {
  const sentence = tokens[at]?.sentence;
  for (let next = at + step; next >= 0; next += step) {
    const token = tokens[next];
    // What an abbreviation stands for comes behind all that was typed, and before it in the text.
    if (
      token === undefined ||
      token.sentence !== sentence ||
      token.from < (tokens[at]?.from ?? 0) === step > 0
    )
      return -1;
    if (!isStop(token)) return next;
  }
  return -1;
}

/** Whether a unit is said in some sentences. */
export function isThere(
  { hits }: FoundUnit,
  sentences: ReadonlySet<number>,
  { tokens }: AnswerIndex,
): boolean {
  return hits.some(({ from }) => sentences.has(tokens[from]?.sentence ?? -1));
}

/** Of units that a wrong fact may stand for: the one whose place it takes, or else one that is not there, as the point writes it. */
export function insteadOf(
  point: FoundPoint,
  at: number,
  units: readonly FoundUnit[],
  sentences: ReadonlySet<number>,
  answer: AnswerIndex,
): string {
  const missing = units.filter((unit) => !isThere(unit, sentences, answer));
  const best =
    missing.find((unit) => isInPlaceOf(point, at, unit, answer)) ??
    missing.at(-1) ??
    units.find((unit) => isInPlaceOf(point, at, unit, answer)) ??
    units[0];
  return best?.unit.written ?? '';
}

// Whether a word of the answer stands where the point has another one: beside a word that the point has beside that one.
import type { AnswerIndex } from './answerIndex';
import type { FoundPoint, FoundUnit } from './standing';
import { isStop } from './written';

/** Whether a token has a neighbour that says what a neighbour of a unit says: "created in 2012" for "created in 2002". */
export function isInPlaceOf(
  point: FoundPoint,
  at: number,
  { unit }: FoundUnit,
  answer: AnswerIndex,
): boolean {
  const place = point.found.findIndex((one) => one.unit === unit);
  const around = [neighbour(answer, at, -1), neighbour(answer, at, 1)];
  return [point.found[place - 1], point.found[place + 1]].some(
    (beside) => beside?.unit.clause === unit.clause && beside.hits.some(({ from }) => around.includes(from)),
  );
}

/** The next word that says something, in the same sentence; -1 where there is none. */
export function neighbour({ tokens, typed }: AnswerIndex, at: number, step: 1 | -1): number {
  const sentence = tokens[at]?.sentence;
  for (let next = at + step; next >= 0 && next < typed; next += step) {
    const token = tokens[next];
    if (token === undefined || token.sentence !== sentence) return -1;
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

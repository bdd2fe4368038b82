// Whether a word of the answer stands where the point has another one: beside a word that the point has beside that one.
import type { AnswerIndex } from './answerIndex';
import type { FoundPoint, FoundUnit } from './standing';
import { isStop, type Placed } from './written';

/**
 * Whether a token stands where a unit should: beside a word that the point has beside the unit, and that has the unit not beside it in
 * the answer ("created in 2012" for "created in 2002").
 */
export function isInPlaceOf(point: FoundPoint, at: number, found: FoundUnit, answer: AnswerIndex): boolean {
  return sharedNeighbours(point, at, found, answer).some(
    (shared) => !found.hits.some(({ from }) => besides(answer.tokens, from).includes(shared)),
  );
}

/** Whether a token has a neighbour that says what a neighbour of the unit says in the point. */
export function isAtHome(point: FoundPoint, at: number, found: FoundUnit, answer: AnswerIndex): boolean {
  return sharedNeighbours(point, at, found, answer).length > 0;
}

/** The neighbours of a token that say what a neighbour of a unit says in the point, wherever the unit stands there. */
function sharedNeighbours(
  point: FoundPoint,
  at: number,
  { unit }: FoundUnit,
  answer: AnswerIndex,
): readonly number[] {
  const around = besides(answer.tokens, at);
  if (around.length === 0) return [];
  const { tokens } = point.written;
  const stems = tokens.flatMap(({ stem, clause }, place) =>
    stem === unit.stem
      ? besides(tokens, place).flatMap((next) =>
          tokens[next]?.clause === clause ? (tokens[next]?.stem ?? []) : [],
        )
      : [],
  );
  return point.found
    .filter(({ unit: { stem, glued = [stem] } }) => glued.some((part) => stems.includes(part)))
    .flatMap(({ hits }) => around.filter((next) => hits.some(({ from, to }) => from <= next && next < to)));
}

function besides(tokens: readonly Placed[], at: number): readonly number[] {
  return [beside(tokens, at, -1), beside(tokens, at, 1)].filter((next) => next >= 0);
}

/** The {@link neighbour} in the same clause, unless "and", "or" or a comma parts it from the token. */
function beside(tokens: readonly Placed[], at: number, step: 1 | -1): number {
  const next = neighbour(tokens, at, step);
  if (next < 0 || tokens[next]?.clause !== tokens[at]?.clause) return -1;
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

/** Whether a word of the answer says what a unit says: "65" for "1965". */
export function isHit(token: Placed, { hits }: FoundUnit, { tokens }: AnswerIndex): boolean {
  return hits.some(({ from }) => tokens[from]?.from === token.from);
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

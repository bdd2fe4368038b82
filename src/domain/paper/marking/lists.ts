// Lists of names: in the point, and in the answer.
import type { AnswerIndex } from './answerIndex';
import { neighbour } from './place';
import type { PreparedPoint } from './pointUnits';
import type { FoundPoint, FoundUnit } from './standing';
import type { Placed } from './written';

const LISTING = /[,/&、，،\n]/u;
const JOINING: ReadonlySet<string> = new Set([
  'and',
  'also',
  'or',
  'und',
  'oder',
  'et',
  'ou',
  'y',
  'e',
  'o',
  'и',
  'или',
  'و',
]);
const OR: ReadonlySet<string> = new Set(['or', 'oder', 'ou', 'или']);

/** Whether a point lists names: two of them with nothing but a comma or "and" between. */
export function listsNames({ units, written: { tokens } }: PreparedPoint): boolean {
  const names = new Set(units.filter(({ isName }) => isName).map(({ token }) => token));
  return [...names].some(
    (at) =>
      (names.has(at + 1) && LISTING.test(tokens[at + 1]?.gap ?? '')) ||
      (names.has(at + 2) && JOINING.has(tokens[at + 1]?.word ?? '')),
  );
}

/** Whether a sentence is nothing but a list of three or more single words. */
export function isWholeList(tokens: readonly Placed[]): boolean {
  const items = tokens.slice(1).filter(({ word }) => !JOINING.has(word));
  const isParted = items.every((token) => {
    const before = tokens[tokens.indexOf(token) - 1];
    return LISTING.test(token.gap) || JOINING.has(before?.word ?? '');
  });
  return items.length >= 2 && isParted;
}

/**
 * Whether a name stands beside a name of the point with "or" or "and" between, or in a list with it where the point is a list. A name
 * is more than these two only if it is a whole item.
 */
export function isListedWith(point: FoundPoint, at: number, answer: AnswerIndex): boolean {
  const isList = listsNames(point);
  return ([-1, 1] as const).some((step) => {
    const next = neighbour(answer.tokens, at, step);
    if (next < 0) return false;
    const isName = point.found.some(
      ({ unit, hits }) => unit.isName && hits.some(({ from }) => from === next),
    );
    return (
      isName &&
      areJoined(answer, Math.min(at, next), Math.max(at, next), isList) &&
      (!isList || isItem(answer, at))
    );
  });
}

/** Whether a token stands beside a hit with "or" or a stroke between: "29 or 30". */
export function isAlternativeTo({ hits }: FoundUnit, at: number, answer: AnswerIndex): boolean {
  return ([-1, 1] as const).some((step) => {
    const next = neighbour(answer.tokens, at, step);
    const isHit = hits.some(({ from }) => from === next);
    return isHit && haveOr(answer, Math.min(at, next), Math.max(at, next));
  });
}

function haveOr({ tokens }: AnswerIndex, first: number, last: number): boolean {
  return tokens
    .slice(first + 1, last + 1)
    .some(({ word, gap }, at) => gap.includes('/') || (first + 1 + at < last && OR.has(word)));
}

function areJoined(answer: AnswerIndex, first: number, last: number, isList: boolean): boolean {
  const { tokens } = answer;
  const between = tokens.slice(first + 1, last);
  const gaps = tokens.slice(first + 1, last + 1).map(({ gap }) => gap);
  if (haveOr(answer, first, last)) return true;
  if (between.length === 1 && JOINING.has(between[0]?.word ?? '')) return true;
  return isList && (gaps.some((gap) => LISTING.test(gap)) || between.some(({ word }) => JOINING.has(word)));
}

/** Whether a token is all of an item of a list. */
function isItem({ tokens, typed }: AnswerIndex, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = at + 1 < typed ? tokens[at + 1] : undefined;
  return (
    token !== undefined &&
    isParted(token, before, before) &&
    (next === undefined || isParted(next, token, next))
  );
}

/** Whether two neighbours are parted by a comma, the end of a sentence, or a joining word, which `joint` may be. */
function isParted(token: Placed, before: Placed | undefined, joint: Placed | undefined): boolean {
  return before?.sentence !== token.sentence || LISTING.test(token.gap) || JOINING.has(joint?.word ?? '');
}

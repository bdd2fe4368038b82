// Facts of an answer that a point contradicts: a number, a date or a name where the point has another one of the same sort. Facts that the
// question or another point explains, and those that are said of something else, are let be.
import type { AnswerIndex } from './answerIndex';
import { countryOf } from './countries';
import type { Knowledge, WrongFact } from './mark';
import type { PreparedPoint } from './pointUnits';
import type { FoundPoint, FoundUnit } from './standing';
import { isStop, type Placed } from './written';

/** What wrong facts are looked for in. */
export interface Inquiry {
  readonly answer: AnswerIndex;
  readonly question: AnswerIndex;
  readonly points: readonly FoundPoint[];
  readonly knowledge: Knowledge;
}

/** A sentence has to do with a point from this share of its weight on. */
const RELATED = 0.25;
/** A fact that no point explains is another point's when that one is spoken of so much more in its clause. */
const MUCH_MORE = 1.5;

/** The facts that are wrong in the sentences that are said of a point. */
export function wrongFactsOf(
  point: FoundPoint,
  sentences: ReadonlySet<number>,
  inquiry: Inquiry,
): readonly WrongFact[] {
  const { answer } = inquiry;
  const wrong = new Map<string, WrongFact>();
  for (let at = 0; at < answer.typed; at += 1) {
    const token = answer.tokens[at];
    if (token === undefined || !sentences.has(token.sentence)) continue;
    const fact =
      token.quantity === undefined
        ? wrongName(point, at, sentences, inquiry)
        : wrongNumber(point, at, sentences, inquiry);
    if (fact !== undefined) wrong.set(`${fact.kind} ${token.word}`, fact);
  }
  return [...wrong.values()];
}

function wrongNumber(
  point: FoundPoint,
  at: number,
  sentences: ReadonlySet<number>,
  inquiry: Inquiry,
): WrongFact | undefined {
  const { answer, question } = inquiry;
  const token = answer.tokens[at];
  const kind = token?.quantity?.kind;
  if (token === undefined || kind === undefined) return undefined;
  const saysIt = ({ found }: FoundPoint) => found.some(({ unit }) => unit.stem === token.stem);
  const alike = point.found.filter(({ unit }) => unit.quantity?.kind === kind);
  if (alike.length === 0 || saysIt(point) || question.byStem.has(token.stem)) return undefined;
  // "One" is no number in a point: "1" does not contradict it.
  if (token.word === '1' && point.written.tokens.some(({ word }) => word === 'one')) return undefined;
  if (!isSaidOf(point, token, saysIt, inquiry)) return undefined;
  if (!isRelated(point, token, answer) && !alike.some((one) => isInPlaceOf(point, at, one, answer)))
    return undefined;
  const isDate = kind === 'year' || kind === 'month' || kind === 'day' || kind === 'decade';
  return {
    kind: isDate ? 'date' : 'number',
    said: token.written,
    instead: insteadOf(alike, sentences, answer),
  };
}

function wrongName(
  point: FoundPoint,
  at: number,
  sentences: ReadonlySet<number>,
  inquiry: Inquiry,
): WrongFact | undefined {
  const { answer, question, knowledge } = inquiry;
  const token = answer.tokens[at];
  if (token === undefined || token.isGlued || isStop(token) || question.byStem.has(token.stem))
    return undefined;
  const country = countryOf(token.word);
  if (country !== undefined && question.byCountry.has(country)) return undefined;
  if (point.found.some(({ hits }) => hits.some(({ from, to }) => from <= at && at < to))) return undefined;
  const names = point.found.filter(
    ({ unit }) => unit.isName && (country === undefined || unit.country !== undefined),
  );
  if (names.length === 0) return undefined;
  const saysIt = ({ found }: FoundPoint) =>
    found.some(({ unit }) => unit.stem === token.stem || (country !== undefined && unit.country === country));
  const missing = names.filter((name) => !isThere(name, sentences, answer));
  const isListed = isListedWith(point, at, answer);
  const takesPlace =
    country === undefined
      ? missing.some((name) => name.unit.country === undefined && isInPlaceOf(point, at, name, answer))
      : missing.length > 0 &&
        (isRelated(point, token, answer) || missing.some((name) => isInPlaceOf(point, at, name, answer)));
  const isNameLike = country !== undefined || knowledge.names.has(token.word) || isCapital(token, answer);
  if (!(isListed || (takesPlace && isNameLike)) || !isSaidOf(point, token, saysIt, inquiry)) return undefined;
  return {
    kind: 'name',
    said: token.written,
    instead:
      isListed && missing.length === 0
        ? ''
        : insteadOf(missing.length > 0 ? missing : names, sentences, answer),
  };
}

function isCapital(token: Placed, { tokens }: AnswerIndex): boolean {
  const before = tokens[tokens.indexOf(token) - 1];
  return /^\p{Lu}/u.test(token.written) && before !== undefined && before.sentence === token.sentence;
}

/** Whether a fact is said of this point rather than of another one that is asked. */
function isSaidOf(
  point: FoundPoint,
  { clause, sentence }: Placed,
  saysIt: (point: FoundPoint) => boolean,
  { points }: Inquiry,
): boolean {
  const hasClause = points.some(({ aboutClause }) => (aboutClause[clause] ?? 0) > 0);
  const about = ({ aboutClause, aboutSentence }: FoundPoint) =>
    (hasClause ? aboutClause[clause] : aboutSentence[sentence]) ?? 0;
  const share = ({ bySentence, weight }: FoundPoint) => (bySentence[sentence] ?? 0) / weight;
  const here = about(point);
  return points.every((other) => {
    if (other === point) return true;
    if (!saysIt(other)) return about(other) <= MUCH_MORE * here || here > 0.5 * about(other);
    return about(other) < here || (about(other) === here && share(other) < RELATED * 2 * share(point));
  });
}

/** Whether the sentence of a fact has enough to do with a point, or nothing else to say. */
function isRelated({ bySentence, weight }: FoundPoint, { sentence }: Placed, answer: AnswerIndex): boolean {
  if ((bySentence[sentence] ?? 0) >= RELATED * weight) return true;
  return answer.tokens.every(
    (token) =>
      token.sentence !== sentence ||
      token.quantity !== undefined ||
      isStop(token) ||
      countryOf(token.word) !== undefined,
  );
}

function isThere({ hits }: FoundUnit, sentences: ReadonlySet<number>, { tokens }: AnswerIndex): boolean {
  return hits.some(({ from }) => sentences.has(tokens[from]?.sentence ?? -1));
}

/** Whether a token has a neighbour that says what a neighbour of a unit says: "created in 2012" for "created in 2002". */
function isInPlaceOf(point: FoundPoint, at: number, { unit }: FoundUnit, answer: AnswerIndex): boolean {
  const place = point.found.findIndex((one) => one.unit === unit);
  const beside = [point.found[place - 1], point.found[place + 1]].filter(
    (one) => one !== undefined && one.unit.clause === unit.clause,
  );
  const around = [neighbour(answer, at, -1), neighbour(answer, at, 1)];
  return beside.some((one) => one?.hits.some(({ from }) => around.includes(from)) === true);
}

/** The next word that says something, in the same sentence. */
function neighbour({ tokens, typed }: AnswerIndex, at: number, step: 1 | -1): number {
  const sentence = tokens[at]?.sentence;
  for (let next = at + step; next >= 0 && next < typed; next += step) {
    const token = tokens[next];
    if (token === undefined || token.sentence !== sentence) return -1;
    if (!isStop(token)) return next;
  }
  return -1;
}

const LISTING = /[,/&、，،]/u;

/** Whether a name stands in a list with names of a point that is a list of names, or beside one with "or". */
function isListedWith(point: FoundPoint, at: number, answer: AnswerIndex): boolean {
  const isListPoint = listsNames(point);
  return ([-1, 1] as const).some((step) => {
    const next = neighbour(answer, at, step);
    if (next < 0) return false;
    const name = point.found.find(({ unit, hits }) => unit.isName && hits.some(({ from }) => from === next));
    if (name === undefined) return false;
    const between = answer.tokens.slice(Math.min(at, next), Math.max(at, next) + 1);
    const joint = between.slice(1, -1).map(({ word }) => word);
    if (joint.includes('or') || /\//u.test(between.at(-1)?.gap ?? '')) return true;
    const isJoined = between.slice(1).some(({ gap }) => LISTING.test(gap)) || joint.includes('and');
    return isListPoint && isJoined && isItem(answer, at);
  });
}

/** Whether a token is all of an item of a list. */
function isItem({ tokens, typed }: AnswerIndex, at: number): boolean {
  const [token, next] = [tokens[at], at + 1 < typed ? tokens[at + 1] : undefined];
  const opens =
    LISTING.test(token?.gap ?? '') ||
    ['and', 'or'].includes(tokens[at - 1]?.word ?? '') ||
    token?.sentence !== tokens[at - 1]?.sentence;
  const closes =
    next === undefined ||
    next.sentence !== token?.sentence ||
    LISTING.test(next.gap) ||
    ['and', 'or'].includes(next.word);
  return opens && closes;
}

/** Whether a point lists names: two of them with nothing but a comma or "and" between. */
export function listsNames({ units, written: { tokens } }: PreparedPoint): boolean {
  const names = new Set(units.filter(({ isName }) => isName).map(({ token }) => token));
  return [...names].some(
    (at) =>
      (names.has(at + 1) && LISTING.test(tokens[at + 1]?.gap ?? '')) ||
      (names.has(at + 2) && tokens[at + 1]?.word === 'and'),
  );
}

/** What the point says in place of a wrong fact: of what it might be, the first that is not there. */
function insteadOf(units: readonly FoundUnit[], sentences: ReadonlySet<number>, answer: AnswerIndex): string {
  const missing = units.find((unit) => !isThere(unit, sentences, answer));
  return (missing ?? units[0])?.unit.written ?? '';
}

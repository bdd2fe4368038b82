// Facts of an answer that a point contradicts: a number, a date or a name where the point has another one of the same sort. Facts that the
// question or another point explains, and those that are said of something else, are let be.
import type { AnswerIndex } from './answerIndex';
import { governedFrom } from './capitals';
import { withoutNumbers } from '../../deck/similarity';
import { countryOf } from './countries';
import { isAlternativeTo, isListedWith } from './lists';
import type { Knowledge, WrongFact } from './mark';
import type { Quantity } from './quantities';
import { insteadOf, isAtHome, isInPlaceOf, isThere } from './place';
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
const MUCH_MORE = 2;

/** The facts that are wrong in the sentences that are said of a point. */
export function wrongFactsOf(
  point: FoundPoint,
  sentences: ReadonlySet<number>,
  inquiry: Inquiry,
): readonly WrongFact[] {
  const { answer } = inquiry;
  const wrong = new Map<string, WrongFact>();
  const hasNumbers = point.units.some(({ quantity }) => quantity !== undefined);
  const earned = earnedPlaces(point, answer);
  const hasNames = point.units.some(({ isName }) => isName);
  for (let at = 0; at < answer.typed; at += 1) {
    const token = answer.tokens[at];
    if (token === undefined || !sentences.has(token.sentence)) continue;
    const fact =
      token.quantity === undefined
        ? hasNames && !earned.has(token.from) && wrongName(point, at, token, sentences, inquiry)
        : hasNumbers && wrongNumber(point, at, token, sentences, inquiry);
    if (fact !== undefined && fact !== false) wrong.set(`${fact.kind} ${token.word}`, fact);
  }
  return [...wrong.values()];
}

/** Where words begin that earned something; also those that an abbreviation which did stands for. */
function earnedPlaces({ found }: FoundPoint, { tokens, typed }: AnswerIndex): ReadonlySet<number> {
  const earning = found.flatMap(({ hits }) => hits.flatMap(({ from, to }) => tokens.slice(from, to)));
  const places = new Set(earning.map(({ from }) => from));
  for (const { from, to } of new Set(earning.filter((token) => tokens.indexOf(token, typed) >= 0)))
    for (const token of tokens) if (from <= token.from && token.from < to) places.add(token.from);
  return places;
}

function wrongNumber(
  point: FoundPoint,
  at: number,
  token: Placed,
  sentences: ReadonlySet<number>,
  inquiry: Inquiry,
): WrongFact | undefined {
  const { answer, question, points } = inquiry;
  const kind = token.quantity?.kind;
  if (kind === undefined || question.byStem.has(token.stem)) return undefined;
  const numbers = point.found.filter(({ unit }) => unit.quantity !== undefined);
  const own = numbers.find(
    ({ unit, hits }) => unit.stem === token.stem || hits.some(({ from }) => from === at),
  );
  const alike = numbers.filter(({ unit }) => unit.quantity?.kind === kind);
  // Any sort of number is wrong in the place of another one, or beside it with "or".
  const inPlaceOf = numbers.filter(
    (one) => isInPlaceOf(point, at, one, answer) || (own === undefined && isAlternativeTo(one, at, answer)),
  );
  // The right number in the place of another one: "30 members, NATO six" for "six members, NATO 30".
  const isSwapped =
    own !== undefined &&
    !isAtHome(point, at, own, answer) &&
    inPlaceOf.some(
      (one) =>
        one !== own &&
        one.unit.quantity?.kind === kind &&
        !one.hits.some(({ from }) => isAtHome(point, from, one, answer)),
    );
  if (own !== undefined && !isSwapped) return undefined;
  const saying = ({ found }: FoundPoint) => found.find(({ unit }) => unit.stem === token.stem);
  if (own === undefined) {
    // "One" is no number in a point: "1" does not contradict it.
    if (token.word === '1' && point.written.tokens.some(({ word }) => word === 'one')) return undefined;
    if (inPlaceOf.length === 0 && (alike.length === 0 || !isRelated(point, token, answer))) return undefined;
    const isComplete = alike.length > 0 && alike.every((one) => isThere(one, sentences, answer));
    const isDatum = isDate(kind) && points.every((other) => other === point || saying(other) === undefined);
    if (isComplete && !isDatum && !isAmongOwn(point, at, inquiry)) return undefined;
  }
  if (!isSaidOf(point, at, saying, inquiry)) return undefined;
  const instead = isSwapped
    ? (inPlaceOf[0]?.unit.written ?? '')
    : insteadOf(point, at, alike.length > 0 ? alike : inPlaceOf, sentences, answer);
  return { kind: isDate(kind) ? 'date' : 'number', said: token.written, instead };
}

function isDate(kind: Quantity['kind']): boolean {
  return kind === 'year' || kind === 'month' || kind === 'day' || kind === 'decade';
}

function wrongName(
  point: FoundPoint,
  at: number,
  token: Placed,
  sentences: ReadonlySet<number>,
  inquiry: Inquiry,
): WrongFact | undefined {
  const { answer, question, knowledge } = inquiry;
  if (token.isGlued || isStop(token) || question.byStem.has(token.stem)) return undefined;
  const names = point.found.filter(({ unit }) => unit.isName);
  const twin = names.find(
    ({ unit }) => unit.isNumeric && withoutNumbers(unit.word) === withoutNumbers(token.word),
  );
  if (twin !== undefined) return { kind: 'number', said: token.written, instead: twin.unit.written };
  const missing = names.filter((name) => !isThere(name, sentences, answer));
  const leads = missing.some(({ unit }) => unit.leads);
  const country = countryOf(token.word) ?? (leads ? governedFrom(token.word) : undefined);
  if (country !== undefined && question.byCountry.has(country)) return undefined;
  const isKnownName = country !== undefined || knowledge.names.has(token.word);
  if (!isKnownName && !isCapital(token, answer.tokens[at - 1], knowledge)) return undefined;
  const isListed = isListedWith(point, at, answer);
  if (!isListed) {
    // A name that the question gives may be said or not, and anywhere.
    const isOneOfThem = names
      // "T3" is a number as much as a name.
      .filter((name) => !name.unit.isNumeric)
      .filter((name) => !name.unit.isAsked || missing.includes(name))
      .some((name) => isInPlaceOf(point, at, name, answer));
    const isCountryToo =
      country !== undefined && missing.some(({ unit }) => unit.country !== undefined && !unit.leads);
    if (!isOneOfThem && !(isCountryToo && isRelated(point, token, answer))) return undefined;
  }
  const saying = ({ found }: FoundPoint) =>
    found.find(({ unit }) => unit.stem === token.stem || (country !== undefined && unit.country === country));
  const isOthers = inquiry.points.some((other) => other !== point && saying(other) !== undefined);
  if (isOthers && !isListed && !isAmongOwn(point, at, inquiry)) return undefined;
  if (!isSaidOf(point, at, saying, inquiry)) return undefined;
  const instead = isListed && missing.length === 0 ? '' : insteadOf(point, at, names, sentences, answer);
  return { kind: 'name', said: token.written, instead };
}

/** Whether a token is a name by its capital: not one that opens a sentence or stands among others, nor a word that the decks have. */
function isCapital(
  { written, stem, sentence }: Placed,
  before: Placed | undefined,
  { pointsWith }: Knowledge,
): boolean {
  if (!/^\p{Lu}/u.test(written) || before?.sentence !== sentence || pointsWith.has(stem)) return false;
  return written !== written.toUpperCase() || /\p{Ll}/u.test(before.written);
}

/** Whether a fact is said of this point rather than of another one that is asked. `saying` finds the unit of a point that says it. */
function isSaidOf(
  point: FoundPoint,
  at: number,
  saying: (point: FoundPoint) => FoundUnit | undefined,
  { points, answer }: Inquiry,
): boolean {
  const { clause = 0, sentence = 0 } = answer.tokens[at] ?? {};
  const hasClause = points.some(({ aboutClause }) => (aboutClause[clause] ?? 0) > 0);
  const about = ({ aboutClause, aboutSentence }: FoundPoint) =>
    (hasClause ? aboutClause[clause] : aboutSentence[sentence]) ?? 0;
  const share = ({ bySentence, weight }: FoundPoint) => (bySentence[sentence] ?? 0) / weight;
  const here = about(point);
  return points.every((other) => {
    if (other === point) return true;
    const said = saying(other);
    if (said === undefined) return about(other) <= MUCH_MORE * here || here === 0;
    if (isAtHome(other, at, said, answer)) return false;
    return about(other) < here || (about(other) === here && share(other) < share(point) / 2);
  });
}

/** Whether a token stands beside what this point alone says: in the same segment, or with "or" beside a number of the point. */
function isAmongOwn(point: FoundPoint, at: number, { points, answer }: Inquiry): boolean {
  const segment = answer.tokens[at]?.segment;
  const isOthers = (stem: string) =>
    points.some((other) => other !== point && other.units.some((unit) => unit.stem === stem));
  return point.found.some(
    (one) =>
      (!isOthers(one.unit.stem) && one.hits.some(({ from }) => answer.tokens[from]?.segment === segment)) ||
      (one.unit.quantity !== undefined && isAlternativeTo(one, at, answer)),
  );
}

/** Whether the sentence of a fact has enough to do with a point, or says nothing but facts. */
function isRelated({ bySentence, weight }: FoundPoint, { sentence }: Placed, answer: AnswerIndex): boolean {
  return (bySentence[sentence] ?? 0) >= RELATED * weight || answer.bare.has(sentence);
}

// What differs between a near copy and its original is no other way to say it: another number, name or word, a denial, words in each
// other's places.
import type { AnswerIndex } from './answerIndex';
import type { WrongFact } from './mark';
import type { Difference } from './align';
import { isWholeList } from './lists';
import { nearCopiesOf, type NearCopy } from './nearCopies';
import { otherWordsIn } from './otherWords';
import { isHit } from './place';
import type { FoundPoint } from './standing';
import { denialsIn, says, swapsIn, turnsIn } from './turnedRound';
import { onlyDenies } from './denials';
import { readWritten, type Placed } from './written';

/** What is wrong with an answer as a whole sentence of it shows. */
export interface Fault {
  readonly fact: WrongFact;
  /** Whether it turns all that the point says into its opposite, or says it of something else. */
  readonly isAll: boolean;
}

/** From this share on a denial that only one of both has is of the same statement. */
const NEAR_FOR_DENIALS = 0.65;
/** From this share on another word is no other way to say it. */
const NEAR_FOR_WORDS = 0.7;
/** The same, of the copy alone. */
const WITHIN_FOR_WORDS = 0.8;
/** From this share on it is known which of several denials is which. */
const NEAREST = 0.85;

/** For each point the faults of the near copies of its sentences. */
export function faultsOfCopies(
  points: readonly FoundPoint[],
  answer: AnswerIndex,
  question: AnswerIndex,
): readonly (readonly Fault[])[] {
  const copies = nearCopiesOf(points, answer);
  return points.map((_, place) =>
    copies
      .filter((copy) => copy.place === place)
      .flatMap((copy) =>
        factsIn(copy, points, answer, question).map((fact) => ({
          fact,
          isAll: copy.isAll && fact.kind === 'negation',
        })),
      ),
  );
}

function factsIn(
  { point, original, copy, differences, share, within, isPart }: NearCopy,
  points: readonly FoundPoint[],
  answer: AnswerIndex,
  question: AnswerIndex,
): readonly WrongFact[] {
  const facts = differences.flatMap((difference) => factIn(difference, point, answer, question));
  facts.push(...swapsIn(differences));
  if (share >= NEAR_FOR_DENIALS) {
    if (facts.length === 0)
      facts.push(
        ...numbersIn(original, copy, (token) => point.found.some((one) => isHit(token, one, answer))),
      );
    // A label belongs to the point, whatever it denies.
    const labelled = readWritten(point.point.label ?? '').tokens.map(({ word }) => word);
    const unlabelled = copy.filter(({ word }) => !labelled.includes(word) || !onlyDenies(word));
    if (!isPart) facts.push(...denialsIn(original, unlabelled, differences, share >= NEAREST));
  }
  if (share >= NEAR_FOR_WORDS || within >= WITHIN_FOR_WORDS)
    facts.push(...otherWordsIn(differences, original, copy, point, answer, question));
  if (isWholeList(original)) facts.push(...extrasIn(differences, original, question, points));
  facts.push(...turnsIn(original, copy));
  return facts;
}

/** A number in the place of a number, or a name in the place of a name. */
function factIn(
  { meant, said, next }: Difference,
  point: FoundPoint,
  answer: AnswerIndex,
  question: AnswerIndex,
): readonly WrongFact[] {
  if (isOtherPlace(meant, said, next))
    return [{ kind: 'name', said: writtenBy(said), instead: writtenBy(meant) }];
  const [one, other] = [meant.filter(says), said.filter(says)];
  const [right, wrong] = [one[0], other[0]];
  if (right === undefined || wrong === undefined || one.length > 1 || other.length > 1) return [];
  const found = point.found.find(({ unit }) => unit.stem === right.stem);
  if (found !== undefined && isHit(wrong, found, answer)) return [];
  if (isNumber(right) && isNumber(wrong))
    return valueOf(right) === valueOf(wrong)
      ? []
      : [{ kind: isDate(right) ? 'date' : 'number', said: wrong.written, instead: right.written }];
  if (question.byStem.has(wrong.stem)) return [];
  if (wrong.quantity !== undefined || !/^\p{Lu}/u.test(wrong.written)) return [];
  // Only a name has a number of its own: "Peter III".
  const isRuler = /^\p{Lu}/u.test(right.written) && /^[IVX]{2,}$/u.test(next?.written ?? '');
  if (found?.unit.isName !== true && !isRuler) return [];
  return [{ kind: 'name', said: wrong.written, instead: right.written }];
}

/** "One" is a number where it stands in the place of another one. */
function isNumber({ quantity, word }: Placed): boolean {
  return quantity !== undefined || word === 'one';
}

function valueOf({ quantity, word }: Placed): string {
  return quantity?.value ?? (word === 'one' ? '1' : word);
}

function isDate({ quantity }: Placed): boolean {
  return quantity?.kind === 'year' || quantity?.kind === 'month' || quantity?.kind === 'decade';
}

/** Characters behind which a Chinese name of a place ends, and those that tell one such name from another. */
const PLACE_ENDS = /^[洲海省江河山市国國州县縣湖岛島]$/u;
const DIRECTION = /^[东東西南北]$/u;

function isOtherPlace(meant: readonly Placed[], said: readonly Placed[], next: Placed | undefined): boolean {
  const [right, wrong] = [meant[0], said[0]];
  if (right?.isGlued !== true || wrong?.isGlued !== true || meant.length !== said.length || meant.length > 2)
    return false;
  return PLACE_ENDS.test(next?.word ?? '') || (DIRECTION.test(right.word) && DIRECTION.test(wrong.word));
}

function writtenBy(tokens: readonly Placed[]): string {
  return tokens.map(({ written }) => written).join('');
}

/** A number too few and another one too many, wherever they stand: "2, 2, 3" for "1, 2, 3". */
function numbersIn(
  original: readonly Placed[],
  copy: readonly Placed[],
  isMeant: (token: Placed) => boolean,
): readonly WrongFact[] {
  const right = without(original, copy);
  const wrong = without(copy, original).filter((token) => !isMeant(token));
  const [instead, said] = [right[0], wrong[0]];
  if (instead === undefined || said === undefined || right.length !== wrong.length) return [];
  return [{ kind: isDate(instead) ? 'date' : 'number', said: said.written, instead: instead.written }];
}

/** The numbers of some tokens that others have less often. */
function without(tokens: readonly Placed[], others: readonly Placed[]): readonly Placed[] {
  const left = others.filter(isNumber).map(valueOf);
  return tokens.filter(isNumber).filter((token) => {
    const at = left.indexOf(valueOf(token));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Words that a list of single words has not, unless the question or another point has them. */
function extrasIn(
  differences: readonly Difference[],
  original: readonly Placed[],
  question: AnswerIndex,
  points: readonly FoundPoint[],
): readonly WrongFact[] {
  const isKnown = ({ stem, word }: Placed) =>
    question.byStem.has(stem) ||
    original.some((token) => token.stem === stem) ||
    points.some(({ units, label }) =>
      [...units, ...label].some((unit) => unit.stem === stem || unit.word === word),
    );
  return differences
    .filter(({ meant, said }) => meant.length === 0 && said.length === 1)
    .flatMap(({ said }) => said)
    .filter((token) => /[,、，،]/u.test(token.gap) && !isKnown(token))
    .map(({ written }) => ({ kind: 'name', said: written, instead: '' }));
}

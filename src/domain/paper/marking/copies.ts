// Sentences of an answer that are all but those of a point: what differs in so near a copy is no other way to say it.
import type { AnswerIndex } from './answerIndex';
import type { WrongFact } from './mark';
import { alignedWith, type Difference } from './align';
import { isWholeList } from './lists';
import type { FoundPoint } from './standing';
import { denialsIn, says, swapsIn, turnsIn } from './turnedRound';
import { onlyDenies } from './denials';
import { readWritten, type Placed } from './written';

/** What a near copy of a sentence of a point says wrong. */
export interface CopyFault {
  readonly fact: WrongFact;
  /** Whether the sentence is all of the point. */
  readonly isAll: boolean;
}

/** From this share of the longer sentence on, another number or name stands in the place of the point's. */
const NEAR_FOR_FACTS = 0.5;
/** From this share on a denial that only one of both has is of the same statement. */
const NEAR_FOR_DENIALS = 0.65;
/** From this share on it is known which of several denials is which. */
const NEAREST = 0.85;

/** For each point the faults of the sentences that are nearer to it than to any other. */
export function faultsOfCopies(
  points: readonly FoundPoint[],
  answer: AnswerIndex,
  question: AnswerIndex,
): readonly (readonly CopyFault[])[] {
  const faults: CopyFault[][] = points.map(() => []);
  const originals = points.flatMap((point, place) =>
    sentencesIn(point.written.tokens).map((tokens, _, all) => ({
      point,
      place,
      tokens,
      isAll: all.length === 1,
      stems: new Set(tokens.map(({ stem }) => stem)),
    })),
  );
  for (const copy of sentencesIn(answer.tokens.slice(0, answer.typed))) {
    let nearest: { readonly original: (typeof originals)[number]; readonly share: number } | undefined;
    let differences: readonly Difference[] = [];
    for (const original of originals) {
      const longest = Math.max(original.tokens.length, copy.length);
      const least = (nearest?.share ?? NEAR_FOR_FACTS) * longest;
      if (Math.min(original.tokens.length, copy.length) < least) continue;
      // Laying sentences beside each other takes long: only those with enough words of each other.
      if (copy.filter(({ stem }) => original.stems.has(stem)).length < least) continue;
      const aligned = alignedWith(original.tokens, copy);
      const share = aligned.common / longest;
      if (share < NEAR_FOR_FACTS || share <= (nearest?.share ?? 0)) continue;
      nearest = { original, share };
      differences = aligned.differences;
    }
    if (nearest === undefined || nearest.share === 1) continue;
    const { original, share } = nearest;
    // A label belongs to the point, whatever it denies.
    const labelled = readWritten(original.point.point.label ?? '').tokens.map(({ word }) => word);
    const facts = differences.flatMap((difference) => factIn(difference, original.point, answer, question));
    facts.push(...swapsIn(differences));
    if (share >= NEAR_FOR_DENIALS && facts.length === 0) facts.push(...numbersIn(original.tokens, copy));
    if (share >= NEAR_FOR_DENIALS)
      facts.push(
        ...denialsIn(
          original.tokens,
          copy.filter(({ word }) => !labelled.includes(word) || !onlyDenies(word)),
          differences,
          share >= NEAREST,
        ),
      );
    if (isWholeList(original.tokens)) facts.push(...extrasIn(differences, original.tokens, question, points));
    const names = new Set(original.point.units.flatMap(({ isName, stem }) => (isName ? [stem] : [])));
    facts.push(
      ...turnsIn(original.tokens, copy, (token) => token.quantity !== undefined || names.has(token.stem)),
    );
    faults[original.place]?.push(...facts.map((fact) => ({ fact, isAll: original.isAll })));
  }
  return faults;
}

function sentencesIn(tokens: readonly Placed[]): readonly (readonly Placed[])[] {
  const sentences = new Map<number, Placed[]>();
  for (const token of tokens) {
    const known = sentences.get(token.sentence);
    if (known === undefined) sentences.set(token.sentence, [token]);
    else known.push(token);
  }
  return [...sentences.values()];
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
  if (isNumber(right) && isNumber(wrong))
    return valueOf(right) === valueOf(wrong)
      ? []
      : [{ kind: isDate(right) ? 'date' : 'number', said: wrong.written, instead: right.written }];
  if (question.byStem.has(wrong.stem)) return [];
  if (wrong.quantity !== undefined || !/^\p{Lu}/u.test(wrong.written)) return [];
  // Only a name has a number of its own: "Peter III".
  const isRuler = /^\p{Lu}/u.test(right.written) && /^[IVX]{2,}$/u.test(next?.written ?? '');
  const named = point.found.find(({ unit }) => (unit.isName || isRuler) && unit.stem === right.stem);
  const isHit = named?.hits.some(({ from }) => answer.tokens[from]?.from === wrong.from) ?? !isRuler;
  if (isHit) return [];
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
function numbersIn(original: readonly Placed[], copy: readonly Placed[]): readonly WrongFact[] {
  const [right, wrong] = [without(original, copy), without(copy, original)];
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

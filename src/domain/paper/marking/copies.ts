// Sentences of an answer that are all but those of a point: what differs in so near a copy is no other way to say it.
import type { AnswerIndex } from './answerIndex';
import type { WrongFact } from './mark';
import { alignedWith, type Difference } from './align';
import { isWholeList } from './lists';
import type { FoundPoint } from './standing';
import { oppositesOf } from './synonyms';
import { denialsWithin, onlyDenies } from './denials';
import { denialAt, isStop, readWritten, type Placed } from './written';

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
    })),
  );
  for (const copy of sentencesIn(answer.tokens.slice(0, answer.typed))) {
    let nearest: { readonly original: (typeof originals)[number]; readonly share: number } | undefined;
    let differences: readonly Difference[] = [];
    for (const original of originals) {
      const longest = Math.max(original.tokens.length, copy.length);
      if (Math.min(original.tokens.length, copy.length) < (nearest?.share ?? NEAR_FOR_FACTS) * longest)
        continue;
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
  const [one, other] = [
    meant.filter((token) => !isStop(token) || isNumber(token)),
    said.filter((token) => !isStop(token) || isNumber(token)),
  ];
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

/** Denials that only one of two nearly equal sentences has. */
function denialsIn(
  original: readonly Placed[],
  copy: readonly Placed[],
  differences: readonly Difference[],
  isNearest: boolean,
): readonly WrongFact[] {
  // "Not stable" for "unstable" says the same.
  const isOpposite = differences.some(({ meant }) =>
    meant.some(({ stem }) => oppositesOf(stem).some((other) => copy.some((token) => token.stem === other))),
  );
  if (isOpposite) return [];
  const [meant, said] = [denialsOf(original, copy), denialsOf(copy, original)];
  if (meant.length === said.length) return [];
  // "No towns and no castles" denies no more than "no towns and castles".
  if (meant.length > 0 && said.length > 0 && !isNearest) return [];
  return [{ kind: 'negation', said: said[0]?.written ?? '', instead: meant[0]?.written ?? '' }];
}

/** The denials of a sentence in clauses that say something of the other one. */
function denialsOf(sentence: readonly Placed[], other: readonly Placed[]): readonly Placed[] {
  const stems = new Set(other.filter((token) => !isStop(token)).map(({ stem }) => stem));
  const about = new Set(sentence.filter(({ stem }) => stems.has(stem)).map(({ clause }) => clause));
  return sentence.filter(({ word, clause, isGlued }, at) => {
    if (!about.has(clause)) return false;
    if (isGlued) return denialsWithin(word) > 0;
    return (
      onlyDenies(word) && denialAt(sentence, at) === 'denies' && !REPEATING.has(sentence[at - 1]?.word ?? '')
    );
  });
}

/** Behind these a denial may only be said again. */
const REPEATING: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'und', 'et', 'y', 'и']);

/** Words in each other's places, with something that both sentences say between them. */
function swapsIn(differences: readonly Difference[]): readonly WrongFact[] {
  const single = differences.flatMap(({ meant, said, next }) => {
    const [right, ...more] = meant.filter(says);
    const [wrong, ...others] = said.filter(says);
    const isOne = right !== undefined && wrong !== undefined && more.length + others.length === 0;
    return isOne ? [{ right, wrong, next }] : [];
  });
  return single.flatMap(({ right, wrong, next }, at) => {
    const back = single
      .slice(at + 1)
      .find((one) => one.right.stem === wrong.stem && one.wrong.stem === right.stem);
    // "Larger and cheaper" is "cheaper and larger".
    const isJoined = next === undefined || REPEATING.has(next.word);
    return back === undefined || isJoined
      ? []
      : [{ kind: 'negation' as const, said: wrong.written, instead: right.written }];
  });
}

/** "First" and "last" are stop words in some places, and tell things apart in these. */
function says(token: Placed): boolean {
  return !isStop(token) || token.word === 'one' || token.word === 'last' || token.word === 'first';
}

/** Names or numbers with each other's prepositions: "from the south to the north" for "from the north to the south". */
function turnsIn(
  original: readonly Placed[],
  copy: readonly Placed[],
  isFact: (token: Placed) => boolean,
): readonly WrongFact[] {
  const facts = original.filter(isFact);
  const before = (tokens: readonly Placed[], stem: string): string => {
    const at = tokens.findIndex((token) => token.stem === stem);
    const [near, far] = [tokens[at - 1], tokens[at - 2]];
    const place = near?.word === 'the' ? far : near;
    return at < 0 || place === undefined || !isStop(place) ? '' : place.word;
  };
  return facts.flatMap((one, at) => {
    const inPlace = before(original, one.stem);
    const said = before(copy, one.stem);
    if (inPlace === '' || said === '' || inPlace === said) return [];
    const other = facts
      .slice(at + 1)
      .find(({ stem }) => before(original, stem) === said && before(copy, stem) === inPlace);
    return other === undefined ? [] : [{ kind: 'name' as const, said: other.written, instead: one.written }];
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

// Words of an answer that say the opposite of a point's, and degrees turned round: "imports" for "exports", "least stable" for "most
// stable". In a clause that denies they say the same again.
import type { AnswerIndex } from './answerIndex';
import { denialOf } from './denials';
import type { WrongFact } from './mark';
import { oppositesOf } from './opposites';
import { isInPlaceOf, isThere } from './place';
import type { FoundPoint, FoundUnit } from './standing';
import { stemOf } from './stem';
import { senseOf } from './synonyms';
import type { Placed } from './written';

/** A sentence is about a point from this share of its weight on. */
const RELATED = 0.35;

/** The words of an answer that are the opposite of a unit, in its place or where it is not there, and the degrees turned round. */
export function opposedIn(
  point: FoundPoint,
  sentences: ReadonlySet<number>,
  answer: AnswerIndex,
  points: readonly FoundPoint[],
): readonly WrongFact[] {
  return point.found.flatMap((found): readonly WrongFact[] => {
    const { unit } = found;
    // What denies in itself ("barred") was compared as a denial.
    if (denialOf(unit.word) === 'denies') return [];
    const at = oppositesOf(unit)
      .flatMap((stem) => answer.byStem.get(stem) ?? [])
      .find(
        (place) =>
          place < answer.typed &&
          sentences.has(answer.tokens[place]?.sentence ?? -1) &&
          isAgainst(place, found, point, sentences, answer, points),
      );
    const said = at === undefined ? undefined : answer.tokens[at];
    return said === undefined
      ? turnedDegree(found, point, sentences, answer)
      : [{ kind: 'negation', said: said.written, instead: unit.written }];
  });
}

function isAgainst(
  at: number,
  found: FoundUnit,
  point: FoundPoint,
  sentences: ReadonlySet<number>,
  answer: AnswerIndex,
  points: readonly FoundPoint[],
): boolean {
  const token = answer.tokens[at];
  if (token === undefined) return false;
  // Where the point has both words, it cannot be told which is meant.
  if (point.units.some(({ sense }) => sense === senseOf(token.stem))) return false;
  if (answer.clauses[token.clause]?.denies !== point.clauses[found.unit.clause]?.denies) return false;
  // Another point says just that.
  const here = point.bySentence[token.sentence] ?? 0;
  const isOthers = points.some(
    (other) =>
      other !== point &&
      (other.bySentence[token.sentence] ?? 0) >= here &&
      other.units.some(({ stem }) => stem === token.stem),
  );
  if (isOthers) return false;
  const isMissing = !isThere(found, sentences, answer);
  const inSegment = ({ bySegment }: FoundPoint) => bySegment[token.segment] ?? 0;
  if (!isMissing && points.some((other) => inSegment(other) > inSegment(point))) return false;
  return isInPlaceOf(point, at, found, answer) || (isMissing && here >= RELATED * point.weight);
}

/** Words before which a thing has more of something, and those before which it has less; folded, in several languages. */
const MORE: ReadonlySet<string> = new Set('most more mehr plus mas больше более наиболее'.split(' '));
const LESS: ReadonlySet<string> = new Set(
  'least less fewer weniger moins menos меньше менее наименее'.split(' '),
);

/** Stems of words that say that something is or becomes less. */
const DIMINISHING: ReadonlySet<string> = new Set(
  (
    'fall decrease decline drop shrink reduce lower low small sinkt sinken fallt fallen baja bajan disminuye baisse diminue ' +
    'снижается падает уменьшается'
  )
    .split(' ')
    .map(stemOf),
);

function turnedDegree(
  { unit, hits }: FoundUnit,
  point: FoundPoint,
  sentences: ReadonlySet<number>,
  { tokens }: AnswerIndex,
): readonly WrongFact[] {
  const degrees = hits
    .filter(({ from }) => sentences.has(tokens[from]?.sentence ?? -1))
    .map(({ from }) => degreeBefore(tokens, from));
  // A degree that is left out is no other one.
  if (degrees.every((degree) => degree === '')) return [];
  const meant = degreeBefore(point.written.tokens, unit.token);
  const isSame = (degree: string) => LESS.has(degree) === LESS.has(meant);
  const said = degrees.find((degree) => degree !== '' && !isSame(degree));
  if (said === undefined || degrees.some(isSame)) return [];
  // "Less demand" says that it falls.
  const isLess = point.written.tokens.some(
    ({ clause, stem }) => clause === unit.clause && DIMINISHING.has(stem),
  );
  return isLess ? [] : [{ kind: 'negation', said, instead: meant }];
}

function degreeBefore(tokens: readonly Placed[], at: number): string {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (before === undefined || before.sentence !== token?.sentence) return '';
  const isDegree = LESS.has(before.word) || MORE.has(before.word);
  return isDegree && tokens[at - 2]?.word !== 'at' ? before.word : '';
}

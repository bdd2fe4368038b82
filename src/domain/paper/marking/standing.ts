// Where a point is spoken of in an answer: an answer to several points mixes them, and what is said of one must neither earn nor harm
// another.
import type { AnswerIndex } from './answerIndex';
import { denialOf } from './denials';
import type { Hit } from './hits';
import type { PointUnit, PreparedPoint } from './pointUnits';
import { oppositesOf } from './opposites';

/** A unit of a point with its hits. */
export interface FoundUnit {
  readonly unit: PointUnit;
  readonly hits: readonly Hit[];
}

/** A point with what an answer says of it. */
export interface FoundPoint extends PreparedPoint {
  readonly found: readonly FoundUnit[];
  /** The units of its label. */
  readonly foundLabel: readonly FoundUnit[];
  /** The weight that each sentence and each segment of the answer has of the point. */
  readonly bySentence: readonly number[];
  readonly bySegment: readonly number[];
  /** The same by sentence and clause, without numbers and countries, but with words of the label: what tells which point a fact is said of. */
  readonly aboutSentence: readonly number[];
  readonly aboutClause: readonly number[];
}

/** A sentence is said of the points that have most of it, and of those that have at least this share of what these have. */
const SHARE_OF_BEST = 0.5;
/** A sentence is also said of a point that has this share of its own weight there. */
const SHARE_OF_POINT = 0.6;

/** Of a point that is said in a segment at least so much is there. */
const LEAST_IN_SEGMENT = 0.4;

/** Finds all units of a point in an answer. */
export function findPoint(
  prepared: PreparedPoint,
  answer: AnswerIndex,
  hitsOf: (unit: PointUnit) => readonly Hit[],
): FoundPoint {
  const found = ownHits(prepared, answer, hitsOf);
  const stems = new Set(prepared.units.map(({ stem }) => stem));
  const foundLabel = prepared.label.map((unit) => ({ unit, hits: hitsOf(unit) }));
  const about = [
    ...found.filter(({ unit }) => unit.quantity === undefined && unit.country === undefined),
    ...foundLabel.filter(({ unit }) => !stems.has(unit.stem)),
  ];
  return {
    ...prepared,
    found,
    foundLabel,
    bySentence: weightBy(found, answer, 'sentence', answer.sentences),
    bySegment: weightBy(found, answer, 'segment', answer.segments),
    aboutSentence: weightBy(about, answer, 'sentence', answer.sentences),
    aboutClause: weightBy(about, answer, 'clause', answer.clauses.length),
  };
}

/** The hits of each unit, without those that are worth nothing: of words that another unit means, and of denials of something else. */
function ownHits(
  { units, clauses }: PreparedPoint,
  { tokens, byStem, clauses: said }: AnswerIndex,
  hitsOf: (unit: PointUnit) => readonly Hit[],
): readonly FoundUnit[] {
  const stems = new Set(units.map(({ stem }) => stem));
  const found = units.map((unit) => {
    const own = hitsOf(unit).filter(({ from }) => {
      const stem = tokens[from]?.stem ?? '';
      return unit.glued !== undefined || stem === unit.stem || !stems.has(stem);
    });
    // "Never unstable" says "stable".
    const denied = oppositesOf(unit)
      .flatMap((stem) => byStem.get(stem) ?? [])
      .filter((at) => said[tokens[at]?.clause ?? -1]?.denies !== clauses[unit.clause]?.denies);
    return { unit, hits: [...own, ...denied.map((from) => ({ from, to: from + 1 }))] };
  });
  return found.map(({ unit, hits }) => {
    if (denialOf(unit.word) !== 'denies') return { unit, hits };
    const others = found.filter((one) => one.unit !== unit && !one.unit.isAsked && !one.unit.isInLabel);
    const clauses = new Set(others.flatMap((one) => one.hits.map(({ from }) => tokens[from]?.clause)));
    return {
      unit,
      hits: hits.filter(({ from }) => tokens[from]?.stem === unit.stem || clauses.has(tokens[from]?.clause)),
    };
  });
}

function weightBy(
  found: readonly FoundUnit[],
  { tokens }: AnswerIndex,
  part: 'sentence' | 'clause' | 'segment',
  parts: number,
): readonly number[] {
  const weights = Array.from({ length: parts }, () => 0);
  for (const { unit, hits } of found) {
    const places = new Set(hits.map(({ from }) => tokens[from]?.[part] ?? 0));
    for (const place of places) weights[place] = (weights[place] ?? 0) + unit.weight;
  }
  return weights;
}

/** The sentences that are said of each point: those that have enough of it, and those with a segment that has more of it than of any other. */
export function sentencesOf(
  points: readonly FoundPoint[],
  { sentences, segments, tokens }: AnswerIndex,
): readonly ReadonlySet<number>[] {
  const best = bestOf(
    points.map(({ bySentence }) => bySentence),
    sentences,
  );
  const bestInSegment = bestOf(
    points.map(({ bySegment }) => bySegment),
    segments,
  );
  return points.map(({ bySentence, bySegment, weight, found }) => {
    const own = best.flatMap((most, sentence) => {
      const here = bySentence[sentence] ?? 0;
      // Where only one point is asked, all is said of it.
      const isOwn = here > 0 && (here >= SHARE_OF_BEST * most || here >= SHARE_OF_POINT * weight);
      return isOwn || points.length === 1 ? [sentence] : [];
    });
    const listed = new Set<number>();
    for (const { unit, hits } of found) {
      for (const { from } of hits) {
        const { segment = 0, sentence = 0 } = tokens[from] ?? {};
        const here = bySegment[segment] ?? 0;
        // A single name may have strayed into the list of another point.
        const isStray = unit.isName && !unit.isNumeric && here === unit.weight;
        if (here >= LEAST_IN_SEGMENT && here === bestInSegment[segment] && !isStray) listed.add(sentence);
      }
    }
    return new Set([...own, ...listed]);
  });
}

function bestOf(weights: readonly (readonly number[])[], parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, part) => Math.max(0, ...weights.map((some) => some[part] ?? 0)));
}

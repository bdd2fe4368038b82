// What a point says, with how much each word weighs.
import { indexAnswer } from './answerIndex';
import { namesOf } from './names';
import type { Knowledge, MarkedPoint } from './mark';
import { LIGHT_WORDS } from './stopWords';
import { readUnits, type Unit } from './units';
import type { Clause } from './clauses';
import { readWritten, type Written } from './written';

/** A unit of a point. */
export interface PointUnit extends Unit {
  /** How much it says, above 0; around 1 for an ordinary word that few points have. */
  readonly weight: number;
  readonly isName: boolean;
  /** Whether the question says it already. */
  readonly isAsked: boolean;
  /** Whether it has digits: a number, or a name such as "IPv6". */
  readonly isNumeric: boolean;
  readonly isInLabel: boolean;
}

/** A point made ready for marking. */
export interface PreparedPoint {
  readonly point: MarkedPoint;
  readonly units: readonly PointUnit[];
  /** The units of its label: they earn nothing, but tell what is spoken of. */
  readonly label: readonly PointUnit[];
  readonly clauses: readonly Clause[];
  readonly written: Written;
  /** The weight of all its units. */
  readonly weight: number;
}

/** Numbers can be said in one way only, names in few. */
const NUMBER_WEIGHT = 1.6;
const NAME_WEIGHT = 1.2;
/** What only adds to the main statement ("which limits ...", "for example"). */
const ADDED_WEIGHT = 0.5;
/** A label is often shown, and repeats what the text says. */
const LABEL_WEIGHT = 0.6;
/** "Take", "use", "all". */
const LIGHT_WEIGHT = 0.4;
/** The question gave the word away. */
const ASKED_WEIGHT = 0.2;
const SINGLE_CHARACTER_WEIGHT = 0.5;
/** A word that stands in every point still says a little. */
const LEAST_RARITY = 0.3;
/** With fewer points than this nobody can tell which words are common. */
const FEWEST_POINTS = 8;

/** Reads the units of points. */
export function preparePoints(
  points: readonly MarkedPoint[],
  knowledge: Knowledge,
  question: string,
): readonly PreparedPoint[] {
  const asked = indexAnswer(question, knowledge);
  const texts = points.map(({ text }) => readWritten(text));
  const names = namesOf(texts);
  return points.map((point, index) => {
    const written = texts[index] ?? readWritten(point.text);
    const labelled = point.label === undefined ? [] : readUnits(readWritten(point.label));
    const inLabel = new Set(labelled.map(({ stem }) => stem));
    const units = readUnits(written).map((unit): PointUnit => {
      const isName =
        unit.country !== undefined ||
        (!unit.stem.includes(' ') && (knowledge.names.has(unit.word) || names.has(unit.word)));
      const isAsked =
        asked.bySense.has(unit.sense) || (unit.country !== undefined && asked.byCountry.has(unit.country));
      let weight = rarityOf(unit.stem, knowledge);
      const isNumeric = unit.quantity !== undefined || /\p{Nd}/u.test(unit.word);
      if (isNumeric) weight *= NUMBER_WEIGHT;
      else if (isName) weight *= NAME_WEIGHT;
      if (written.clauses[unit.clause]?.adds === true) weight *= ADDED_WEIGHT;
      if (LIGHT_WORDS.has(unit.word)) weight *= LIGHT_WEIGHT;
      if (inLabel.has(unit.stem)) weight *= LABEL_WEIGHT;
      if (unit.glued?.length === 1) weight *= SINGLE_CHARACTER_WEIGHT;
      if (isAsked) weight *= ASKED_WEIGHT;
      return {
        ...unit,
        weight,
        isName: isName || (isNumeric && unit.quantity === undefined),
        isAsked,
        isNumeric,
        isInLabel: inLabel.has(unit.stem),
      };
    });
    const label = labelled.map((unit) => ({
      ...unit,
      weight: asked.byStem.has(unit.stem) ? ASKED_WEIGHT : 1,
      isName: false,
      isAsked: asked.byStem.has(unit.stem),
      isInLabel: true,
      isNumeric: false,
    }));
    const weight = units.reduce((sum, unit) => sum + unit.weight, 0);
    return { point, units, label, clauses: written.clauses, written, weight };
  });
}

/** From 1 for a word of one point down to {@link LEAST_RARITY} for one of all points, as the logarithm of their share. */
export function rarityOf(stem: string, { pointsWith, points }: Knowledge): number {
  if (points < FEWEST_POINTS) return 1;
  const rarity = Math.log((points + 1) / ((pointsWith.get(stem) ?? 0) + 0.5)) / Math.log((points + 1) / 1.5);
  return Math.min(1, Math.max(LEAST_RARITY, rarity));
}

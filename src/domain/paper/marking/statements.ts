// What of a point is there as a whole: each of its statements, or its name and its facts.
import type { PointUnit } from './pointUnits';
import type { FoundPoint, FoundUnit } from './standing';

/** A clause is a statement of its own from this share of the point's weight on, and is there from this share of its own. */
const STATEMENT = 0.25;
const THERE = 0.25;

/** Whether one of the main statements of a point is left out: a clause, or a part of a sentence with several words. */
export function lacksStatement(
  { units, clauses, weight, written }: FoundPoint,
  there: readonly FoundUnit[],
): boolean {
  const segmentOf = ({ token }: PointUnit) => written.tokens[token]?.segment;
  const lacks = (own: readonly PointUnit[]): boolean => {
    const whole = weightOf(own);
    const said = weightOf(there.flatMap(({ unit }) => (own.includes(unit) ? unit : [])));
    return whole >= STATEMENT * weight && said < THERE * whole;
  };
  const segments = [...new Set(units.map(segmentOf))].map((segment) =>
    units.filter((unit) => segmentOf(unit) === segment),
  );
  return (
    segments.some((own) => own.length >= 2 && clauses[own[0]?.clause ?? 0]?.adds !== true && lacks(own)) ||
    clauses.some(({ adds }, place) => !adds && lacks(units.filter(({ clause }) => clause === place)))
  );
}

/** How much some units say together. */
export function weightOf(units: readonly PointUnit[]): number {
  return units.reduce((sum, unit) => sum + unit.weight, 0);
}

/** Whether the label of a point is said, and every number and name of it. */
export function isNamed({ foundLabel, units }: FoundPoint, there: readonly FoundUnit[]): boolean {
  const facts = units.filter(({ isNumeric, isName, isAsked }) => (isNumeric || isName) && !isAsked);
  const hasLabel = foundLabel.some(({ hits }) => hits.length > 0);
  return hasLabel && facts.length > 0 && facts.every((unit) => there.some((one) => one.unit === unit));
}

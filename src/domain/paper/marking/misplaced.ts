// What an answer says of one thing where the points say it of another: "UDP sets up a connection" where that is said of TCP. Only
// points that are asked together can be told apart so, each by what it alone speaks of.
import type { AnswerIndex } from './answerIndex';
import type { Fault } from './copies';
import { JOINING } from './boundaries';
import type { FoundPoint, FoundUnit } from './standing';

/** From this share of what only one point says on, it is known that it was meant. */
const MEANT = 0.25;

/** So many units are the beginning of a text. */
const BEGINNING = 2;

/** A unit with the segments of the answer that have it, and the points that have it too, or what the answer says for it. */
interface Said extends FoundUnit {
  readonly segments: readonly number[];
  readonly sharedBy: ReadonlySet<number>;
}

/** A point made ready to be told from others. */
interface Told {
  readonly label: readonly Said[];
  readonly units: readonly Said[];
}

/** For each point the fault of being told of what another point speaks of; none for most. */
export function misplacedIn(
  points: readonly FoundPoint[],
  answer: AnswerIndex,
): readonly (readonly Fault[])[] {
  if (points.length < 2) return points.map(() => []);
  const told = toldApart(points, answer);
  const goesOn = segmentsThatGoOn(answer);
  return told.map((_, point) => {
    for (let other = 0; other < told.length; other += 1) {
      const fault = other === point ? undefined : mistaken(point, other, told, answer, goesOn);
      if (fault !== undefined) return [fault];
    }
    return [];
  });
}

function mistaken(
  point: number,
  other: number,
  told: readonly Told[],
  answer: AnswerIndex,
  goesOn: ReadonlySet<number>,
): Fault | undefined {
  // Both are named, or it cannot be told which is meant.
  const subject = subjectOf(told[point], other);
  const theirSubject = subject.length === 0 ? subject : subjectOf(told[other], point);
  if (theirSubject.length === 0) return undefined;
  const [named, theirNamed] = [segmentsOf(subject), segmentsOf(theirSubject)];
  const theirs = goingOn(theirNamed, named, goesOn);
  const isIn = ({ segments }: Said, some: readonly number[]) => segments.some((at) => some.includes(at));
  // Nothing is there to be wrong, most times.
  if (
    theirs.length === 0 ||
    told[point]?.units.some((one) => !one.sharedBy.has(other) && isIn(one, theirs)) !== true
  )
    return undefined;
  const ours = goingOn(named, theirNamed, goesOn);
  const said = saidBy(told[point], other, subject);
  const strange = said.filter((one) => isIn(one, theirs) && !isIn(one, ours));
  if (strange.length === 0) return undefined;
  const theirSaid = saidBy(told[other], point, theirSubject);
  // A segment that says more of the other point is that one's, whatever it shares with this one.
  const misplaced = strange.filter(({ segments }) =>
    segments.some((at) => theirs.includes(at) && weightIn(said, at) > weightIn(theirSaid, at)),
  );
  if (misplaced.length === 0 || weightOf(misplaced) < MEANT * weightOf(said)) return undefined;
  const at = theirSubject.flatMap(({ hits }) => hits)[0]?.from ?? -1;
  return {
    fact: {
      kind: 'name',
      said: answer.tokens[at]?.written ?? '',
      instead: subject[0]?.unit.written ?? '',
    },
    // Where half of it is in its place, that counts.
    isAll: weightOf(said.filter((one) => isIn(one, ours))) < weightOf(misplaced),
  };
}

/**
 * What a point speaks of and another one does not, where the answer has it: its label, or else the first thing that it says and the
 * other does not.
 */
function subjectOf(point: Told | undefined, other: number): readonly Said[] {
  const named = point?.label.filter(({ hits, sharedBy }) => hits.length > 0 && !sharedBy.has(other)) ?? [];
  if (named.length > 0) return named;
  // Where there is a label, what the text speaks of stands at its beginning or not at all.
  const units = point?.label.length === 0 ? point.units : point?.units.slice(0, BEGINNING);
  const first = units?.find(({ sharedBy }) => !sharedBy.has(other));
  return first === undefined || first.hits.length === 0 ? [] : [first];
}

/** What else a point says and the other does not; what the question has only where there is nothing else. */
function saidBy(point: Told | undefined, other: number, subject: readonly Said[]): readonly Said[] {
  const said =
    point?.units.filter(
      ({ sharedBy, unit }) => !sharedBy.has(other) && !subject.some((one) => one.unit.stem === unit.stem),
    ) ?? [];
  const isNew = said.some(({ unit }) => !unit.isAsked);
  return isNew ? said.filter(({ unit }) => !unit.isAsked) : said;
}

/** Segments that speak of one thing and not of another, with those that go on with them. */
function goingOn(
  named: readonly number[],
  others: readonly number[],
  goesOn: ReadonlySet<number>,
): readonly number[] {
  const all: number[] = [];
  for (const segment of named) {
    if (others.includes(segment)) continue;
    all.push(segment);
    for (
      let next = segment + 1;
      goesOn.has(next) && !others.includes(next) && !named.includes(next);
      next += 1
    )
      all.push(next);
  }
  return all;
}

function toldApart(points: readonly FoundPoint[], { tokens }: AnswerIndex): readonly Told[] {
  const byStem = new Map<string, Set<number>>();
  const byPlace = new Map<number, Set<number>>();
  points.forEach(({ found, foundLabel }, point) => {
    for (const { unit, hits } of [...found, ...foundLabel]) {
      byStem.set(unit.stem, (byStem.get(unit.stem) ?? new Set()).add(point));
      for (const { from } of hits) byPlace.set(from, (byPlace.get(from) ?? new Set()).add(point));
    }
  });
  const saidOf = (one: FoundUnit): Said => {
    const sharedBy = new Set(byStem.get(one.unit.stem));
    for (const { from } of one.hits) for (const point of byPlace.get(from) ?? []) sharedBy.add(point);
    return { ...one, sharedBy, segments: one.hits.map(({ from }) => tokens[from]?.segment ?? -1) };
  };
  return points.map(({ found, foundLabel }) => ({
    units: found.map(saidOf),
    label: foundLabel.map(saidOf),
  }));
}

/** The segments that go on with the one before them: they begin with "and". */
function segmentsThatGoOn({ tokens, typed }: AnswerIndex): ReadonlySet<number> {
  const goesOn = new Set<number>();
  for (let at = 1; at < typed; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (token === undefined || token.segment === before?.segment) continue;
    if (token.sentence === before?.sentence && JOINING.has(token.word)) goesOn.add(token.segment);
  }
  return goesOn;
}

function segmentsOf(units: readonly Said[]): readonly number[] {
  return units.flatMap(({ segments }) => segments);
}

function weightOf(units: readonly FoundUnit[]): number {
  return units.reduce((sum, { unit }) => sum + unit.weight, 0);
}

function weightIn(units: readonly Said[], segment: number): number {
  return weightOf(units.filter(({ segments }) => segments.includes(segment)));
}

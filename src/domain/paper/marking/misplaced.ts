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

/** A unit with the segments of the answer that have it, the points that have it too, and those that each of its hits is a hit of. */
interface Said extends FoundUnit {
  readonly segments: readonly number[];
  readonly sharedBy: ReadonlySet<number>;
  readonly hitsOf: readonly ReadonlySet<number>[];
}

const NOBODY: ReadonlySet<number> = new Set();

/** What a point speaks of. */
interface Subject {
  readonly units: readonly Said[];
  readonly segments: readonly number[];
}

/** A point made ready to be told from others. */
interface Told {
  /** Its label, where the answer has it. */
  readonly label: Subject | undefined;
  readonly units: readonly Said[];
  /** What else it may speak of, each unit by itself, in order. */
  readonly others: readonly Subject[];
}

/** For each point the fault of being told of what another point speaks of; none for most. */
export function misplacedIn(
  points: readonly FoundPoint[],
  answer: AnswerIndex,
): readonly (readonly Fault[])[] {
  if (points.length < 2) return points.map(() => []);
  const told = toldApart(points, answer);
  const goesOn = segmentsThatGoOn(answer);
  return told.map((point, place) => {
    for (const [other, their] of told.entries()) {
      if (other === place) continue;
      // Both are named, or it cannot be told which is meant.
      const subject = subjectOf(point, other);
      const theirSubject = subject === undefined ? undefined : subjectOf(their, place);
      if (subject === undefined || theirSubject === undefined) continue;
      const topicOf = topics(subject.segments, theirSubject.segments, goesOn);
      const isStrange = ({ segments, sharedBy }: Said) =>
        !sharedBy.has(other) &&
        segments.some((at) => topicOf(at) === 'their') &&
        !segments.some((at) => topicOf(at) === 'own');
      // Nothing is there to be wrong, most times.
      if (!point.units.some(isStrange)) continue;
      const said = saidBy(point, other, subject);
      const theirSaid = saidBy(their, place, theirSubject);
      // A segment that says more of the other point is that one's, whatever it shares with this one.
      const misplaced = said.filter(
        (one) =>
          isStrange(one) &&
          one.segments.some((at) => topicOf(at) === 'their' && weightIn(said, at) > weightIn(theirSaid, at)),
      );
      if (misplaced.length === 0 || weightOf(misplaced) < MEANT * weightOf(said)) continue;
      const inPlace = said.filter(({ segments }) => segments.some((at) => topicOf(at) === 'own'));
      return [faultOf(subject, theirSubject, weightOf(inPlace) < weightOf(misplaced), answer)];
    }
    return [];
  });
}

/** `isAll`: where half of it is in its place, that counts. */
function faultOf(subject: Subject, their: Subject, isAll: boolean, { tokens }: AnswerIndex): Fault {
  const said = tokens[their.units[0]?.hits[0]?.from ?? -1]?.written ?? '';
  return { fact: { kind: 'name', said, instead: subject.units[0]?.unit.written ?? '' }, isAll };
}

/**
 * What a point speaks of and another one does not, where the answer has it: its label, or else the first thing that it says and the
 * other does not.
 */
function subjectOf({ label, units, others }: Told, other: number): Subject | undefined {
  // What an answer says for both points does not tell which is meant.
  const isOthers = ({ sharedBy, hitsOf }: Said) =>
    sharedBy.has(other) || hitsOf.some((some) => some.has(other));
  if (label !== undefined && !label.units.some(isOthers)) return label;
  const first = others[units.findIndex((one) => !isOthers(one))];
  return first === undefined || first.segments.length === 0 ? undefined : first;
}

/** What else a point says and the other does not; what the question has only where there is nothing else. */
function saidBy({ units }: Told, other: number, subject: Subject): readonly Said[] {
  const said = units.filter(
    ({ sharedBy, unit }) => !sharedBy.has(other) && !subject.units.some((one) => one.unit.stem === unit.stem),
  );
  const isNew = said.some(({ unit }) => !unit.isAsked);
  return isNew ? said.filter(({ unit }) => !unit.isAsked) : said;
}

type Topic = 'own' | 'their' | 'both' | 'none';

/** Tells of what a segment speaks; one that names nothing and begins with "and" goes on with what the one before it spoke of. */
function topics(
  ours: readonly number[],
  theirs: readonly number[],
  goesOn: ReadonlySet<number>,
): (segment: number) => Topic {
  return (segment) => {
    for (let at = segment; ; at -= 1) {
      const [isOwn, isTheir] = [ours.includes(at), theirs.includes(at)];
      if (isOwn || isTheir) return isOwn && isTheir ? 'both' : isOwn ? 'own' : 'their';
      if (!goesOn.has(at)) return 'none';
    }
  };
}

function toldApart(points: readonly FoundPoint[], { tokens }: AnswerIndex): readonly Told[] {
  const byStem = new Map<string, Set<number>>();
  const byPlace = new Map<number, Set<number>>();
  points.forEach(({ found, foundLabel }, point) => {
    for (const some of [found, foundLabel]) {
      for (const { unit, hits } of some) {
        put(byStem, unit.stem, point);
        for (const { from } of hits) put(byPlace, from, point);
      }
    }
  });
  const saidOf = (one: FoundUnit): Said => ({
    ...one,
    segments: one.hits.map(({ from }) => tokens[from]?.segment ?? -1),
    sharedBy: byStem.get(one.unit.stem) ?? NOBODY,
    hitsOf: one.hits.map(({ from }) => byPlace.get(from) ?? NOBODY),
  });
  return points.map(({ found, foundLabel }) => {
    const units = found.map(saidOf);
    const label = foundLabel.map(saidOf).filter(({ hits }) => hits.length > 0);
    return {
      units,
      label:
        label.length === 0
          ? undefined
          : { units: label, segments: label.flatMap(({ segments }) => segments) },
      // Where there is a label, what the text speaks of stands at its beginning or not at all.
      others: units
        .slice(0, foundLabel.length === 0 ? units.length : BEGINNING)
        .map((one) => ({ units: [one], segments: one.segments })),
    };
  });
}

function put<Key>(map: Map<Key, Set<number>>, key: Key, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
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

function weightOf(units: readonly FoundUnit[]): number {
  return units.reduce((sum, { unit }) => sum + unit.weight, 0);
}

function weightIn(units: readonly Said[], segment: number): number {
  return weightOf(units.filter(({ segments }) => segments.includes(segment)));
}

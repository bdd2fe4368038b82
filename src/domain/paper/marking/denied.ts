// Denials: an answer that denies what a point states, or states what it denies, says the opposite.
import type { AnswerIndex } from './answerIndex';
import type { WrongFact } from './mark';
import type { FoundPoint } from './standing';
import { opposedIn } from './opposed';
import { oppositesOf } from './opposites';
import { denialAt } from './denials';
import type { Placed } from './written';

/** A clause of the answer speaks of a clause of the point when it has this share of its weight. */
const SPEAKS_OF = 0.35;

/** A clause that says less than this may leave the denial to the next one: "unpaid work, say housework, is not counted". */
const NEARLY_ALL = 0.8;

/** What an answer says to the contrary of a point. */
export interface Contrary {
  readonly facts: readonly WrongFact[];
  /** Whether it is the main statement of the point that is reversed. */
  readonly isMain: boolean;
}

/** Looks for denials that only one of answer and point has, and for words that say the opposite of each other. */
export function contraryOf(
  point: FoundPoint,
  sentences: ReadonlySet<number>,
  answer: AnswerIndex,
  points: readonly FoundPoint[],
): Contrary {
  const table = shares(point, sentences, answer);
  const denies = deniesOf(point, answer, points);
  const reversed = point.clauses.flatMap((clause, place) => {
    const row = table[place] ?? new Map<number, number>();
    const isSame = (at: number) => denies[at] === clause.denies || hasOpposite(point, place, at, answer);
    const against = best(
      row,
      (at) => !isSame(at) && answer.clauses[at]?.softens === clause.softens && isBestFor(table, place, at),
    );
    const along = best(row, isSame);
    const isParted =
      along.share > 0 &&
      against.share < NEARLY_ALL &&
      answer.clauses[along.at]?.sentence === answer.clauses[against.at]?.sentence;
    return against.share >= SPEAKS_OF && against.share > along.share && !isParted
      ? [{ clause, place, at: against.at }]
      : [];
  });
  const facts = reversed.map(({ place, at }) =>
    denialFact(point.written.tokens, place, answer.tokens.slice(0, answer.typed), at),
  );
  const opposites = opposedIn(point, sentences, answer, points);
  return {
    facts: [...facts, ...opposites],
    isMain: reversed.some(({ clause }) => !clause.adds) || opposites.length > 0,
  };
}

/** For each clause of the answer whether it denies what it says of a point: not what it denies in segments that are another one's. */
function deniesOf(
  point: FoundPoint,
  { tokens, denials, clauses }: AnswerIndex,
  points: readonly FoundPoint[],
): readonly boolean[] {
  const denies = clauses.map((clause) => clause.denies);
  for (const at of denials) {
    const { clause = 0, segment = 0 } = tokens[at] ?? {};
    const isOthers =
      (point.bySegment[segment] ?? 0) === 0 && points.some(({ bySegment }) => (bySegment[segment] ?? 0) > 0);
    if (isOthers) denies[clause] = denies[clause] !== true;
  }
  return denies;
}

/** Whether a clause of the answer has the opposite of a unit: "never unstable" denies nothing of "stable". */
function hasOpposite({ found }: FoundPoint, place: number, at: number, answer: AnswerIndex): boolean {
  return found.some(
    ({ unit }) =>
      unit.clause === place &&
      oppositesOf(unit).some((stem) =>
        answer.byStem.get(stem)?.some((token) => answer.tokens[token]?.clause === at),
      ),
  );
}

/** For each clause of the point the share of its weight that each clause of the answer has. */
function shares(
  { found, clauses }: FoundPoint,
  sentences: ReadonlySet<number>,
  { tokens }: AnswerIndex,
): readonly ReadonlyMap<number, number>[] {
  return clauses.map((_, place) => {
    const units = found.filter(({ unit }) => unit.clause === place);
    const whole = units.reduce((sum, { unit }) => sum + unit.weight, 0);
    const row = new Map<number, number>();
    for (const { unit, hits } of units) {
      const places = new Set(
        hits
          .flatMap(({ from }) => tokens[from] ?? [])
          .filter(({ sentence }) => sentences.has(sentence))
          .map(({ clause }) => clause),
      );
      for (const at of places) row.set(at, (row.get(at) ?? 0) + unit.weight / whole);
    }
    return row;
  });
}

function isBestFor(table: readonly ReadonlyMap<number, number>[], place: number, at: number): boolean {
  const share = table[place]?.get(at) ?? 0;
  return table.every((row) => (row.get(at) ?? 0) <= share);
}

function best(
  row: ReadonlyMap<number, number>,
  isMeant: (at: number) => boolean,
): { readonly at: number; readonly share: number } {
  let found = { at: -1, share: 0 };
  for (const [at, share] of row) if (share > found.share && isMeant(at)) found = { at, share };
  return found;
}

function denialFact(
  point: readonly Placed[],
  place: number,
  answer: readonly Placed[],
  at: number,
): WrongFact {
  return { kind: 'negation', said: denialIn(answer, at), instead: denialIn(point, place) };
}

function denialIn(tokens: readonly Placed[], clause: number): string {
  return (
    tokens.find((token, at) => token.clause === clause && denialAt(tokens, at) === 'denies')?.written ?? ''
  );
}

// Denials: an answer that denies what a point states, or states what it denies, says the opposite.
import type { AnswerIndex } from './answerIndex';
import { denialOf } from './denials';
import type { WrongFact } from './mark';
import type { FoundPoint } from './standing';
import { isInPlaceOf, isThere } from './place';
import { oppositesOf } from './synonyms';
import { denialAt, type Placed } from './written';

/** A clause of the answer speaks of a clause of the point when it has this share of its weight. */
const SPEAKS_OF = 0.35;

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
  const reversed = point.clauses.flatMap((clause, place) => {
    const row = table[place] ?? new Map<number, number>();
    const isSame = (at: number) =>
      answer.clauses[at]?.denies === clause.denies || hasOpposite(point, place, at, answer);
    const against = best(
      row,
      (at) => !isSame(at) && answer.clauses[at]?.softens === clause.softens && isBestFor(table, place, at),
    );
    const along = best(row, isSame);
    return against.share >= SPEAKS_OF && against.share > along.share
      ? [{ clause, place, at: against.at }]
      : [];
  });
  const facts = reversed.map(({ place, at }) =>
    denialFact(point.written.tokens, place, answer.tokens.slice(0, answer.typed), at),
  );
  const opposites = oppositesIn(point, sentences, answer, points);
  return {
    facts: [...facts, ...opposites],
    isMain: reversed.some(({ clause }) => !clause.adds) || opposites.length > 0,
  };
}

/** Whether a clause of the answer has the opposite of a unit: "never unstable" denies nothing of "stable". */
function hasOpposite({ found }: FoundPoint, place: number, at: number, answer: AnswerIndex): boolean {
  return found.some(
    ({ unit }) =>
      unit.clause === place &&
      oppositesOf(unit.stem).some((stem) =>
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

/**
 * Words that say the opposite of a unit, in its place or where it is not there, and degrees turned round: "least stable" for "most
 * stable". In a clause that denies they say the same again.
 */
function oppositesIn(
  point: FoundPoint,
  sentences: ReadonlySet<number>,
  answer: AnswerIndex,
  points: readonly FoundPoint[],
): readonly WrongFact[] {
  return point.found.flatMap((found): WrongFact[] => {
    const { unit, hits } = found;
    // What denies in itself ("barred") was compared as a denial.
    if (denialOf(unit.word) === 'denies') return [];
    const isMissing = !isThere(found, sentences, answer);
    const isAgainst = (at: number) => {
      const token = answer.tokens[at];
      if (token === undefined || !sentences.has(token.sentence)) return false;
      if (answer.clauses[token.clause]?.denies !== point.clauses[unit.clause]?.denies) return false;
      // Another point says just that.
      const here = point.bySentence[token.sentence] ?? 0;
      const isOthers = points.some(
        (other) =>
          other !== point &&
          (other.bySentence[token.sentence] ?? 0) >= here &&
          other.units.some(({ stem }) => stem === token.stem),
      );
      if (isOthers) return false;
      const isRelated = here >= SPEAKS_OF * point.weight;
      return isInPlaceOf(point, at, found, answer) || (isMissing && isRelated);
    };
    // Where the point has both words, it cannot be told which is meant.
    const opposite = oppositesOf(unit.stem)
      .filter((stem) => point.units.every((other) => other.stem !== stem))
      .flatMap((stem) => answer.byStem.get(stem) ?? [])
      .find((at) => at < answer.typed && isAgainst(at));
    const said = answer.tokens[opposite ?? -1]?.written;
    if (said !== undefined) return [{ kind: 'negation', said, instead: unit.written }];
    const degree = degreeBefore(point.written.tokens, unit.token);
    const turned = hits
      .filter(({ from }) => sentences.has(answer.tokens[from]?.sentence ?? -1))
      .map(({ from }) => degreeBefore(answer.tokens, from));
    const other = turned.find((one) => isLess(one) !== isLess(degree));
    if (other === undefined || turned.some((one) => isLess(one) === isLess(degree))) return [];
    return [{ kind: 'negation', said: other, instead: degree }];
  });
}

function degreeBefore(tokens: readonly Placed[], at: number): string {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (before === undefined || before.sentence !== token?.sentence) return '';
  const isDegree = isLess(before.word) || before.word === 'most' || before.word === 'more';
  return isDegree && tokens[at - 2]?.word !== 'at' ? before.word : '';
}

function isLess(word: string): boolean {
  return word === 'least' || word === 'less' || word === 'fewer';
}

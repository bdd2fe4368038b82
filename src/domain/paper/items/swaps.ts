// Other values for a fact, each of which makes a point false: taken from what stands nearby, from the same region of the world, or
// near to the number or year itself.
import { NUMBER_WORDS } from '../../deck/factWords';
import { saidOf } from '../source';
import { regionOf } from './regions';
import type { Draws } from './draws';
import { isHedged, isOpen, namedFactsOf, withFact, type Fact } from './facts';
import type { Ground, Place } from './ground';
import { isTooAlike } from './words';

/**
 * The facts of a point that an item can ask for: each value once. What the question, the label or a correcting remark says already,
 * and what might be otherwise as well, is left out.
 */
export function askableFacts(ground: Ground, { card, point }: Place): readonly Fact[] {
  const said = saidOf(point);
  const asked = new Set(namedFactsOf(card.question).map(({ value }) => value));
  const seen = new Set<string>();
  return ground.factsOf(point).filter((fact) => {
    const isName = fact.kind === 'country' || fact.kind === 'abbreviation';
    if (asked.has(fact.value) || seen.has(fact.value) || ground.isCorrected(card, fact)) return false;
    seen.add(fact.value);
    return !isHedged(said, fact) && !(isName && isOpen(said));
  });
}

/** Up to so many other values for a fact of a point, as they would be written: different ones, and every one of them false. */
export function falseValues(
  ground: Ground,
  place: Place,
  fact: Fact,
  draws: Draws,
  count: number,
): readonly string[] {
  const { card, point, deck } = place;
  const said = saidOf(point);
  const here = new Set(
    [...namedFactsOf(card.question), ...ground.namedFactsOf(point)].map(({ value }) => value),
  );
  const taken: string[] = [];
  for (const { value, text } of candidatesFor(ground, place, fact, draws)) {
    if (taken.length === count) break;
    const isNew = !here.has(value) && ![fact.text, ...taken].some((other) => isTooAlike(other, text));
    if (!isNew || ground.isRemarked(deck.id, { kind: fact.kind, value })) continue;
    if (ground.isSaid(withFact(said, fact, text), text, card)) continue;
    taken.push(text);
  }
  return taken;
}

type Candidate = Pick<Fact, 'value' | 'text'>;

function* candidatesFor(ground: Ground, place: Place, fact: Fact, draws: Draws): Generator<Candidate> {
  const near = factsAround(ground, place, fact);
  switch (fact.kind) {
    case 'abbreviation':
      yield* draws.shuffled(near);
      return;
    case 'country':
      yield* draws.shuffled(near);
      yield* draws.shuffled(regionOf(fact.value)).map((text) => ({ value: text, text }));
      return;
    case 'year': {
      const latest = latestYear(place, [fact, ...near]);
      const made = YEARS_OFF.map((off) => String(Number(fact.value) + off));
      yield* draws
        .shuffled([...near, ...made.map((text) => ({ value: text, text }))])
        .filter(({ value }) => Number(value) <= latest);
      return;
    }
    case 'number':
      yield* draws.shuffled(numbersNear(fact));
      return;
    case 'date':
      yield* draws.shuffled(daysNear(fact, latestYear(place, [fact])));
      return;
  }
}

const YEARS_OFF = [-11, -8, -6, -5, -4, -3, -2, 2, 3, 4, 5, 6, 8, 11];

/** Nothing that is known of a year to come sounds true. */
function latestYear({ card }: Place, years: readonly Candidate[]): number {
  const asOf = Number(card.asOf?.slice(0, 4) ?? 0);
  return Math.max(asOf, ...years.map(({ value }) => Number(value.slice(0, 4))));
}

function factsAround(ground: Ground, { card }: Place, { kind, value }: Fact): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { point } of ground.around(card)) {
    for (const fact of ground.factsOf(point)) {
      if (fact.kind === kind && fact.value !== value)
        found.set(fact.value, { value: fact.value, text: fact.text });
    }
  }
  return [...found.values()];
}

const WORD_OF = new Map(
  [...NUMBER_WORDS].filter(([, value]) => /^\d+$/u.test(value)).map(([word, value]) => [value, word]),
);

/** Numbers of the same size, written in the same way. */
function numbersNear({ value, text }: Fact): readonly Candidate[] {
  const number = Number(value);
  const isWord = /^\p{L}/u.test(text);
  const decimals = /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0;
  const unit = 10 ** -decimals * roundness(text);
  return SHIFTS.flatMap(({ by, share }) => {
    const near = Math.round((number * share) / unit) * unit + by * unit;
    const shown = near.toFixed(decimals);
    const word = WORD_OF.get(shown);
    if (near <= 1 || (isWord && word === undefined)) return [];
    const written = isWord ? (word ?? shown) : text.includes(',') ? withCommas(shown) : shown;
    return [{ value: String(Number(shown)), text: written }];
  });
}

const SHIFTS = [
  { by: -2, share: 1 },
  { by: -1, share: 1 },
  { by: 1, share: 1 },
  { by: 2, share: 1 },
  { by: 3, share: 1 },
  { by: 0, share: 0.5 },
  { by: 0, share: 0.75 },
  { by: 0, share: 1.25 },
  { by: 0, share: 1.5 },
  { by: 0, share: 2 },
] as const;

/** 10 for a number with one nought at its end, 100 for two: round numbers are swapped for round ones, but for small ones. */
function roundness(text: string): number {
  const noughts = /\.\d/u.test(text) ? 0 : (/0+$/u.exec(text.replaceAll(',', ''))?.[0].length ?? 0);
  return noughts < 2 ? (noughts === 1 ? 5 : 1) : 10 ** (noughts - 1);
}

function withCommas(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',');
}

/** The same day in other years, written in the same way. */
function daysNear({ value, text }: Fact, latest: number): readonly Candidate[] {
  const year = Number(value.slice(0, 4));
  return YEARS_OFF.map((off) => year + off)
    .filter((other) => other <= latest && other > 999)
    .map((other) => ({
      value: `${other}${value.slice(4)}`,
      text: text.replace(String(year), String(other)),
    }));
}

// Questions that are asked twice, in one deck or in several: word for word, or nearly so. What differs in a number, a date or a
// name is another question.
import { normalizeText } from '../ids';
import { changesFact } from './facts';
import { likeness, shinglesOf, type Shingles } from './similarity';

/** The places of some questions that ask the same. */
export interface SameQuestions {
  /** In their order; at least two. */
  readonly places: readonly number[];
  /** Whether they are the same but for case, blanks and closing punctuation. */
  readonly isExact: boolean;
}

/** How much of their shingles nearly equal questions share. */
const NEARLY = 0.8;
/** Questions are compared when they share one of their rarest words, unless more than so many have it. */
const RAREST_WORDS = 4;
const COMMON_WORD = 60;
/** And with no more than so many: those that share the most of them. */
const MOST_COMPARED = 12;
/** Words longer than this are compared by their parts: scripts without blanks write a sentence in one. */
const LONG_WORD = 14;
const PART = 5;

/** Groups of equal questions, and behind them of nearly equal ones, each in the order of their first. Empty questions ask nothing. */
export function sameQuestions(questions: readonly string[]): readonly SameQuestions[] {
  const keys = questions.map(normalizeText);
  const byKey = new Map<string, number[]>();
  keys.forEach((key, place) => {
    const known = byKey.get(key);
    if (key === '') return;
    if (known === undefined) byKey.set(key, [place]);
    else known.push(place);
  });
  const unique = [...byKey.keys()];
  const leaders = joinAlike(unique, (at) => questions[byKey.get(unique[at] ?? '')?.[0] ?? -1] ?? '');
  const groups = new Map<number, number[]>();
  unique.forEach((key, at) => {
    const leader = leaderOf(leaders, at);
    const places = byKey.get(key) ?? [];
    groups.set(leader, [...(groups.get(leader) ?? []), ...places]);
  });
  const found = [...groups.values()]
    .filter((places) => places.length > 1)
    .map((places): SameQuestions => {
      const ordered = places.toSorted((one, other) => one - other);
      return { places: ordered, isExact: ordered.every((place) => keys[place] === keys[ordered[0] ?? -1]) };
    });
  return [...found.filter(({ isExact }) => isExact), ...found.filter(({ isExact }) => !isExact)];
}

/** For each key another one of its group, or itself: a forest of joined groups. */
function joinAlike(keys: readonly string[], textOf: (at: number) => string): number[] {
  const leaders = keys.map((_, at) => at);
  const isAlike = alikeness(keys);
  const words = keys.map(wordsOf);
  const uses = new Map<string, number>();
  for (const own of words) for (const word of own) uses.set(word, (uses.get(word) ?? 0) + 1);
  const usesOf = (word: string): number => uses.get(word) ?? 0;
  const met = new Map<string, number[]>();
  words.forEach((own, at) => {
    const shared = new Map<number, number>();
    const rarest = [...own]
      .filter((word) => usesOf(word) > 1 && usesOf(word) <= COMMON_WORD)
      .toSorted((one, other) => usesOf(one) - usesOf(other))
      .slice(0, RAREST_WORDS);
    for (const word of rarest) {
      const others = met.get(word) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (others.length === 0) met.set(word, others);
      others.push(at);
    }
    const compared = [...shared].toSorted(([, one], [, other]) => other - one).slice(0, MOST_COMPARED);
    for (const [other] of compared) {
      if (isAlike(at, other) && !changesFact(textOf(other), textOf(at), isCommon))
        leaders[leaderOf(leaders, at)] = leaderOf(leaders, other);
    }
  });
  return leaders;
}

// Which words are names is told by their capitals alone: to read all texts for it would take longer than all the rest.
function isCommon(): boolean {
  return false;
}

/** Tells whether two of some keys are nearly equal, by their places. */
function alikeness(keys: readonly string[]): (one: number, other: number) => boolean {
  const known = new Map<number, Shingles>();
  const shinglesAt = (at: number): Shingles => {
    const shingles = known.get(at) ?? shinglesOf(keys[at] ?? '');
    known.set(at, shingles);
    return shingles;
  };
  // Which facts differ takes long to tell; most that do are numbers.
  const numbers = keys.map((key) =>
    key
      .match(/\p{Nd}+/gu)
      ?.toSorted()
      .join(' '),
  );
  return (one, other) => {
    if (numbers[one] !== numbers[other]) return false;
    const lengths = [keys[one]?.length ?? 0, keys[other]?.length ?? 0];
    // So different in length, they cannot share enough.
    if (Math.min(...lengths) < Math.max(...lengths) * (NEARLY / 1.3)) return false;
    return likeness(shinglesAt(one), shinglesAt(other)) >= NEARLY;
  };
}

function leaderOf(leaders: readonly number[], at: number): number {
  let leader = at;
  for (let next = leaders[leader]; next !== undefined && next !== leader; next = leaders[leader])
    leader = next;
  return leader;
}

function wordsOf(key: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of key.split(' ')) {
    if (word.length <= LONG_WORD) words.add(word);
    else for (let at = 0; at + PART <= word.length; at += 1) words.add(word.slice(at, at + PART));
  }
  return words;
}

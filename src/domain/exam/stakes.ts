// What is at stake with a card: the marks it gives at each goal, and the seconds these cost. A plan is worked out once for all cards
// with like stakes, so that thousands of cards cost little more than one.
import type { CardSeconds, PlanCard } from './planCard';

/** Cards with like stakes. */
export interface Stakes {
  /** How the marks are shared among the goals: shares that add up to 1. */
  readonly shares: readonly number[];
  /** Seconds of a point by what happens to it, for each unit of its marks. */
  readonly seconds: CardSeconds;
  /** Points that a card has, in the mean. */
  readonly points: number;
  /** How many cards there are for each unit of marks. */
  readonly cardsPerMark: number;
}

/** The stakes of all cards: `kinds`, and the index of its kind for each card; -1 for a card that gives no marks. */
export interface StakesOfCards {
  readonly kinds: readonly Stakes[];
  readonly kindOf: Int32Array;
}

const MOST_KINDS = 4;
const MOST_WAYS = 16;
/** Into how many parts marks are divided where they are compared: fewer where cards have them in too many ways. */
const FINENESS = [20, 8] as const;
/** A goal that gives less than this share of what the heaviest gives hardly says when a card has to be known. */
const LEAST_SHARE = 0.25;
const FIRST_RATIO = 1.5;
const LAST_RATIO = 1e6;

/** All marks of a card, over its points and goals. */
export function marksOfCard(card: PlanCard): number {
  return card.points.length * card.marks.reduce((sum, marks) => sum + marks, 0);
}

/**
 * Sorts cards by their stakes into at most four kinds, or one for each way in which marks are shared among the goals. Of more than
 * sixteen ways like ones count as one, at last all of which the same goal is the first: that is when they have to be known.
 */
export function stakesOf(cards: readonly PlanCard[]): StakesOfCards {
  const shareKeys = shareKeysOf(cards);
  const ways = new Set(shareKeys.filter((key) => key !== '')).size;
  // Each time costs may differ more within a kind, and in the end as they like.
  for (let ratio = FIRST_RATIO; ; ratio = ratio < LAST_RATIO ? ratio * ratio : Infinity) {
    const keys = cards.map((card, index) => {
      const key = shareKeys[index];
      return key === undefined || key === '' ? '' : `${key} ${costKeyOf(card, ratio)}`;
    });
    const names = [...new Set(keys.filter((key) => key !== ''))];
    if (names.length <= Math.max(MOST_KINDS, ways) || ratio === Infinity) return gather(cards, keys, names);
  }
}

function gather(
  cards: readonly PlanCard[],
  keys: readonly string[],
  names: readonly string[],
): StakesOfCards {
  const indexes = new Map(names.map((name, index) => [name, index]));
  const kindOf = Int32Array.from(keys, (key) => indexes.get(key) ?? -1);
  const members = names.map((): PlanCard[] => []);
  for (const [index, card] of cards.entries()) members[kindOf[index] ?? -1]?.push(card);
  return { kinds: members.map(meanOf), kindOf };
}

function meanOf(cards: readonly PlanCard[]): Stakes {
  const all = cards.reduce((sum, card) => sum + marksOfCard(card), 0);
  const mean = (secondsOf: (seconds: CardSeconds) => number): number =>
    cards.reduce((sum, { seconds }) => sum + secondsOf(seconds), 0) / all;
  const goals = cards[0]?.marks.length ?? 0;
  return {
    shares: Array.from(
      { length: goals },
      (_, goal) =>
        cards.reduce((sum, { marks, points }) => sum + (marks[goal] ?? 0) * points.length, 0) / all,
    ),
    seconds: {
      first: mean(({ first }) => first),
      pass: mean(({ pass }) => pass),
      lapse: mean(({ lapse }) => lapse),
    },
    points: cards.reduce((sum, { points }) => sum + points.length, 0) / cards.length,
    cardsPerMark: cards.length / all,
  };
}

// Empty for a card without marks.
function shareKeysOf(cards: readonly PlanCard[]): readonly string[] {
  const shares = cards.map(({ marks }) => {
    const sum = marks.reduce((total, one) => total + one, 0);
    return sum > 0 ? marks.map((one) => one / sum) : [];
  });
  for (const parts of FINENESS) {
    const keys = shares.map((each) => each.map((share) => Math.round(parts * share)).join());
    if (new Set(keys).size <= MOST_WAYS) return keys;
  }
  return shares.map((each) => {
    const least = LEAST_SHARE * Math.max(...each);
    return each.length === 0 ? '' : String(each.findIndex((share) => share >= least));
  });
}

function costKeyOf(card: PlanCard, ratio: number): number {
  return Math.round(Math.log(card.seconds.pass / marksOfCard(card)) / Math.log(ratio));
}

// How many minutes a day would be enough.
import type { PlanRequest } from './plan';
import type { PlanCard } from './planCard';
import { scoresOfPlan } from './planDays';
import { solvePlan, type SolvedPlan } from './solvePlan';

/** A point of the score: what is nearer to everything that can be won is as good as it, and the last of it takes hours. */
const NEAR = 0.01;
/** More cards than these are looked at as a sample, with as much less time: it takes the same answer from fewer. */
const MOST_CARDS = 300;
/** The answer is as near as a tenth, or a minute: every look costs a plan. */
const PRECISION = 10;

/** The days of a plan: the minutes of each when all that have any had so many. */
export type MinutesWith = (minutesADay: number) => readonly number[];

/**
 * The fewest whole minutes a day, within a tenth, with which each goal's expected score comes within a point of what time
 * without end would give; undefined for goals for which the minutes of the request are enough, and where no day has any.
 */
export function neededMinutes(
  request: PlanRequest,
  minutesWith: MinutesWith,
  scoresOf: (request: PlanRequest) => readonly number[],
): readonly (number | undefined)[] {
  const every = Math.max(1, Math.ceil(request.cards.length / MOST_CARDS));
  const cards = everyNth(request.cards, every);
  const marks = request.goals.map((_, goal) => marksIn(cards, goal));
  const sharesWith = (minutes: readonly number[]): readonly number[] => {
    const sample = { ...request, cards, minutes: minutes.map((each) => each / every) };
    return scoresOf(sample).map((score, goal) => score / (marks[goal] ?? 1));
  };
  const known = new Map<number, readonly number[]>();
  const scoresWith = (minutesADay: number): readonly number[] => {
    const scores = known.get(minutesADay) ?? sharesWith(minutesWith(minutesADay));
    known.set(minutesADay, scores);
    return scores;
  };
  const most = plentyFor(request.cards);
  const days = minutesWith(most).filter((minutes) => minutes > 0).length;
  if (cards.length === 0 || days === 0) return request.goals.map(() => undefined);
  const now = sharesWith(request.minutes);
  if (now.every((share) => share >= 1 - NEAR)) return now.map(() => undefined);
  const best = sharesWith(minutesWith(most));
  return now.map((share, goal) => {
    const enough = (best[goal] ?? 0) - NEAR;
    if (share >= enough) return undefined;
    return fewest(
      { likely: Math.ceil(most / days), most },
      (minutes) => (scoresWith(minutes)[goal] ?? 0) >= enough,
    );
  });
}

/** The fewest whole minutes that are enough, of which `most` always are, in few looks where it is no more than what is likely. */
function fewest(
  { likely, most }: { readonly likely: number; readonly most: number },
  isEnough: (minutes: number) => boolean,
): number {
  let [low, high] = [0, likely];
  while (high < most && !isEnough(high)) [low, high] = [high, Math.min(most, 2 * high)];
  while (high - low > Math.max(1, low / PRECISION)) {
    const middle = Math.round((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** What plans expect of the goals. One plan's prices are a good start for the next, which has other minutes. */
export function planScores(start?: SolvedPlan): (request: PlanRequest) => readonly number[] {
  let before = start;
  return (request) => {
    const plan = solvePlan(request, before, 'rough');
    // Where time is plenty nothing has a price.
    if (before === undefined || plan.prices.some((price) => price > 0)) before = plan;
    return scoresOfPlan(request, plan);
  };
}

// Enough to learn every card, and to learn it again, on any one day.
function plentyFor(cards: readonly PlanCard[]): number {
  const seconds = cards.reduce((sum, card) => sum + card.seconds.first + card.seconds.lapse, 0);
  return Math.max(1, Math.ceil(seconds / 60));
}

// Cards alike in what they need stand side by side, so that each kind is in the sample as often as among all.
function everyNth(cards: readonly PlanCard[], every: number): readonly PlanCard[] {
  if (every === 1) return cards;
  return cards
    .map((card) => ({ card, stability: weakest(card) }))
    .sort((one, other) => one.stability - other.stability || (one.card.id < other.card.id ? -1 : 1))
    .flatMap(({ card }, index) => (index % every === 0 ? [card] : []));
}

function weakest({ points }: PlanCard): number {
  return points.reduce((least, { memory }) => Math.min(least, memory?.stability ?? 0), Infinity);
}

// Never 0, so that a goal without marks has a score.
function marksIn(cards: readonly PlanCard[], goal: number): number {
  const sum = cards.reduce((all, { marks, points }) => all + (marks[goal] ?? 0) * points.length, 0);
  return sum > 0 ? sum : 1;
}

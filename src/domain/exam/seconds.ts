// The learner's own seconds per card, and how often they give each grade, from their histories: read card by card, so that after an
// answer only that card is read again.
import { GRADES, type Graded, type ReviewEvent } from '../review/event';
import { standingEvents } from '../review/fold';
import type { PointId } from '../ids';
import type { StudyDay } from '../studyDay';
import { USUAL_SECONDS, USUAL_SHARES, type CardSeconds, type GradeShares } from './planCard';

/** What histories tell of how somebody studies: sums, so that they add up over cards. */
export interface Habits {
  /** Seconds that graded showings took, over days on which all of them are known. */
  readonly seconds: number;
  /** What they would have taken at the usual pace. */
  readonly usualSeconds: number;
  /** How often points got each grade at their first showing: again, hard, good, easy. */
  readonly first: readonly number[];
  /** The same for points asked a day or more later. */
  readonly later: readonly number[];
}

/** The habits of nobody. */
export const NO_HABITS: Habits = { seconds: 0, usualSeconds: 0, first: [0, 0, 0, 0], later: [0, 0, 0, 0] };

// As many seconds at the usual pace weigh as much as what is known before: for the learner some 20 showings (as for their pace on
// the Today screen); for a card two reviews, since answers to one question vary by some half, and questions differ by a third
// of their mean (so two of the first are as sure as the spread of the second; van der Linden 2006 finds about as much).
const LEARNER_WEIGHS = 20 * 13.9;
const REVIEWS_OF_CARD_WEIGH = 2;
const LEAST_PACE = 0.1;
const MOST_PACE = 10;

// How many grades the usual shares weigh.
const SHARES_WEIGH = 30;

/**
 * Seconds of a card with so many points (at least 1) at the usual pace. Half of the usual seconds go to what happens once, reading the
 * question and pressing a button; the other half to recalling and comparing, which every point takes.
 */
export function usualSeconds(points: number): CardSeconds {
  const scale = (1 + points) / 2;
  return {
    first: USUAL_SECONDS.first * scale,
    pass: USUAL_SECONDS.pass * scale,
    lapse: USUAL_SECONDS.lapse * scale,
  };
}

/** What one card's history tells. Time counts in mode study only; days with a showing of unknown length (0) are passed over. */
export function habitsOf(history: readonly ReviewEvent[]): Habits {
  const days: Day[] = [];
  const first = [0, 0, 0, 0];
  const later = [0, 0, 0, 0];
  let lastDays = new Map<PointId, StudyDay>();
  for (const event of standingEvents(history)) {
    if (event.kind === 'reset' || event.kind === 'cleared') lastDays = new Map();
    if (event.kind === 'imported') for (const id of event.pointIds) lastDays.set(id, event.day);
    if (event.kind !== 'graded' || event.mode === 'cram') continue;
    addShowing(days, event, lastDays.size === 0);
    for (const { pointId, grade } of event.outcomes) {
      const lastDay = lastDays.get(pointId);
      const counts = lastDay === undefined ? first : event.day > lastDay ? later : undefined;
      const at = GRADES.indexOf(grade);
      if (counts !== undefined) counts[at] = (counts[at] ?? 0) + 1;
      lastDays.set(pointId, event.day);
    }
  }
  const known = days.filter(({ isKnown }) => isKnown);
  return {
    seconds: known.reduce((sum, { tookMs }) => sum + tookMs, 0) / 1000,
    usualSeconds: known.reduce((sum, day) => sum + day.usualSeconds, 0),
    first,
    later,
  };
}

/** Habits of several cards together. */
export function sumOfHabits(all: Iterable<Habits>): Habits {
  const sum = { seconds: 0, usualSeconds: 0, first: [0, 0, 0, 0], later: [0, 0, 0, 0] };
  for (const { seconds, usualSeconds: usual, first, later } of all) {
    sum.seconds += seconds;
    sum.usualSeconds += usual;
    for (let at = 0; at < GRADES.length; at += 1) {
      sum.first[at] = (sum.first[at] ?? 0) + (first[at] ?? 0);
      sum.later[at] = (sum.later[at] ?? 0) + (later[at] ?? 0);
    }
  }
  return sum;
}

/** Expected seconds of a card with so many points: the usual ones at the learner's pace, and at the card's own where it was shown. */
export function cardSecondsOf(points: number, ofCard: Habits, ofLearner: Habits): CardSeconds {
  const usual = usualSeconds(points);
  const pace = held((ofLearner.seconds + LEARNER_WEIGHS) / (ofLearner.usualSeconds + LEARNER_WEIGHS));
  const cardWeighs = REVIEWS_OF_CARD_WEIGH * usual.pass;
  const own = held((ofCard.seconds + cardWeighs * pace) / (ofCard.usualSeconds + cardWeighs));
  return { first: usual.first * own, pass: usual.pass * own, lapse: usual.lapse * own };
}

/** How often the learner gives each grade; the usual shares count as 30 grades. */
export function sharesOf({ first, later }: Habits): GradeShares {
  const [, ...passes] = later;
  const shares = (usual: readonly number[], counts: readonly number[]): readonly number[] => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return usual.map((share, at) => (SHARES_WEIGH * share + (counts[at] ?? 0)) / (SHARES_WEIGH + all));
  };
  const [again = 0, hard = 0, good = 0, easy = 0] = shares(USUAL_SHARES.first, first);
  const [passHard = 0, passGood = 0, passEasy = 0] = shares(USUAL_SHARES.pass, passes);
  return { first: [again, hard, good, easy], pass: [passHard, passGood, passEasy] };
}

interface Day {
  readonly day: StudyDay;
  readonly usualSeconds: number;
  tookMs: number;
  isKnown: boolean;
}

// What happens to a card on a day is told by its first showing of the day; the others follow it up.
function addShowing(days: Day[], { day, tookMs, mode, outcomes }: Graded, isFirst: boolean): void {
  const isKnown = mode === 'study' && tookMs > 0;
  const last = days.at(-1);
  if (last !== undefined && last.day >= day) {
    last.tookMs += tookMs;
    last.isKnown &&= isKnown;
    return;
  }
  const usual = usualSeconds(outcomes.length);
  const isMissed = outcomes.some(({ grade }) => grade === 'again');
  days.push({
    day,
    tookMs,
    isKnown,
    usualSeconds: isFirst ? usual.first : isMissed ? usual.lapse : usual.pass,
  });
}

function held(pace: number): number {
  return Math.min(MOST_PACE, Math.max(LEAST_PACE, pace));
}

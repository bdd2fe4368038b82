// What the screen sees of an exam: what is expected of it and its parts, day by day, and where most can be won.
import type { Exam } from '../../domain/exam/exam';
import { recallOn } from '../../domain/exam/gain';
import type { Forecast, PlannedDay } from '../../domain/exam/plan';
import { isDayOff } from '../../domain/load/daysOff';
import type { TimeOptions } from '../../domain/options';
import type { IndexedCard } from '../library/indexedCard';
import type { ChosenNow } from './chooseNow';
import type { ExamPlan } from './examPlan';
import type { ExamPreview, ExamView, GroupReadiness, PlanDayView } from './examState';
import { expectedOf, leftOutOf, marksIn, readinessOf, type ExpectedCard, type ScoreOf } from './expected';

/** What is reckoned once for all exams of a plan. */
export interface Reckoned {
  readonly plan: ExamPlan;
  readonly forecast: Forecast;
  /** Minutes a day that would be enough, by goal. */
  readonly needed: readonly (number | undefined)[];
  readonly scoreOf: ScoreOf;
  readonly desiredRetention: number;
}

/** An exam with the cards it asks, so that some of them can be looked at more closely. */
export interface Looked {
  readonly view: Omit<ExamView, 'weakest'>;
  readonly weakest: readonly ExpectedCard[];
}

const MOST_WEAK = 50;
/** A point of a score in ten thousand: less than that is nothing to win. */
const WORTH_WINNING = 1e-6;

/** An exam that is ahead, by the goal that it is in the plan. */
export function lookAhead(exam: Exam, goal: number, reckoned: Reckoned): Looked {
  const { plan, forecast } = reckoned;
  const cards = expectedOf(plan, goal, forecast);
  const { readiness, leftOut, neededMinutes, ...size } = previewOf(cards, goal, reckoned);
  return {
    view: {
      exam,
      isOver: false,
      ...size,
      readiness: cards.length === 0 ? undefined : readiness,
      groups: groupsOf(cards, reckoned.scoreOf),
      days: daysOf(cards, goal, reckoned),
      leftOut,
      neededMinutes,
    },
    weakest: weakestOf(cards),
  };
}

/** An exam that was on a day before today, or on it. */
export function lookBack(exam: Exam, cards: readonly { readonly points: readonly unknown[] }[]): Looked {
  return {
    view: {
      exam,
      isOver: true,
      cards: cards.length,
      points: countPoints(cards),
      readiness: undefined,
      groups: [],
      days: [],
      leftOut: { noTime: 0, notNeeded: 0, setAside: 0 },
      neededMinutes: undefined,
    },
    weakest: [],
  };
}

/** What an exam would be like, from the cards it asks. */
export function previewOf(
  cards: readonly ExpectedCard[],
  goal: number,
  { needed, scoreOf, desiredRetention }: Reckoned,
): ExamPreview {
  return {
    cards: cards.length,
    points: countPoints(cards),
    readiness: readinessOf(cards, scoreOf),
    leftOut: leftOutOf(cards, desiredRetention),
    neededMinutes: needed[goal],
  };
}

/** The days of a plan up to the last exam, today with the cards that were chosen for it. */
export function planDaysOf(
  { plan, forecast }: Reckoned,
  todays: ChosenNow,
  { daysOff }: TimeOptions,
): readonly PlanDayView[] {
  return forecast.days.map(({ day, budgetMinutes, minutes, reviews, newCards }, index) => ({
    day,
    isOff: isDayOff(daysOff, day),
    budgetMinutes,
    ...(index === 0
      ? { minutes: todays.minutes, newCards: todays.newCards, reviews: todays.cards - todays.newCards }
      : { minutes, reviews, newCards }),
    exams: plan.goals.filter((goal) => goal.day === day).map(({ name }) => name),
  }));
}

// Questions with most marks still missing on the day come first; of as many, those that are known worst now.
function weakestOf(cards: readonly ExpectedCard[]): readonly ExpectedCard[] {
  return cards
    .filter(({ of }) => of.standing !== 'never')
    .map((card) => {
      const missing = card.points.reduce((sum, { withPlan }) => sum + 1 - withPlan, 0);
      return { card, missing: card.marks * missing, now: card.points.reduce((sum, { now }) => sum + now, 0) };
    })
    .filter(({ missing }) => missing > WORTH_WINNING)
    .sort((one, other) => other.missing - one.missing || one.now - other.now)
    .slice(0, MOST_WEAK)
    .map(({ card }) => card);
}

function groupsOf(cards: readonly ExpectedCard[], scoreOf: ScoreOf): readonly GroupReadiness[] {
  const all = marksIn(cards);
  const decks = groupedBy(cards, ({ deckId }) => [deckId]);
  const tags = groupedBy(cards, ({ shownTags }) => shownTags);
  const groupOf = (kind: 'deck' | 'tag', name: string, group: readonly ExpectedCard[]): GroupReadiness => ({
    kind,
    name,
    cards: group.length,
    points: countPoints(group),
    marks: marksIn(group) / all,
    ...readinessOf(group, scoreOf),
  });
  return [
    ...[...decks.values()].map((group) => groupOf('deck', group[0]?.of.card.deckTitle ?? '', group)),
    ...[...tags].sort(byName).map(([tag, group]) => groupOf('tag', tag, group)),
  ];
}

function groupedBy(
  cards: readonly ExpectedCard[],
  keysOf: (card: IndexedCard) => readonly string[],
): ReadonlyMap<string, readonly ExpectedCard[]> {
  const groups = new Map<string, ExpectedCard[]>();
  for (const card of cards) {
    for (const key of keysOf(card.of.card)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [card]);
      else group.push(card);
    }
  }
  return groups;
}

const ORDER = new Intl.Collator();

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return ORDER.compare(one, other);
}

// The plan knows nothing of cards that cannot be studied, and today is told as it is now.
function daysOf(
  cards: readonly ExpectedCard[],
  goal: number,
  { plan, forecast }: Reckoned,
): ExamView['days'] {
  const { today, scheduler } = plan.request;
  const lastDay = plan.goals[goal]?.day ?? today;
  const never = cards.filter(({ of }) => of.standing === 'never');
  const ofNever = (day: number): number =>
    sumOf(never, (card) => card.of.points.reduce((sum, point) => sum + recallOn(day, point, scheduler), 0));
  const now = sumOf(cards, ({ points }) => points.reduce((sum, point) => sum + point.now, 0));
  return forecast.days
    .filter(({ day }) => day <= lastDay)
    .map((planned) => {
      const { day } = planned;
      if (day === today) return { day, withPlan: now, stopNow: now };
      const { withPlan, stopNow } = recallIn(planned, goal);
      const others = ofNever(day);
      return { day, withPlan: withPlan + others, stopNow: stopNow + others };
    });
}

function recallIn({ recall }: PlannedDay, goal: number): { withPlan: number; stopNow: number } {
  return recall[goal] ?? { withPlan: 0, stopNow: 0 };
}

function sumOf(cards: readonly ExpectedCard[], recalled: (card: ExpectedCard) => number): number {
  return cards.reduce((sum, card) => sum + card.marks * recalled(card), 0);
}

function countPoints(cards: readonly { readonly points: readonly unknown[] }[]): number {
  return cards.reduce((sum, { points }) => sum + points.length, 0);
}

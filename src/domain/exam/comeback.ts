// Coming back to a backlog: what is probably still known, and three ways to go on, each with its cost and what comes of it. The
// idea to know: all ways are measured alike, by the points that are probably known on one day ahead, if nothing else is studied.
import type { StudyDay } from '../studyDay';
import { bestNow } from './bestNow';
import {
  alike,
  knownOfCard,
  postponeBehind,
  spreadOf,
  type ComebackPlan,
  type ComebackRequest,
  type PostponePlan,
  type SpreadPlan,
} from './comebackDays';
import { secondsOfCard } from './gain';
import type { PlanCard } from './planCard';

/** The minutes of the shortest way. */
export const BEST_MINUTES = 15;
/** Without an exam, recall in so many days counts. */
const DAYS_AHEAD = 30;

/** What is known, and the ways back. */
export interface Comeback {
  /** Points of studied cards, and how many of them are probably known today. */
  readonly points: number;
  readonly known: number;
  /** The day ahead that counts, the first exam's or in a month, and the points probably known on it without any study. */
  readonly thenDay: StudyDay;
  readonly knownThen: number;
  readonly due: { readonly cards: number; readonly minutes: number };
  readonly best: ComebackPlan & { readonly knownThen: number };
  readonly spread: SpreadPlan;
  /** Undefined without an exam ahead. */
  readonly postpone: PostponePlan | undefined;
}

/** The ways back; `days` is over how many to spread, 1 to 60, or else as many as the learner's minutes need. */
export function comebackOf(request: ComebackRequest, days?: number): Comeback {
  const { cards, goals, today, scheduler } = request;
  const ahead = goals.map(({ day }) => day).filter((day) => day > today);
  const thenDay = ahead.length === 0 ? today + DAYS_AHEAD : Math.min(...ahead);
  const knownOn = (day: StudyDay): number =>
    cards.reduce((sum, { card }) => sum + knownOfCard(card, day, request), 0);
  const due = cards.filter(({ isDue }) => isDue).map(({ card }) => card);
  const seconds = due.reduce((sum, card) => sum + secondsOfCard(card, today, scheduler), 0);
  const knownThen = knownOn(thenDay);
  return {
    points: cards.reduce((sum, { card }) => sum + card.points.length, 0),
    known: knownOn(today),
    thenDay,
    knownThen,
    due: { cards: due.length, minutes: seconds / 60 },
    best: bestOf(due, thenDay, knownThen, request),
    spread: spreadOf(request, thenDay, knownThen, days),
    postpone: ahead.length === 0 ? undefined : postponeBehind(Math.max(...ahead), request),
  };
}

function bestOf(
  due: readonly PlanCard[],
  thenDay: StudyDay,
  knownThen: number,
  { today, scheduler, shares }: ComebackRequest,
): Comeback['best'] {
  const cards = due.map(alike);
  const chosen = bestNow({ cards, goals: [{ day: thenDay }], today, scheduler, shares }, BEST_MINUTES);
  return {
    cardIds: chosen.map(({ id }) => id),
    minutes: chosen.reduce((sum, { seconds }) => sum + seconds, 0) / 60,
    moves: [],
    knownThen: chosen.reduce((sum, { gain }) => sum + gain, knownThen),
  };
}

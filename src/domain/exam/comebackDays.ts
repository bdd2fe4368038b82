// The ways back that give cards other days: a backlog over days to come, and what no exam asks behind the last exam.
import type { CardId } from '../ids';
import type { LoadCard, Move } from '../load/loadCard';
import { daysNeeded, spreadWork, type DayRoom, type Placed, type Waiting } from '../load/spread';
import type { StudyDay } from '../studyDay';
import { gainOfCard, recallOn, secondsOfCard } from './gain';
import type { PlanRequest } from './plan';
import type { PlanCard } from './planCard';

/** The most days over which a backlog is spread. */
export const MOST_SPREAD_DAYS = 60;

/** A card that was studied, and is not set aside. */
export interface ComebackCard {
  readonly card: PlanCard;
  /** Due now: its day has come, or its moment. */
  readonly isDue: boolean;
  /** What plans move; undefined for a card in its steps, which none moves. */
  readonly load: LoadCard | undefined;
}

/** What the ways back are made from; goals are the exams ahead, and marks are theirs. */
export interface ComebackRequest extends Pick<PlanRequest, 'today' | 'goals' | 'scheduler' | 'shares'> {
  readonly cards: readonly ComebackCard[];
  /** Minutes that the learner has on a day: of today, those left. */
  readonly minutesOn: (day: StudyDay) => number;
}

/** A way back: the cards to study now, the first one first, and those that get another day. */
export interface ComebackPlan {
  readonly cardIds: readonly CardId[];
  readonly minutes: number;
  readonly moves: readonly Move[];
}

/** Due cards over some days. */
export interface SpreadPlan extends ComebackPlan {
  readonly days: number;
  /** Expected, on the fullest of these days, with what is due on it anyway. */
  readonly minutesADay: number;
  /** Whether that is within the minutes of each day. */
  readonly isWithinMinutes: boolean;
  /** Points that are forgotten by waiting, were all asked on their day. */
  readonly lost: number;
  readonly knownThen: number;
}

/** Cards that no exam asks, behind the last exam. */
export interface PostponePlan {
  readonly moves: readonly Move[];
  /** Points that are forgotten by waiting, until the day they come. */
  readonly lost: number;
}

/** The points of a card that are probably known on a day. */
export function knownOfCard(
  { points }: PlanCard,
  day: StudyDay,
  { scheduler }: Pick<ComebackRequest, 'scheduler'>,
): number {
  return points.reduce((sum, point) => sum + recallOn(day, point, scheduler), 0);
}

/** A card whose points all count alike, asked or not by an exam: what the exam needs is a way of its own. */
export function alike(card: PlanCard): PlanCard {
  return { ...card, marks: [1] };
}

interface WaitingCard extends Waiting {
  readonly card: PlanCard;
  readonly load: LoadCard;
}

function waitingOf(cards: readonly ComebackCard[], request: ComebackRequest): readonly WaitingCard[] {
  const { today, scheduler } = request;
  return cards.flatMap(({ card, load }) => {
    if (load === undefined) return [];
    const known = knownOfCard(card, Math.max(today, load.dueDay), request);
    const seconds = secondsOfCard(card, today, scheduler);
    return { card, load, seconds, lostOn: (day) => known - knownOfCard(card, day, request) };
  });
}

/** Spreads what is due; `knownThen` are the points known on `thenDay` without study. */
export function spreadOf(
  request: ComebackRequest,
  thenDay: StudyDay,
  knownThen: number,
  wanted: number | undefined,
): SpreadPlan {
  const { cards, today, scheduler, shares } = request;
  const isMoved = ({ isDue, load }: ComebackCard): boolean => isDue && load !== undefined;
  const waiting = waitingOf(cards.filter(isMoved), request);
  const roomOn = roomsFrom(
    today,
    cards.filter((one) => !isMoved(one)),
    request,
  );
  const days = wanted ?? daysNeeded(secondsOf(waiting), roomOn, MOST_SPREAD_DAYS);
  const rooms = Array.from({ length: days }, (_, index) => roomOn(index));
  const { placed, level } = spreadWork(waiting, rooms);
  const now = placed.filter(({ day }) => day === today).map(({ work }) => work);
  const steps = cards.filter(({ isDue, load }) => isDue && load === undefined).map(({ card }) => card);
  const gain = placed.reduce(
    (sum, { work, day }) => sum + gainOfCard(alike(work.card), [{ day: thenDay }], day, scheduler, shares),
    0,
  );
  return {
    cardIds: [...steps, ...now.map(({ card }) => card)].map(({ id }) => id),
    minutes: (secondsOf(now) + (rooms[0]?.taken ?? 0)) / 60,
    moves: movesOf(placed, today),
    days,
    minutesADay: fullest(rooms, placed) / 60,
    isWithinMinutes: level <= 1 && rooms.some(({ seconds }) => seconds > 0),
    lost: lostBy(placed),
    knownThen: knownThen + gain,
  };
}

/** Puts what no exam asks, and is due by a day, behind it. */
export function postponeBehind(lastDay: StudyDay, request: ComebackRequest): PostponePlan {
  const { cards } = request;
  const isAsked = ({ card }: ComebackCard): boolean => card.marks.some((marks) => marks > 0);
  const isMoved = (one: ComebackCard): boolean =>
    one.load !== undefined && one.load.dueDay <= lastDay && !isAsked(one);
  const waiting = waitingOf(cards.filter(isMoved), request);
  const roomOn = roomsFrom(
    lastDay + 1,
    cards.filter((one) => !isMoved(one)),
    request,
  );
  const days = daysNeeded(secondsOf(waiting), roomOn, MOST_SPREAD_DAYS);
  const { placed } = spreadWork(
    waiting,
    Array.from({ length: days }, (_, index) => roomOn(index)),
  );
  return { moves: movesOf(placed, request.today), lost: lostBy(placed) };
}

/** Days from a first one on, with what cards that stay take of them; on today, all that is due. */
function roomsFrom(
  firstDay: StudyDay,
  staying: readonly ComebackCard[],
  { today, minutesOn, scheduler }: ComebackRequest,
): (index: number) => DayRoom {
  const taken = new Map<StudyDay, number>();
  for (const { card, load, isDue } of staying) {
    const day = isDue ? today : load?.dueDay;
    if (day === undefined) continue;
    taken.set(day, (taken.get(day) ?? 0) + secondsOfCard(card, day, scheduler));
  }
  return (index) => {
    const day = firstDay + index;
    return { day, seconds: minutesOn(day) * 60, taken: taken.get(day) ?? 0 };
  };
}

function movesOf(placed: readonly Placed<WaitingCard>[], today: StudyDay): readonly Move[] {
  return placed.flatMap(({ work: { load }, day }) => (day > today ? { card: load, toDay: day } : []));
}

function lostBy(placed: readonly Placed<WaitingCard>[]): number {
  return placed.reduce((sum, { work, day }) => sum + work.lostOn(day), 0);
}

function secondsOf(work: readonly Waiting[]): number {
  return work.reduce((sum, { seconds }) => sum + seconds, 0);
}

function fullest(rooms: readonly DayRoom[], placed: readonly Placed<Waiting>[]): number {
  const taken = new Map(rooms.map((room) => [room.day, room.taken]));
  for (const { work, day } of placed) taken.set(day, (taken.get(day) ?? 0) + work.seconds);
  return Math.max(0, ...taken.values());
}

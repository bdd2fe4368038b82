// Days off (STUDY-RULES C7): what is due in them comes before or behind them, and what is late already behind them.
import type { StudyDay } from '../studyDay';
import { SAFE_SHARES } from './advance';
import { daysOn, isDayOff, type Stretch } from './daysOff';
import { cardsByDay, type LoadCard, type Move } from './loadCard';

/** An absence, and how many days behind it take what was due in it. */
export interface Break {
  readonly fromDay: StudyDay;
  readonly toDay: StudyDay;
  /** 1 or more; of the days before the absence as many at most take cards as well. */
  readonly spreadDays: number;
  /** Whether cards that are late today are spread as well. */
  readonly withLate: boolean;
}

/**
 * Moves the cards of an absence to where it harms them less: before it, as long as that skips a safe share of their interval,
 * less than they would overshoot by behind it, and no day before comes above the mean of all days around the absence; else
 * behind it, so that these days come out as even as can be, and of all ways to do that by the one by which cards overshoot their
 * intervals least in all: short intervals come first. Other days off take none of them.
 */
export function planBreak(
  cards: readonly LoadCard[],
  absence: Break,
  today: StudyDay,
  daysOff: readonly Stretch[],
): readonly Move[] {
  const { fromDay, toDay, spreadDays, withLate } = absence;
  const isIn = ({ dueDay }: LoadCard): boolean => dueDay >= fromDay && dueDay <= toDay;
  const isMoved = (card: LoadCard): boolean => isIn(card) || (withLate && card.dueDay < today);
  const moved = cards.filter(isMoved).sort(byInterval);
  const staying = cardsByDay(cards.filter((card) => !isMoved(card)));
  const loadOn = (day: StudyDay): number => staying.get(day)?.length ?? 0;
  const days = daysOn(daysOff, toDay + 1, Math.max(1, spreadDays));
  const before = daysBefore(absence, today, daysOff).map((day) => ({ day, load: loadOn(day) }));
  const loads = days.map(loadOn);
  const cap = meanOf([...loads, ...before.map(({ load }) => load)], moved.length);
  const early = movesBefore(moved.filter(isIn), before, cap, days[0] ?? toDay + 1);
  const earlyIds = new Set(early.map(({ card }) => card.id));
  const late = moved.filter(({ id }) => !earlyIds.has(id));
  const shares = evenShares(loads, late.length);
  const places = days.flatMap((day, index) => Array.from({ length: shares[index] ?? 0 }, () => day));
  return [...early, ...late.map((card, index) => ({ card, toDay: places[index] ?? toDay + 1 }))];
}

/** The last days before an absence that are no days off, the nearest first; today may be one of them. */
function daysBefore(
  { fromDay, spreadDays }: Break,
  today: StudyDay,
  daysOff: readonly Stretch[],
): readonly StudyDay[] {
  const count = Math.min(Math.max(1, spreadDays), Math.max(0, fromDay - today));
  const nearest = Array.from({ length: count }, (_, index) => fromDay - 1 - index);
  return nearest.filter((day) => !isDayOff(daysOff, day));
}

function meanOf(loads: readonly number[], more: number): number {
  return Math.ceil(loads.reduce((sum, load) => sum + load, more) / loads.length);
}

/** Those cards that it harms less to come early, the least harm first, each on the nearest day that has room. */
function movesBefore(
  cards: readonly LoadCard[],
  days: readonly { readonly day: StudyDay; readonly load: number }[],
  cap: number,
  firstBehind: StudyDay,
): readonly Move[] {
  const nearest = days[0]?.day;
  if (nearest === undefined) return [];
  const room = days.map(({ day, load }) => ({ day, left: cap - load }));
  const skip = (card: LoadCard, day: StudyDay): number => (card.dueDay - day) / card.intervalDays;
  const overshoot = ({ dueDay, intervalDays }: LoadCard): number => (firstBehind - dueDay) / intervalDays;
  const ranked = cards.toSorted(
    (one, other) => skip(one, nearest) - skip(other, nearest) || (one.id < other.id ? -1 : 1),
  );
  return ranked.flatMap((card) => {
    const free = room.find(({ left }) => left > 0);
    if (free === undefined || free.day <= card.lastDay) return [];
    const share = skip(card, free.day);
    if (share >= SAFE_SHARES.advance || share >= overshoot(card)) return [];
    free.left -= 1;
    return [{ card, toDay: free.day }];
  });
}

function byInterval(one: LoadCard, other: LoadCard): number {
  return one.intervalDays - other.intervalDays || one.dueDay - other.dueDay || (one.id < other.id ? -1 : 1);
}

/** How many of `count` cards each day takes: always the day with the least load, of equal ones the first. */
function evenShares(loads: readonly number[], count: number): readonly number[] {
  // Water rises over the days as long as whole layers of it are left.
  const below = (level: number): number => loads.reduce((sum, load) => sum + Math.max(0, level - load), 0);
  let level = Math.min(...loads);
  while (below(level + 1) <= count) level += 1;
  let rest = count - below(level);
  return loads.map((load) => {
    const takesOneMore = rest > 0 && load <= level;
    if (takesOneMore) rest -= 1;
    return Math.max(0, level - load) + (takesOneMore ? 1 : 0);
  });
}

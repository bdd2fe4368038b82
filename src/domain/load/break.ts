// Days off (STUDY-RULES C7): what is due in them, and what is late already, is spread over days behind them.
import type { StudyDay } from '../studyDay';
import { cardsByDay, type LoadCard, type Move } from './loadCard';

/** An absence, and how many days behind it take what was due in it. */
export interface Break {
  readonly fromDay: StudyDay;
  readonly toDay: StudyDay;
  /** 1 or more. */
  readonly spreadDays: number;
  /** Whether cards that are late today are spread as well. */
  readonly withLate: boolean;
}

/**
 * Spreads the cards of an absence over the days behind it so that these come out as even as can be; and of all ways to do
 * that the one by which cards overshoot their intervals least in all: short intervals come first.
 */
export function planBreak(cards: readonly LoadCard[], absence: Break, today: StudyDay): readonly Move[] {
  const { fromDay, toDay, spreadDays, withLate } = absence;
  const isMoved = ({ dueDay }: LoadCard): boolean =>
    (dueDay >= fromDay && dueDay <= toDay) || (withLate && dueDay < today);
  const moved = cards.filter(isMoved).sort(byInterval);
  const staying = cardsByDay(cards.filter((card) => !isMoved(card)));
  const days = Array.from({ length: Math.max(1, spreadDays) }, (_, index) => toDay + 1 + index);
  const shares = evenShares(
    days.map((day) => staying.get(day)?.length ?? 0),
    moved.length,
  );
  const places = days.flatMap((day, index) => Array.from({ length: shares[index] ?? 0 }, () => day));
  return moved.map((card, index) => ({ card, toDay: places[index] ?? toDay + 1 }));
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

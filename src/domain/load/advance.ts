// Reviewing ahead and putting off, card by card (STUDY-RULES C6): the cards that it costs least come first, and a share of
// the interval tells how far it is safe.
import { drawFrom } from '../ids';
import type { StudyDay } from '../studyDay';
import { daysOn, type Stretch } from './daysOff';
import type { LoadCard, Move } from './loadCard';

/** A move with what it costs: the share of the interval that is skipped, or by which it is overshot. */
export interface RankedMove extends Move {
  readonly share: number;
  readonly isSafe: boolean;
}

/** Below these shares a move is called safe. */
export const SAFE_SHARES = { advance: 0.13, postpone: 0.15 } as const;

/** Cards that are not due yet, moved to today: those that skip least of their interval first, then the more stable ones. */
export function rankForAdvance(cards: readonly LoadCard[], today: StudyDay): readonly RankedMove[] {
  // A card that was reviewed today has nothing to gain.
  const ahead = cards.filter(({ dueDay, lastDay }) => dueDay > today && lastDay < today);
  const moves = ahead.map((card) =>
    ranked(card, today, (card.dueDay - today) / card.intervalDays, 'advance'),
  );
  return moves.sort(byShare((one, other) => other.card.stability - one.card.stability));
}

/**
 * Cards that are due, put off by 5 to 10 % of their interval and at least a day, behind the lateness they already have: those
 * that overshoot their interval least come first. One that would come on a day off comes behind it.
 */
export function rankForPostpone(
  cards: readonly LoadCard[],
  today: StudyDay,
  daysOff: readonly Stretch[],
): readonly RankedMove[] {
  const due = cards.filter(({ dueDay }) => dueDay <= today);
  const moves = due.map((card) => {
    const part = 0.05 + 0.05 * drawFrom(`postpone\n${card.id}\n${today}`);
    const wanted = today + Math.max(1, Math.round(card.intervalDays * part));
    const [toDay = wanted] = daysOn(daysOff, wanted, 1);
    return ranked(card, toDay, (toDay - card.dueDay) / card.intervalDays, 'postpone');
  });
  return moves.sort(byShare((one, other) => other.card.stability - one.card.stability));
}

function ranked(card: LoadCard, toDay: StudyDay, share: number, kind: keyof typeof SAFE_SHARES): RankedMove {
  return { card, toDay, share, isSafe: share < SAFE_SHARES[kind] };
}

function byShare(compareEqual: (one: Move, other: Move) => number) {
  return (one: RankedMove, other: RankedMove): number =>
    one.share - other.share || compareEqual(one, other) || (one.card.id < other.card.id ? -1 : 1);
}

// Plans of days off and of an even load in words.
import type { ExamCost, LoadPlan, LoadPreview } from '../../state/react';
import { countText, dayText, percentText } from '../wording';

/** What taking these days off adds to the days off that plans know of. */
export function notedText(days: number): string {
  return days === 0
    ? 'These days off are noted already.'
    : `${countText(days, 'day')} off will be noted: plans for exams give ${days === 1 ? 'it' : 'them'} no minutes, and no review is put on ${days === 1 ? 'it' : 'them'} where another day does.`;
}

/** What days off cost an exam. */
export function examCostText({ name, day, withThem, withoutThem }: ExamCost): string {
  const score = percentText(withThem);
  const about = `${name} on ${dayText(day)}`;
  return score === percentText(withoutThem)
    ? `${about}: expected score ${score}, with or without these days off.`
    : `${about}: expected score ${score} with these days off, and ${percentText(withoutThem)} without them.`;
}

/** The name of a plan. */
export function planTitle(kind: LoadPlan['kind']): string {
  switch (kind) {
    case 'break':
      return 'Days off';
    case 'flatten':
      return 'No day above a limit';
    case 'postpone':
      return 'Put off what is due';
    case 'advance':
      return 'Review ahead';
  }
}

/** How many cards a plan would move, and how safe that is. */
export function movesText(
  kind: LoadPlan['kind'],
  { moved, early, possible, safe, worstShare }: LoadPreview,
): string {
  const cards = countText(moved, 'card');
  switch (kind) {
    case 'break':
      return moved === 0
        ? 'Nothing is due on these days.'
        : `${cards} would move ${sidesText(moved, early)}.`;
    case 'flatten':
      return moved === 0 ? 'No day to come has more than that.' : `${cards} would move to days with room.`;
    case 'postpone':
      return moved === 0
        ? 'Nothing is due today.'
        : `${cards} of ${possible} would be put off, by at most ${shareText(worstShare)} of their interval; ${safeText(safe)}.`;
    case 'advance':
      return moved === 0
        ? 'No card is waiting for a later day.'
        : `${cards} of ${possible} would come today, and skip at most ${shareText(worstShare)} of their interval; ${safeText(safe)}.`;
  }
}

/** What recall drops or rises to; undefined when nothing moves. */
export function recallText({ recall, moved }: LoadPreview): string | undefined {
  if (recall === undefined) return undefined;
  const whose = moved === 1 ? 'of it' : 'of them';
  const { before, after } = recall;
  if (percentText(before) === percentText(after))
    return `You will recall about as much ${whose} as now: ${percentText(after)}.`;
  return after < before
    ? `You will recall less ${whose}: about ${percentText(after)}, where it would be ${percentText(before)} on the days they are due now.`
    : `You will recall more ${whose}: about ${percentText(after)}, where it would be ${percentText(before)} on the days they are due now.`;
}

function sidesText(moved: number, early: number): string {
  if (early === 0) return 'behind your days off';
  if (early === moved) return 'before your days off';
  return `to other days: ${early} before your days off, and ${moved - early} behind them`;
}

function safeText(safe: number): string {
  return safe === 1 ? '1 card is safe to move' : `${countText(safe, 'card')} are safe to move`;
}

function shareText(share: number | undefined): string {
  return percentText(share ?? 0);
}

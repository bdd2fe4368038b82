// Coming back in words: what is known first, then what each way costs and brings. Points are whole; the others are left out of it.
import type { ComebackView, ComebackWay, WayCost } from '../../state/react';
import { countText, dayText, minutesText, percentText } from '../wording';

/** What a way's button says. */
export function wayText(way: ComebackWay, days: number): string {
  switch (way) {
    case 'best':
      return 'Study the best 15 minutes';
    case 'spread':
      return days === 1 ? 'Study everything today' : `Spread over ${countText(days, 'day')}`;
    case 'exam':
      return 'Only what the exam needs';
  }
}

/** What is probably still known. */
export function knownText({ known, points }: ComebackView): string {
  return `You probably still know ${Math.round(known)} of ${countText(points, 'point')} that you studied.`;
}

/** What waits, and what there is to do about it. */
export function dueText({ due }: ComebackView): string {
  const wait = due.cards === 1 ? 'waits' : 'wait';
  return `${countText(due.cards, 'card')} ${wait} for you, ${minutesText(due.minutes)} in all. Take one of these ways; each can be taken back.`;
}

/** What the best minutes win. */
export function bestText(view: ComebackView): string {
  const { best, due, thenDay } = view;
  if (best.cards === 0)
    return `No card that is due would be remembered better on ${dayText(thenDay)} by studying it now.`;
  const rest = due.cards - best.cards;
  const left =
    rest === 0 ? 'That is all that waits.' : `The ${rest === 1 ? 'other card stays' : 'others stay'} due.`;
  return `${costText(best)}: ${effectText(best.knownThen, view)} ${left}`;
}

/** What spreading costs and wins. */
export function spreadText(view: ComebackView): string {
  const { spread } = view;
  const fits = spread.isWithinMinutes ? '' : ', more than the minutes you planned';
  const effect = effectText(spread.knownThen, view);
  if (spread.days === 1) return `${capital(minutesText(spread.minutesADay))} today${fits}: ${effect}`;
  const lost = Math.round(spread.lost);
  const waiting =
    lost === 0
      ? 'Waiting costs less than a point.'
      : `About ${countText(lost, 'point')} ${lost === 1 ? 'is' : 'are'} forgotten by waiting.`;
  return `${capital(minutesText(spread.minutesADay))} a day at most${fits}: ${effect} What fades first comes first. ${waiting}`;
}

/** What studying for exams alone costs and wins. */
export function examText({ exam }: ComebackView): string {
  if (exam === undefined) {
    return 'No exam is ahead. Once you create one, this way studies what it asks and puts all else behind it.';
  }
  const scores = exam.scores.map(
    ({ name, day, withPlan, stopNow }) =>
      `${name} on ${dayText(day)}: expected score ${percentText(withPlan)}, instead of ${percentText(stopNow)} without study.`,
  );
  const lost = Math.round(exam.lost);
  const forgotten =
    lost === 0
      ? ''
      : `; about ${countText(lost, 'point')} of them ${lost === 1 ? 'is' : 'are'} forgotten by that`;
  const postponed =
    exam.postponed === 0
      ? ''
      : ` ${countText(exam.postponed, 'card')} that no exam asks ${exam.postponed === 1 ? 'comes' : 'come'} after it${forgotten}.`;
  return `${costText(exam)} today. ${scores.join(' ')}${postponed}`;
}

/** What was taken, and what undoing gives back. */
export function takenText({ taken, spread }: ComebackView): string {
  if (taken === undefined) return '';
  const { way, left, moved } = taken;
  const session =
    left === 0
      ? 'Its cards of today are done.'
      : `${countText(left, 'card')} of today ${left === 1 ? 'is' : 'are'} left.`;
  const days = moved === 0 ? '' : ` ${countText(moved, 'card')} ${moved === 1 ? 'has' : 'have'} another day.`;
  const title =
    way === 'spread'
      ? 'spread what is due'
      : wayText(way, spread.days).replace(/^./u, (first) => first.toLowerCase());
  return `Today you chose: ${title}. ${session}${days}`;
}

/** What is known on the day by which ways are compared, beside what is known without study. */
function effectText(known: number, { knownThen, points, thenDay }: ComebackView): string {
  const [withIt, without] = [Math.round(known), Math.round(knownThen)];
  const instead = withIt > without ? `instead of ${without}` : 'hardly more than without';
  return `you would know about ${withIt} of ${countText(points, 'point')} on ${dayText(thenDay)}, ${instead}.`;
}

function costText({ cards, minutes }: WayCost): string {
  return `${countText(cards, 'card')}, ${minutesText(minutes)}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

// Exams in words and figures. The idea to know: an expectation is never shown as certain, so that no figure reads "100%" unless
// it is exact.
import { DAY_MS, type StudyDay } from '../../domain/studyDay';
import type { ExamRefusal, ExamView, NoSession, Score } from '../../state/react';
import { notDoneText } from '../messages';
import { fullDayText } from '../today/calendar';
import { countText, dayText, LOCALE, numberText, percentText } from '../wording';

/** Long names of the days of a week, Monday first. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** Shares that read as 100% and as 0% without being it. */
const ALMOST_ALL = 0.995;
const ALMOST_NOTHING = 0.005;

/** An expected share from 0 to 1: "84%", "over 99%", "under 1%". */
export function scoreText(share: number): string {
  if (share >= ALMOST_ALL && share < 1) return 'over 99%';
  return share > 0 && share < ALMOST_NOTHING ? 'under 1%' : percentText(share);
}

/** The band of a score: "likely between 78% and 90%"; one that reaches an end of the scale is open there, "likely above 95%". */
export function bandText({ low, high }: Score): string {
  if (low >= ALMOST_ALL) return 'likely over 99%';
  if (high < ALMOST_NOTHING) return 'likely under 1%';
  const [isOpenBelow, isOpenAbove] = [low < ALMOST_NOTHING, high >= ALMOST_ALL];
  if (isOpenBelow && isOpenAbove) return 'hard to foretell';
  if (isOpenAbove) return `likely above ${scoreText(low)}`;
  if (isOpenBelow) return `likely below ${scoreText(high)}`;
  const [from, to] = [scoreText(low), scoreText(high)];
  return from === to ? `likely about ${from}` : `likely between ${from} and ${to}`;
}

/** When an exam is: "12 days left: Sat, 21 March 2026", "Tomorrow: Tue, 10 March 2026". */
export function daysLeftText(day: StudyDay, today: StudyDay): string {
  const when = day - today === 1 ? 'Tomorrow' : `${countText(day - today, 'day')} left`;
  return `${when}: ${fullDayText(day)}`;
}

const dayAndMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const withYear = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A study day where there is little room: "9 Mar", in another year than today's "9 Mar 2027". */
export function shortDayText(day: StudyDay, today: StudyDay): string {
  const [atMs, nowMs] = [day * DAY_MS, today * DAY_MS];
  const isThisYear = new Date(atMs).getUTCFullYear() === new Date(nowMs).getUTCFullYear();
  return (isThisYear ? dayAndMonth : withYear).format(atMs);
}

/** Minutes of a week, Monday first: "20 minutes a day", or "140 minutes a week" where the days differ. */
export function studyMinutesText(minutes: readonly number[]): string {
  const [first = 0] = minutes;
  if (minutes.every((one) => one === first)) return `${countText(first, 'minute')} a day`;
  return `${countText(
    minutes.reduce((sum, one) => sum + one, 0),
    'minute',
  )} a week`;
}

/** What is wrong with an exam, in one sentence, and where it is a matter of time what would be needed. */
export function refusalText(problem: ExamRefusal, today: StudyDay): string {
  switch (problem.code) {
    case 'noName':
      return 'Give the exam a name.';
    case 'dateInPast':
      return `Choose a day that is still to come: ${dayText(today + 1)} or later.`;
    case 'dateTooFar':
      return 'Choose a day within the next ten years.';
    case 'noParts':
      return 'Choose at least one deck or tag that the exam asks about.';
    case 'weight':
      return 'Give each part a weight above 0, up to 1,000.';
    case 'noCards':
      return 'There are no cards in what you chose: choose a deck or tag with cards.';
    case 'noMinutes':
      return `No day before the exam has minutes to study: ${noMinutesText(problem)}`;
  }
}

function noMinutesText({ neededMinutes, stopNow }: Extract<ExamRefusal, { code: 'noMinutes' }>): string {
  const needed =
    neededMinutes === undefined
      ? 'give at least one of them some'
      : `${countText(neededMinutes, 'minute')} a day would be needed for everything`;
  return stopNow === undefined
    ? `${needed}.`
    : `${needed}, and without study the best to expect is ${scoreText(stopNow.expected)}.`;
}

/** That the minutes do not suffice, what would, and the best that can be done; undefined when they do. */
export function tooLittleTimeText(
  neededMinutes: number | undefined,
  minutes: readonly number[],
  best: Score,
): string | undefined {
  if (neededMinutes === undefined) return undefined;
  const needed = countText(neededMinutes, 'minute');
  return `There is more to learn than time: ${needed} a day would be needed for everything, and the best to expect from ${studyMinutesText(minutes)} is ${scoreText(best.expected)}.`;
}

/** Which cards a plan never shows, and why, in a sentence for each reason. */
export function leftOutTexts({ noTime, notNeeded, setAside }: ExamView['leftOut']): readonly string[] {
  const texts: string[] = [];
  if (noTime > 0) {
    texts.push(
      `${countText(noTime, 'card')} for want of time: others win more marks in the same minutes, so they come first.`,
    );
  }
  if (notNeeded > 0) {
    texts.push(
      `${countText(notNeeded, 'card')} because you know ${notNeeded === 1 ? 'it' : 'them'} well enough until the exam.`,
    );
  }
  if (setAside > 0) {
    texts.push(
      `${countText(setAside, 'card')} that ${setAside === 1 ? 'is' : 'are'} suspended or damaged: resume ${setAside === 1 ? 'it' : 'them'} in the Library to have ${setAside === 1 ? 'it' : 'them'} planned.`,
    );
  }
  return texts;
}

/** That no card is left out; with too little time, that they come less often than they should. */
export function nothingLeftOutText(isTimeShort: boolean): string {
  return isTimeShort
    ? 'No card is left out, but not every card comes as often as it should.'
    : 'Nothing: every card that can be studied comes before the exam.';
}

/** What a session wins, from a share of all marks; without an exam it is about what is recalled in a month. */
export function gainText(gain: number, hasExam: boolean): string {
  const what = hasExam ? 'Expected score' : 'What you will recall in a month';
  const points = gain * 100;
  if (points < 0.05) return `${what}: hardly more than without.`;
  return `${what}: about ${numberText(points)} percentage ${points < 1.05 && points >= 0.95 ? 'point' : 'points'} more.`;
}

/** Why no session began. */
export function noSessionText(why: NoSession): string {
  return why === 'noCards'
    ? 'Nothing is worth studying just now. Come back tomorrow.'
    : notDoneText('No session was begun.', why);
}

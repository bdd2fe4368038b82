// Work that waits, spread over days with least harm: what loses most by waiting comes first, and each day is filled to the same
// share of the time that the learner has on it.
import type { StudyDay } from '../studyDay';

/** A piece of work: the seconds it takes (above 0), and what is lost when it waits until a day. */
export interface Waiting {
  readonly seconds: number;
  readonly lostOn: (day: StudyDay) => number;
}

/** A day: the seconds that there are on it, and those that are taken already. */
export interface DayRoom {
  readonly day: StudyDay;
  readonly seconds: number;
  readonly taken: number;
}

/** Work on its day. */
export interface Placed<Work> {
  readonly work: Work;
  readonly day: StudyDay;
}

/** What became of spreading. */
export interface Spread<Work> {
  /** In the order in which it is to be done. */
  readonly placed: readonly Placed<Work>[];
  /** The share of each day's seconds that is taken then, on days where more was not taken before; above 1 it does not fit. */
  readonly level: number;
}

/**
 * Spreads work over days in their order (at least one). Days without seconds get nothing, unless all are such days. No day
 * comes out fuller than its share by more than one piece of work.
 */
export function spreadWork<Work extends Waiting>(
  work: readonly Work[],
  days: readonly DayRoom[],
): Spread<Work> {
  const open = openDays(days);
  const total = work.reduce((sum, { seconds }) => sum + seconds, 0);
  const level = levelOf(open, total);
  const last = open.at(-1);
  if (last === undefined) return { placed: [], level };
  const ordered = byHarm(work, last.day);
  const placed: Placed<Work>[] = [];
  let [at, done, filled] = [0, 0, 0];
  for (const piece of ordered) {
    // A piece belongs to the day in which its middle falls, so that what days are too full by does not add up.
    const middle = done + piece.seconds / 2;
    for (;;) {
      const room = open[at];
      if (room === undefined || at === open.length - 1) break;
      const share = Math.max(0, level * room.seconds - room.taken);
      if (middle < filled + share) break;
      filled += share;
      at += 1;
    }
    placed.push({ work: piece, day: (open[at] ?? last).day });
    done += piece.seconds;
  }
  return { placed, level };
}

/** How many days from the first one it takes until some seconds fit in beside what is taken; at most `most`. */
export function daysNeeded(seconds: number, roomOn: (index: number) => DayRoom, most: number): number {
  let left = seconds;
  for (let index = 0; index < most; index += 1) {
    const room = roomOn(index);
    left -= Math.max(0, room.seconds - room.taken);
    if (left <= 0) return index + 1;
  }
  return most;
}

function openDays(days: readonly DayRoom[]): readonly DayRoom[] {
  const open = days.filter(({ seconds }) => seconds > 0);
  // Without any time all days are alike.
  return open.length > 0 ? open : days.map((room) => ({ ...room, seconds: 1 }));
}

// Of equal times the one that loses most comes first; loss and time decide together, as in filling a rucksack.
function byHarm<Work extends Waiting>(work: readonly Work[], until: StudyDay): readonly Work[] {
  return work
    .map((piece) => ({ piece, harm: piece.lostOn(until) / piece.seconds }))
    .sort((one, other) => other.harm - one.harm)
    .map(({ piece }) => piece);
}

/** The share of their seconds to which days are filled by some seconds of work: water that rises over what is taken. */
function levelOf(open: readonly DayRoom[], total: number): number {
  const rising = open.toSorted((one, other) => one.taken / one.seconds - other.taken / other.seconds);
  let [width, below] = [0, 0];
  for (const [index, { seconds, taken }] of rising.entries()) {
    width += seconds;
    below += taken;
    const level = (total + below) / width;
    const next = rising[index + 1];
    if (next === undefined || level <= next.taken / next.seconds) return level;
  }
  return 0;
}

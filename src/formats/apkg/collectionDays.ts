// Days of a collection as study days: Anki counts due days from the day on which the collection was made.
import { DAY_MS, HOUR_MS, MINUTE_MS, studyDayOf, type DayClock, type StudyDay } from '../../domain/studyDay';
import type { AnkiCard, UnloggedCollection } from './collection';

/** The last moment (ms since 1970) that the id of an event can hold, less room for one event after it. */
const LAST_MOMENT = 36 ** 9 - 2;
/** Whether a moment (ms since 1970) is one that the id of an event can hold. */
export function isMoment(atMs: number): boolean {
  return Number.isSafeInteger(atMs) && atMs > 0 && atMs <= LAST_MOMENT;
}

/** Intervals are at most a hundred years, as in Anki. */
export const LONGEST_INTERVAL = 36_500;

/** The study day of the learner that is day 0 of the collection, so that "today" has the number that Anki gives it. */
export function dayZeroOf(collection: UnloggedCollection, clock: DayClock): StudyDay {
  const { createdMinutesWest, rolloverHour } = collection;
  const createdMs = Math.min(Math.max(collection.createdAtS * 1000, 0), LAST_MOMENT);
  if (createdMinutesWest === undefined && rolloverHour === undefined) {
    // The oldest scheduler counts periods of 24 hours from that very moment, which is a rollover where it was made.
    // The study day that most of the first period falls in is the one its middle falls in.
    return studyDayOf(createdMs + 12 * HOUR_MS, clock);
  }
  const minutesEast =
    createdMinutesWest === undefined ? clock.offsetMinutesAt(createdMs) : -createdMinutesWest;
  return Math.floor((createdMs + minutesEast * MINUTE_MS) / DAY_MS);
}

/**
 * The day, counted from the collection's first, on which a review card is due; undefined when its number is none, as
 * after a lapse in the oldest scheduler, where it is a moment.
 */
export function dueNumberOf({ due, originalDue, originalDeckId }: AnkiCard): number | undefined {
  const number = originalDeckId !== 0 && originalDue !== 0 ? originalDue : due;
  return Number.isSafeInteger(number) && Math.abs(number) <= 2 * LONGEST_INTERVAL ? number : undefined;
}

/**
 * A clock that asks another one twice for each day of UTC and not for each moment: where the zone is the same at both ends
 * of a day, it is the same all day.
 */
export function clockByDays(clock: DayClock): DayClock {
  const offsets = new Map<number, number | undefined>();
  const offsetOf = (day: number): number | undefined => {
    const offset = clock.offsetMinutesAt(day * DAY_MS);
    return offset === clock.offsetMinutesAt((day + 1) * DAY_MS) ? offset : undefined;
  };
  return {
    rolloverHour: clock.rolloverHour,
    offsetMinutesAt: (atMs) => {
      const day = Math.floor(atMs / DAY_MS);
      if (!offsets.has(day)) offsets.set(day, offsetOf(day));
      return offsets.get(day) ?? clock.offsetMinutesAt(atMs);
    },
  };
}

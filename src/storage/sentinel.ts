// The sentinel: how many reviews there were, kept outside IndexedDB. Browsers can replace a damaged database by an
// empty one without a word; the sentinel tells a newcomer from a learner who lost a year.
import type { MarkerRow } from './schema';

/** What the sentinel remembers of the database. */
export interface Sentinel {
  readonly reviews: number;
  readonly lastEvent: string;
}

/** Where the sentinel lives: localStorage, or something like it. */
export type SentinelPlace = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'pointwise.sentinel';

/** What was remembered; undefined for a newcomer, or when the place cannot be read. */
export function readSentinel(place: SentinelPlace | undefined): Sentinel | undefined {
  return parseSentinel(place?.getItem(KEY) ?? '');
}

/** What a sentinel says; undefined for anything else. */
export function parseSentinel(text: string): Sentinel | undefined {
  const [reviews, lastEvent] = text.split(' ');
  const count = Number(reviews);
  return reviews && Number.isSafeInteger(count) ? { reviews: count, lastEvent: lastEvent ?? '' } : undefined;
}

/**
 * Remembers the database as it is after a commit. What is remembered never goes back: another tab may have remembered
 * a later commit, and a database that lost its reviews must not pass for a whole one.
 */
export function writeSentinel(place: SentinelPlace | undefined, marker: MarkerRow): void {
  if (!isMissingReviews(readSentinel(place), marker)) acceptSentinel(place, marker);
}

/** Remembers the database as it is although it holds less than before: the learner goes on with what is there. */
export function acceptSentinel(place: SentinelPlace | undefined, marker: MarkerRow): void {
  place?.setItem(KEY, printSentinel(marker));
}

/** The sentinel of a database as text. */
export function printSentinel({ reviews, lastEvent }: MarkerRow): string {
  return `${reviews} ${lastEvent}`;
}

/** Whether reviews are missing: the sentinel is written after each commit, so the database is never behind it. */
export function isMissingReviews(sentinel: Sentinel | undefined, marker: MarkerRow): boolean {
  if (sentinel === undefined) return false;
  return marker.reviews < sentinel.reviews || marker.lastEvent < sentinel.lastEvent;
}

// What a collection holds beside its rows: what the two layouts of schemas keep in different places.
import type { AnkiDeck, AnkiNoteType } from './collection';

/** Decks, note types, and what of the configuration matters here. */
export interface CollectionHead {
  readonly decks: readonly AnkiDeck[];
  readonly noteTypes: readonly AnkiNoteType[];
  /** Names of the groups of deck options that somebody made or changed. */
  readonly optionGroups: readonly string[];
  /** Minutes west of UTC when the collection was made. */
  readonly createdMinutesWest?: number;
  /** The hour at which its days start. */
  readonly rolloverHour?: number;
}

/** The part of a head that the configuration gives, for values of any type: what is out of range is left out. */
export function configured(
  minutesWest: unknown,
  hour: unknown,
): Pick<CollectionHead, 'createdMinutesWest' | 'rolloverHour'> {
  return {
    ...(isBetween(minutesWest, -14 * 60, 12 * 60) && { createdMinutesWest: minutesWest }),
    ...(isBetween(hour, 0, 23) && { rolloverHour: hour }),
  };
}

/** The group that every collection has from the first day. */
const FIRST_GROUP = 1;

/** Whether somebody made or changed a group of deck options; `changedAtS` is 0 in the group that comes by itself. */
export function isOwnGroup(id: number, changedAtS: unknown): boolean {
  return id !== FIRST_GROUP || (typeof changedAtS === 'number' && changedAtS > 0);
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

// What the worker of the Library is told with each call.
import { contextOf, type FilesContext, type FilesMoment } from '../files/moment';

/** The moment of a call, as plain values. */
export interface LibraryMoment extends FilesMoment {
  /** Lapses that make a leech, where a deck says nothing else; 0 for never. */
  readonly leechThreshold: number;
}

/** What numbers of memory depend on at a moment. */
export interface LibraryContext extends FilesContext {
  readonly leechThreshold: number;
  /** Whether is told what histories say of how the learner studies. */
  readonly tellsHabits: boolean;
}

/** A moment with its clock and scheduler. The time zone is the device's. */
export function libraryContextOf(moment: LibraryMoment, tellsHabits = false): LibraryContext {
  return { ...contextOf(moment), leechThreshold: moment.leechThreshold, tellsHabits };
}

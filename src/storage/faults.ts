// What a check can find wrong.

/** What can be found; the first three cannot be repaired from what is here. */
export type Fault =
  /** A history that does not match its checksum. */
  | 'damagedHistory'
  /** A card that was studied and whose row is gone. */
  | 'lostCard'
  /** A page of text that is gone. */
  | 'lostPage'
  /** Memory that is not what the history adds up to. */
  | 'wrongMemory'
  /** A place in the order of what is due that does not fit the memory. */
  | 'wrongDue'
  /** A card that belongs to another deck, or asks other points, than its text says. */
  | 'wrongText'
  /** A deck whose numbers are not those of its pages. */
  | 'wrongCounts'
  /** Pages of a deck that is gone, though nobody deleted it. */
  | 'strayPage'
  /** A studied card that its deck does not know of. */
  | 'notListed';

/** The faults that nothing here can put right. */
export const BEYOND_REPAIR: ReadonlySet<Fault> = new Set<Fault>(['damagedHistory', 'lostCard', 'lostPage']);

/** What a part of the check tells the whole. */
export type Report = (fault: Fault, count: number) => void;

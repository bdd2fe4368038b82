// What is the learner's own about a note: never printed, exported or shared with the deck's text.
import type { NoteId, PointId } from '../ids';

/** Private marks and mnemonics of one note. A note that nothing was said about has none. */
export interface Personal {
  /** Of the note. */
  readonly id: NoteId;
  /** The learner holds the note for wrong or outdated. */
  readonly isWrong?: true;
  /** Memory aids, each for one point. */
  readonly mnemonics?: readonly { readonly pointId: PointId; readonly text: string }[];
  /** When it was last changed (ms): the last writer wins a merge. */
  readonly changedAtMs: number;
}

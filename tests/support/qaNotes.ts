// Notes that are questions with points, as most fixtures are.
import type { Note, QaNote } from '../../src/domain/deck/deck';
import type { PointId } from '../../src/domain/ids';

/** A note as a question with points; throws for any other kind. */
export function qa(note: Note): QaNote {
  if (note.kind !== 'qa') throw new Error(`the note ${note.id} is no question`);
  return note;
}

/** The ids of the points of a question. */
export function pointsOf(note: Note): readonly PointId[] {
  return qa(note).points.map((point) => point.id);
}

// When a newer text last changed a note: where two devices have it in different words, the one that was written last counts.
import type { NoteId } from '../ids';
import type { Note } from './deck';
import { isEqual } from './isEqual';

/** When a note was last written by hand or by a newer text (ms); 0 while it says what it said when it was first read. */
export function writtenAtMs({ editedAtMs = 0, rewrittenAtMs = 0 }: Note): number {
  return Math.max(editedAtMs, rewrittenAtMs);
}

/** The moment (ms) of a change of a note: behind its last one, also where another device's clock was ahead. */
export function behindLast(before: Note | undefined, atMs: number): number {
  return before === undefined ? atMs : Math.max(atMs, writtenAtMs(before) + 1);
}

/** A note in the place of an older one, with the moment at which it came if it says anything else, and else with that of the older. */
export function withRewritten(before: Note, after: Note, atMs: number): Note {
  const stamp = hasSameContents(before, after) ? writtenAtMs(before) : atMs;
  return stamp > writtenAtMs(after) ? { ...after, rewrittenAtMs: stamp } : after;
}

/** A note that was handed to another deck: of two devices that have it in different ones, the one that moved it last counts. */
export function movedNote(note: Note, atMs: number): Note {
  return { ...note, rewrittenAtMs: Math.max(atMs, writtenAtMs(note) + 1) };
}

/** A note that is here although it was deleted at a moment: it was written after that. */
export function outlasting(note: Note, deletedAtMs: number, atMs: number): Note {
  if (writtenAtMs(note) > deletedAtMs) return note;
  return { ...note, rewrittenAtMs: Math.max(atMs, deletedAtMs + 1) };
}

/** Whether two notes are equal in everything but the moments at which they were written. */
export function hasSameContents(one: Note, other: Note): boolean {
  return isEqual(contentsOf(one), contentsOf(other));
}

/**
 * The newer text of a shipped deck beside the one before. It counts as written just after that one, whenever it comes: an edit that
 * was made on another device before is later than any shipped text.
 */
export function shippedAnew(before: readonly Note[], notes: readonly Note[]): readonly Note[] {
  const older = new Map<NoteId, Note>(before.map((note) => [note.id, note]));
  return notes.map((note) => {
    const known = older.get(note.id);
    if (known === undefined || known === note) return note;
    return withRewritten(known, note, writtenAtMs(known) + 1);
  });
}

// Most notes were never written again, and to copy 100,000 of them is felt.
function contentsOf(note: Note): Note {
  if (note.editedAtMs === undefined && note.rewrittenAtMs === undefined) return note;
  const { editedAtMs: _edited, rewrittenAtMs: _rewritten, ...contents } = note;
  return contents;
}

// Points of a note that is read for the first time: their ids, and what tells one answer from another.
import type { Point } from '../deck/deck';
import { normalizeText, pointIdOfNormal, type NoteId } from '../ids';
import type { PointDraft } from './readEntry';

/** Drafts as points with ids; points of one text are told apart by their place among them. */
export function pointsWithIds(drafts: readonly PointDraft[], noteId: NoteId): readonly Point[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const key = normalizeText(draft.text);
    const occurrence = seen.get(key) ?? 0;
    // Nearly all notes of tables have one point, which there is nothing to tell apart from.
    if (drafts.length > 1) seen.set(key, occurrence + 1);
    const id = pointIdOfNormal(noteId, key, occurrence);
    const { label, text, leadIn } = draft;
    return label === undefined && leadIn === undefined ? { id, text } : { id, ...draft };
  });
}

/** What points answer, whatever their marks and blanks. */
export function answerKeyOf(points: readonly PointDraft[]): string {
  return normalizeText(points.map(({ label = '', text }) => `${label} ${text}`).join('\n'));
}

// A note while it is being edited: plain fields, as the editor has them.
import type { PointId } from '../ids';
import type { Note } from './deck';

/** A point in the editor; one without an id is new. */
export interface PointDraft {
  readonly id?: PointId;
  readonly label: string;
  readonly text: string;
}

interface DraftBase {
  readonly tags: readonly string[];
  /** As YYYY-MM-DD; empty for the deck's. */
  readonly asOf: string;
}

/** What the fields of the editor say. */
export type NoteDraft =
  | (DraftBase & {
      readonly kind: 'qa';
      readonly question: string;
      readonly points: readonly PointDraft[];
      readonly remark: string;
      readonly bothWays: boolean;
    })
  | (DraftBase & { readonly kind: 'cloze'; readonly text: string; readonly remark: string })
  | (DraftBase & { readonly kind: 'fields'; readonly fields: readonly string[] });

/** Why a draft is no note, and which field it is about. */
export interface NoteProblem {
  readonly field: 'question' | 'points' | 'text' | 'remark' | 'tags' | 'asOf' | 'fields';
  /** Which point or field of several, from 0. */
  readonly index?: number;
  readonly code: 'empty' | 'tooLong' | 'tooMany' | 'labelTooLong' | 'noGap' | 'noDay' | 'blankInTag';
}

/** A note as the editor's fields begin. */
export function draftOf(note: Note): NoteDraft {
  const shared = { tags: note.tags ?? [], asOf: note.asOf ?? '' };
  switch (note.kind) {
    case 'qa': {
      const points = note.points.map(({ id, label = '', text }) => ({ id, label, text }));
      const { question, remark = '', bothWays = false } = note;
      return { ...shared, kind: 'qa', question, points, remark, bothWays };
    }
    case 'cloze':
      return { ...shared, kind: 'cloze', text: note.text, remark: note.remark ?? '' };
    case 'fields':
      return { ...shared, kind: 'fields', fields: note.fields };
  }
}

/** What a draft asks: its question, its text with gaps, or its first field. */
export function titleOfDraft(draft: NoteDraft): string {
  switch (draft.kind) {
    case 'qa':
      return draft.question;
    case 'cloze':
      return draft.text;
    case 'fields':
      return draft.fields[0] ?? '';
  }
}

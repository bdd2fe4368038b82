// What the editor holds while a note is written: its draft with the tags as text, and what is the learner's own about it.
// The idea to know: plain values only, so that a draft can be compared, kept and brought back.
import { onlyPointId } from '../../domain/deck/deck';
import { draftOf, type NoteDraft, type PointDraft } from '../../domain/deck/noteDraft';
import { slotsOf } from '../../domain/deck/slots';
import type { PointId } from '../../domain/ids';
import type { EditedNote } from '../../state/react';

/** A point with its place in the list of fields, which stays when it is moved, and its memory aid. */
export interface PointFields extends PointDraft {
  readonly key: string;
  readonly aid: string;
}

/** The draft of each kind, with its points as fields. */
export type TextFields =
  | (Omit<Extract<NoteDraft, { kind: 'qa' }>, 'tags' | 'points'> & {
      readonly points: readonly PointFields[];
    })
  | Omit<Extract<NoteDraft, { kind: 'cloze' }>, 'tags'>
  | Omit<Extract<NoteDraft, { kind: 'fields' }>, 'tags'>;

export type QaFields = Extract<TextFields, { kind: 'qa' }>;
export type ClozeFields = Extract<TextFields, { kind: 'cloze' }>;

/** Everything that can be changed on the screen. */
export interface EditorFields {
  readonly text: TextFields;
  /** As they are typed: with blanks between them. */
  readonly tags: string;
  readonly isWrong: boolean;
  /** Memory aids of cards that ask one thing, by what they ask. */
  readonly cardAids: readonly { readonly pointId: PointId; readonly slot: string; readonly aid: string }[];
}

/** The fields of a note that is here. */
export function fieldsOf({ note, personal }: EditedNote): EditorFields {
  const { tags, ...draft } = draftOf(note);
  const aidOf = (id: PointId | undefined): string =>
    personal?.mnemonics?.find(({ pointId }) => pointId === id)?.text ?? '';
  const onlyOne = slotsOf(note).filter((slot) => slot !== 'front');
  return {
    text:
      draft.kind === 'qa'
        ? {
            ...draft,
            points: draft.points.map((point) => ({ ...point, key: keyOf(point), aid: aidOf(point.id) })),
          }
        : draft,
    tags: tags.join(' '),
    isWrong: personal?.isWrong === true,
    cardAids: onlyOne.map((slot) => {
      const pointId = onlyPointId(note.id, slot);
      return { pointId, slot, aid: aidOf(pointId) };
    }),
  };
}

/** The fields of a note that is to be written. */
export function emptyFields(kind: 'qa' | 'cloze'): EditorFields {
  const text: TextFields =
    kind === 'qa'
      ? { kind, question: '', points: [newPoint([])], remark: '', bothWays: false, asOf: '' }
      : { kind, text: '', remark: '', asOf: '' };
  return { text, tags: '', isWrong: false, cardAids: [] };
}

/** A point without words at the end of others. */
export function newPoint(points: readonly PointFields[]): PointFields {
  const numbers = points.map(({ key }) => Number(/^new-(\d+)$/u.exec(key)?.[1] ?? 0));
  return { key: `new-${Math.max(0, ...numbers) + 1}`, label: '', text: '', aid: '' };
}

/** The draft that the fields make; tags are what stands between blanks, each once. */
export function noteDraftOf({ text, tags }: EditorFields): NoteDraft {
  const listed = [...new Set(tags.split(/\s+/u).filter((tag) => tag !== ''))];
  if (text.kind !== 'qa') return { ...text, tags: listed };
  const points = text.points.map(({ id, label, text: words }) => ({
    ...(id === undefined ? {} : { id }),
    label,
    text: words,
  }));
  return { ...text, points, tags: listed };
}

/** Whether two states of the fields say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}

function keyOf({ id }: PointDraft): string {
  return id ?? 'new-0';
}

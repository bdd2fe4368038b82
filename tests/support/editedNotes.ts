// A text that is being edited: its notes, points and gaps, each with what it was before.
import { clozeParts, type ClozePart } from '../../src/domain/deck/cloze';
import type { ClozeNote, Note, Point, QaNote } from '../../src/domain/deck/deck';
import { noteIdOf, pointIdOf, type NoteId, type PointId } from '../../src/domain/ids';

/** A note that can be written in a document. */
export type WrittenNote = QaNote | ClozeNote;

/** A point of the newer text and what it was. */
export interface EditedPoint {
  readonly label?: string;
  readonly leadIn?: string;
  readonly text: string;
  /** The older points it goes on as: none for a new one, several when they were joined. */
  readonly was: readonly PointId[];
  /** Whether the older point goes on in several. */
  readonly isPart: boolean;
  /** Whether a number, date or name of it differs. */
  readonly isChanged: boolean;
  /** What was done to it. */
  readonly edits: readonly string[];
}

interface Edited {
  readonly was?: NoteId;
  /** Whether a number of what all of it depends on differs. */
  readonly isChanged: boolean;
  readonly edits: readonly string[];
}

/** A question of the newer text and what it was. */
export interface EditedQa extends Edited {
  readonly kind: 'qa';
  readonly question: string;
  readonly closing?: string;
  readonly points: readonly EditedPoint[];
}

/** A gap of the newer text and what it was. */
export interface EditedGap {
  readonly kind: 'gap';
  /** The card that asks it, with all gaps of the same one: the number it had, or another one for a new card. */
  readonly card: number;
  readonly text: string;
  readonly hint?: string;
  /** The number it had in the older text. */
  readonly was?: number;
  readonly isChanged: boolean;
  readonly edits: readonly string[];
}

/** A stretch of a text with gaps. */
export type EditedPart = EditedGap | { readonly kind: 'text'; readonly text: string };

/** A text with gaps and what it was. */
export interface EditedCloze extends Edited {
  readonly kind: 'cloze';
  readonly parts: readonly EditedPart[];
}

export type EditedNote = EditedQa | EditedCloze;

/** The text before anything was done to it. */
export function unedited(notes: readonly WrittenNote[]): readonly EditedNote[] {
  return notes.map((note): EditedNote => {
    const edited = { was: note.id, isChanged: false, edits: [] };
    if (note.kind === 'cloze') return { kind: 'cloze', parts: clozeParts(note.text).map(partOf), ...edited };
    const { question, points, closing } = note;
    return {
      kind: 'qa',
      question,
      ...(closing === undefined ? {} : { closing }),
      points: points.map((point) => ({
        ...textOf(point),
        was: [point.id],
        isPart: false,
        isChanged: false,
        edits: [],
      })),
      ...edited,
    };
  });
}

/** A note that the older text does not have. */
export function newcomer(note: WrittenNote): EditedNote | undefined {
  const [edited] = unedited([note]);
  if (edited === undefined) return undefined;
  const { was: _was, ...rest } = edited;
  if (rest.kind === 'qa') {
    const points = rest.points.map((point) => ({ ...point, was: [] }));
    return { ...rest, points, edits: ['inserted'] };
  }
  const parts = rest.parts.map((part): EditedPart => {
    if (part.kind === 'text') return part;
    const { was: _wasGap, ...gap } = part;
    return gap;
  });
  return { ...rest, parts, edits: ['inserted'] };
}

/** The newer text as notes, with the ids and numbers that reading it gives. */
export function notesOf(edited: readonly EditedNote[]): readonly Note[] {
  const occurrences = new Map<string, number>();
  const occurrenceOf = (key: string): number => {
    const count = occurrences.get(key) ?? 0;
    occurrences.set(key, count + 1);
    return count;
  };
  return edited.map((note): Note => {
    const title = titleOf(note);
    const id = noteIdOf('deck', title, occurrenceOf(title.toLowerCase()));
    if (note.kind === 'cloze') return { kind: 'cloze', id, text: writtenParts(note.parts) };
    return {
      kind: 'qa',
      id,
      question: note.question,
      points: note.points.map((point) => ({
        id: pointIdOf(id, point.text, occurrenceOf(`${id}\n${point.text.toLowerCase()}`)),
        ...textOf(point),
      })),
      ...(note.closing === undefined ? {} : { closing: note.closing }),
    };
  });
}

/** The question of a note, or its text with all gaps open: no two notes have the same. */
export function titleOf(note: EditedNote): string {
  return note.kind === 'qa' ? note.question : note.parts.map(({ text }) => text).join('');
}

/** The gaps of a text in their order. */
export function gapsIn({ parts }: EditedCloze): readonly EditedGap[] {
  return parts.filter((part) => part.kind === 'gap');
}

type PointText = Omit<Point, 'id' | 'changedOn'>;

/** What a point says, without what it was. */
export function textOf({ label, text, leadIn }: PointText): PointText {
  return { text, ...(label === undefined ? {} : { label }), ...(leadIn === undefined ? {} : { leadIn }) };
}

/** Gaps inside gaps have no part here: no text that is edited has any. */
function partOf(part: ClozePart): EditedPart {
  if (part.kind === 'text') return part;
  const [only, ...others] = part.parts;
  if (only?.kind !== 'text' || others.length > 0) throw new Error('a gap holds words only');
  const { number, hint } = part;
  return {
    kind: 'gap',
    card: number,
    text: only.text,
    ...(hint === undefined ? {} : { hint }),
    was: number,
    isChanged: false,
    edits: [],
  };
}

/** Numbered by their cards, in the order of the text, as an author's gaps without numbers are. */
function writtenParts(parts: readonly EditedPart[]): string {
  const numbers = new Map<number, number>();
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const number = numbers.get(part.card) ?? numbers.size + 1;
      numbers.set(part.card, number);
      return `{{c${number}::${part.text}${part.hint === undefined ? '' : `::${part.hint}`}}}`;
    })
    .join('');
}

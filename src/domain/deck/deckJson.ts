// A deck as JSON: what `npm run deck` writes, exports hold and imports read. deckSchema.ts says what is valid.
import * as v from 'valibot';
import { readDate } from '../document/dates';
import type { CardId } from '../ids';
import { noteTypeIdOf, type NoteType } from '../noteType/noteType';
import { failure, success, type Result } from '../result';
import { counting, tellNobody, type Tell } from '../tell';
import type { DeckText, Note } from './deck';
import {
  DECK_FORMAT,
  DECK_VERSION,
  noteSchemas,
  noteTypeSchema,
  tellingDeckSchema,
  type DeckValue,
} from './deckSchema';
import { present } from './present';

/** What goes along with the text of a deck. Bytes are written as Base64. */
export interface DeckCompany {
  readonly noteTypes?: readonly NoteType[];
  readonly media?: readonly { readonly name: string; readonly base64: string }[];
  /** Packed histories (historyCodec.ts) by card. */
  readonly histories?: readonly { readonly card: CardId; readonly base64: string }[];
}

/** A deck that was read from JSON: its text, and the key that names it for ever. */
export interface DeckJson extends DeckText, DeckCompany {
  readonly key: string;
}

/**
 * Why a value is no deck JSON: `newerVersion` was written by a newer Pointwise; `details` name the places.
 */
export interface DeckJsonFailure {
  readonly reason: 'notADeck' | 'newerVersion' | 'invalid';
  readonly details: readonly string[];
}

/**
 * Checks a parsed JSON value. Ids must be unique: notes in the deck, points in their note. `tell` is told the share that is done.
 */
export function readDeckJson(value: unknown, tell: Tell = tellNobody): Result<DeckJson, DeckJsonFailure> {
  const head = v.safeParse(headSchema, value);
  if (!head.success) return failure({ reason: 'notADeck', details: ['This is not a Pointwise deck.'] });
  if (head.output.version > DECK_VERSION) {
    return failure({ reason: 'newerVersion', details: [`The deck has version ${head.output.version}.`] });
  }
  const { notes: all } = head.output;
  const schema = tellingDeckSchema(counting(tell, Array.isArray(all) ? all.length : 0));
  const read = v.safeParse(schema, value);
  if (!read.success)
    return failure({ reason: 'invalid', details: read.issues.slice(0, MOST_DETAILS).map(placeOf) });
  const { asOf: day } = read.output;
  // No pattern tells that February has 28 or 29 days.
  if (day !== undefined && readDate(day) === undefined) {
    return failure({ reason: 'invalid', details: [`asOf: ${day} is no day.`] });
  }
  const doubled = doubledIds(read.output);
  if (doubled.length > 0) return failure({ reason: 'invalid', details: doubled.slice(0, MOST_DETAILS) });
  const { key, title, asOf, source, notes, noteTypes, media, histories } = read.output;
  return success({
    key,
    title,
    ...present({ asOf, source }),
    notes: notes.map((note): Note => ('kind' in note ? note : { kind: 'qa', ...note })),
    ...present({ noteTypes, media, histories }),
  });
}

/** Whether a note keeps to every limit, so that a deck which has it can be written and read again. */
export function isNoteWithinLimits(note: Note): boolean {
  if (note.kind !== 'qa') return v.is(noteSchemas[note.kind], note);
  const { kind, ...written } = note;
  return v.is(noteSchemas[kind], written);
}

/** Whether a note type keeps to every limit, as {@link isNoteWithinLimits} of a note. */
export function isTypeWithinLimits(type: NoteType): boolean {
  return v.is(noteTypeSchema, type);
}

const headSchema = v.object({
  format: v.literal(DECK_FORMAT),
  version: v.number(),
  notes: v.optional(v.unknown()),
});

const MOST_DETAILS = 20;

function placeOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'deck'}: ${issue.message}`;
}

function doubledIds(deck: DeckValue): readonly string[] {
  const notes = doubled(deck.notes).map((twice) => `Two notes have the id ${twice}.`);
  const points = deck.notes.flatMap((note) =>
    'points' in note
      ? doubled(note.points).map((twice) => `Two points of the note ${note.id} have the id ${twice}.`)
      : [],
  );
  return [...notes, ...points, ...strayTypes(deck)];
}

/** Note types whose id is not theirs, and notes whose type is not in the file. */
function strayTypes({ notes, noteTypes = [] }: DeckValue): readonly string[] {
  const known = new Set(noteTypes.map((type) => type.id));
  const wrong = noteTypes.filter((type) => noteTypeIdOf(type) !== type.id);
  return [
    ...wrong.map((type) => `The note type ${type.id} does not say what its id says.`),
    ...notes.flatMap((note) =>
      'typeId' in note && !known.has(note.typeId) ? [`The type of the note ${note.id} is missing.`] : [],
    ),
  ];
}

function doubled(owners: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>();
  return owners.flatMap((owner) => {
    if (seen.has(owner.id)) return [owner.id];
    seen.add(owner.id);
    return [];
  });
}

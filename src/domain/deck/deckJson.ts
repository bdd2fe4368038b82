// A deck as JSON: what `npm run deck` writes and the app loads. One schema says what is valid; the JSON
// Schema under data/ is made from it (deckJsonSchema.ts).
import * as v from 'valibot';
import { hashText } from '../ids';
import { failure, success, type Result } from '../result';
import type { DeckText, Note } from './deck';
import { MOST_NOTES, MOST_POINTS, TEXT_LIMITS } from './textLimits';

export const DECK_FORMAT = 'pointwise-deck';
export const DECK_VERSION = 1;

const id = v.pipe(v.string(), v.regex(/^[0-9a-z]{11}$/));

function text(longest: number) {
  return v.pipe(v.string(), v.maxLength(longest), v.regex(/\S/));
}

const pointSchema = v.strictObject({
  id,
  label: v.exactOptional(text(TEXT_LIMITS.label)),
  text: text(TEXT_LIMITS.text),
  leadIn: v.exactOptional(text(TEXT_LIMITS.text)),
});

const noteSchema = v.strictObject({
  id,
  question: text(TEXT_LIMITS.question),
  points: v.pipe(v.array(pointSchema), v.minLength(1), v.maxLength(MOST_POINTS)),
  closing: v.exactOptional(text(TEXT_LIMITS.text)),
  remark: v.exactOptional(text(TEXT_LIMITS.text)),
});

/** What a valid deck JSON holds. Every field is checked; fields that nobody knows are refused. */
export const deckSchema = v.strictObject({
  format: v.literal(DECK_FORMAT),
  version: v.literal(DECK_VERSION),
  key: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  title: text(TEXT_LIMITS.title),
  asOf: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))),
  source: v.exactOptional(text(TEXT_LIMITS.source)),
  notes: v.pipe(v.array(noteSchema), v.maxLength(MOST_NOTES)),
});

type DeckValue = v.InferOutput<typeof deckSchema>;

/** A deck that was read from JSON: its text, and the key that names it for ever. */
export interface DeckJson extends DeckText {
  readonly key: string;
}

/**
 * Why a value is no deck JSON: `newerVersion` was written by a newer Pointwise; `details` name the places.
 */
export interface DeckJsonFailure {
  readonly reason: 'notADeck' | 'newerVersion' | 'invalid';
  readonly details: readonly string[];
}

/** Checks a parsed JSON value. Ids must be unique: notes in the deck, points in their note. */
export function readDeckJson(value: unknown): Result<DeckJson, DeckJsonFailure> {
  const head = v.safeParse(v.object({ format: v.literal(DECK_FORMAT), version: v.number() }), value);
  if (!head.success) return failure({ reason: 'notADeck', details: ['This is not a Pointwise deck.'] });
  if (head.output.version > DECK_VERSION) {
    return failure({ reason: 'newerVersion', details: [`The deck has version ${head.output.version}.`] });
  }
  const read = v.safeParse(deckSchema, value);
  if (!read.success)
    return failure({ reason: 'invalid', details: read.issues.slice(0, MOST_DETAILS).map(placeOf) });
  const { asOf: day } = read.output;
  if (day !== undefined && !isDay(day)) {
    return failure({ reason: 'invalid', details: [`asOf: ${day} is no day.`] });
  }
  const doubled = doubledIds(read.output);
  if (doubled.length > 0) return failure({ reason: 'invalid', details: doubled.slice(0, MOST_DETAILS) });
  const { key, title, asOf, source, notes } = read.output;
  return success({
    key,
    title,
    ...present({ asOf, source }),
    notes: notes.map((note): Note => ({ kind: 'qa', ...note })),
  });
}

/** The JSON text of a deck, the same for the same deck: two blanks for each level, a line end at the end. */
export function writeDeckJson(key: string, deck: DeckText): string {
  return `${JSON.stringify(deckValue(key, deck), null, 2)}\n`;
}

/** Names what a deck says: two decks with the same revision have the same text, whatever wrote them. */
export function revisionOf(deck: DeckJson): string {
  return hashText(JSON.stringify(deckValue(deck.key, deck)));
}

/** Fields in a fixed order. When a learner edited a note (`editedAtMs`) stays with the learner. */
function deckValue(key: string, deck: DeckText): DeckValue {
  return {
    format: DECK_FORMAT,
    version: DECK_VERSION,
    key,
    title: deck.title,
    ...present({ asOf: deck.asOf, source: deck.source }),
    notes: deck.notes.map(({ id: noteId, question, points, closing, remark }) => ({
      id: noteId,
      question,
      points: points.map(({ id: pointId, label, text: said, leadIn }) => ({
        id: pointId,
        ...present({ label }),
        text: said,
        ...present({ leadIn }),
      })),
      ...present({ closing, remark }),
    })),
  };
}

const MOST_DETAILS = 20;

function placeOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'deck'}: ${issue.message}`;
}

/** No pattern tells that February has 28 or 29 days. */
function isDay(written: string): boolean {
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}

function doubledIds(deck: DeckValue): readonly string[] {
  const notes = doubled(deck.notes).map((twice) => `Two notes have the id ${twice}.`);
  const points = deck.notes.flatMap((note) =>
    doubled(note.points).map((twice) => `Two points of the note ${note.id} have the id ${twice}.`),
  );
  return [...notes, ...points];
}

function doubled(owners: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>();
  return owners.flatMap((owner) => {
    if (seen.has(owner.id)) return [owner.id];
    seen.add(owner.id);
    return [];
  });
}

/** The fields that have a value: JSON has no way to write the others. */
function present<Key extends string, Value>(
  fields: Readonly<Record<Key, Value | undefined>>,
): { readonly [Name in Key]?: Value } {
  const found: { [Name in Key]?: Value } = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

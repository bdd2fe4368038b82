// The schema of a deck as JSON: the one place that says what is valid. The JSON Schema under data/ is made from it
// (deckJsonSchema.ts).
import * as v from 'valibot';
import { MOST_GAPS } from './cloze';
import { MOST_NOTES, MOST_POINTS, TEXT_LIMITS } from './textLimits';

export const DECK_FORMAT = 'pointwise-deck';
/** The newest version. Version 1 knows questions and points only, and is still written where nothing else is there. */
export const DECK_VERSION = 2;

const id = v.pipe(v.string(), v.regex(/^[0-9a-z]{11}$/));

function text(longest: number) {
  return v.pipe(v.string(), v.maxLength(longest), v.regex(/\S/));
}

const changedOn = v.pipe(v.number(), v.integer());
const pointSchema = v.strictObject({
  id,
  label: v.exactOptional(text(TEXT_LIMITS.label)),
  text: text(TEXT_LIMITS.text),
  leadIn: v.exactOptional(text(TEXT_LIMITS.text)),
  changedOn: v.exactOptional(changedOn),
});

const tags = v.exactOptional(v.pipe(v.array(text(TEXT_LIMITS.label)), v.maxLength(MOST_POINTS)));
const day = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));

const slot = v.pipe(v.string(), v.regex(/^[ct][1-9]\d{0,2}$/));
const changedSlots = v.exactOptional(
  v.pipe(v.array(v.strictObject({ slot, changedOn })), v.maxLength(MOST_POINTS)),
);
const goneGap = v.strictObject({
  slot: v.pipe(v.string(), v.regex(/^c(?:[1-9]\d?|[1-4]\d\d|500)$/)),
  answerHash: id,
});

const qaSchema = v.strictObject({
  id,
  tags,
  editedAtMs: v.exactOptional(moment),
  rewrittenAtMs: v.exactOptional(moment),
  asOf: v.exactOptional(day),
  bothWays: v.exactOptional(v.literal(true)),
  question: text(TEXT_LIMITS.question),
  points: v.pipe(v.array(pointSchema), v.minLength(1), v.maxLength(MOST_POINTS)),
  closing: v.exactOptional(text(TEXT_LIMITS.text)),
  remark: v.exactOptional(text(TEXT_LIMITS.text)),
});

const clozeSchema = v.strictObject({
  kind: v.literal('cloze'),
  id,
  tags,
  editedAtMs: v.exactOptional(moment),
  rewrittenAtMs: v.exactOptional(moment),
  asOf: v.exactOptional(day),
  text: v.pipe(text(TEXT_LIMITS.text), v.regex(/\{\{c\d{1,3}::/)),
  remark: v.exactOptional(text(TEXT_LIMITS.text)),
  changedSlots,
  goneGaps: v.exactOptional(v.pipe(v.array(goneGap), v.maxLength(MOST_GAPS))),
});

const fieldsSchema = v.strictObject({
  kind: v.literal('fields'),
  id,
  tags,
  editedAtMs: v.exactOptional(moment),
  rewrittenAtMs: v.exactOptional(moment),
  asOf: v.exactOptional(day),
  typeId: id,
  fields: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(TEXT_LIMITS.text))),
    v.minLength(1),
    v.maxLength(MOST_POINTS),
  ),
  slots: v.pipe(v.array(slot), v.minLength(1), v.maxLength(MOST_POINTS)),
  faces: v.exactOptional(v.pipe(v.array(slot), v.minLength(1), v.maxLength(MOST_POINTS))),
  guid: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.text)),
  foreignCardIds: v.exactOptional(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(MOST_POINTS))),
  changedSlots,
});

const side = v.pipe(v.string(), v.maxLength(TEXT_LIMITS.template));

/** What a valid note type holds. */
export const noteTypeSchema = v.strictObject({
  id,
  kind: v.picklist(['standard', 'cloze']),
  name: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.title)),
  fields: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(TEXT_LIMITS.title))),
    v.minLength(1),
    v.maxLength(MOST_POINTS),
  ),
  templates: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.title)),
        question: side,
        answer: side,
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_POINTS),
  ),
  css: side,
  foreignId: v.exactOptional(v.pipe(v.number(), v.integer())),
});

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const mediaSchema = v.strictObject({ name: text(TEXT_LIMITS.title), base64 });
const historySchema = v.strictObject({
  card: v.pipe(v.string(), v.regex(/^[0-9a-z]{11}:[a-z0-9]{1,8}$/)),
  base64,
});

/** What a valid note of each kind holds; a question is written without its kind. */
export const noteSchemas = { qa: qaSchema, cloze: clozeSchema, fields: fieldsSchema } as const;

const noteSchema = v.union([qaSchema, clozeSchema, fieldsSchema]);

/** What a valid deck JSON holds. Every field is checked; fields that nobody knows are refused. */
export const deckSchema = v.strictObject({
  format: v.literal(DECK_FORMAT),
  version: v.picklist([1, DECK_VERSION]),
  key: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  title: text(TEXT_LIMITS.title),
  asOf: v.exactOptional(day),
  source: v.exactOptional(text(TEXT_LIMITS.source)),
  notes: v.pipe(v.array(noteSchema), v.maxLength(MOST_NOTES)),
  noteTypes: v.exactOptional(v.pipe(v.array(noteTypeSchema), v.maxLength(MOST_NOTES))),
  media: v.exactOptional(v.pipe(v.array(mediaSchema), v.maxLength(MOST_NOTES))),
  histories: v.exactOptional(v.pipe(v.array(historySchema), v.maxLength(MOST_NOTES))),
});

/** The same, that tells of every note it has found to be valid: a long deck takes its time. */
export function tellingDeckSchema(passed: () => void) {
  const passing = v.check<v.InferOutput<typeof noteSchema>>(() => {
    passed();
    return true;
  });
  return v.strictObject({
    ...deckSchema.entries,
    notes: v.pipe(v.array(v.pipe(noteSchema, passing)), v.maxLength(MOST_NOTES)),
  });
}

/** A deck as the schema sees it. */
export type DeckValue = v.InferOutput<typeof deckSchema>;

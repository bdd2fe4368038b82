// Decks of any notes for fast-check: everything that a deck file can hold, with text that is hard to carry.
import fc from 'fast-check';
import type { ClozeNote, DeckText, FieldsNote, Note, Point, QaNote } from '../../src/domain/deck/deck';
import { cardIdsOf } from '../../src/domain/deck/slots';
import { hashText, type CardId } from '../../src/domain/ids';
import type { Media } from '../../src/domain/incoming/incoming';
import { noteTypeIdOf, type NoteType } from '../../src/domain/noteType/noteType';
import type { ReviewEvent } from '../../src/domain/review/event';
import { isoDate } from '../../src/domain/studyDay';
import { aHistory } from './generators';

/** A deck with everything that goes along with it. */
export interface AnyDeck {
  readonly key: string;
  readonly deck: DeckText;
  /** The types of its notes, each once. */
  readonly noteTypes: readonly NoteType[];
  readonly media: readonly Media[];
  /** Of some of its cards; none is empty. */
  readonly histories: ReadonlyMap<CardId, readonly ReviewEvent[]>;
}

// prettier-ignore
const PIECES = [
  'weir', ' ', '\n', '\r\n', '\t', '"', '\\', '\\u0041', '{', '}', '[', '</script>', '<b>', '&amp;', "'", '`', '\u0000', '\u001f', '\u0085',
  '\u2028', '\ufeff', '\u00a0', '\u0301', '茶', 'בדיקה', '🙂', '\ud83d', '\ude00', '__proto__', 'constructor', 'null', '1e999',
  '{{c1::', '}}', '::', '#', '- ', 'Q: ',
] as const;

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const aText = anyText.filter((text) => /\S/u.test(text));
const anId = fc.nat(1_000_000).map((number) => hashText(String(number)));
const someTags = fc.uniqueArray(aText, { minLength: 1, maxLength: 4 });
const aMoment = fc.oneof(fc.constantFrom(0, 1), fc.nat(2 ** 42), fc.constant(Number.MAX_SAFE_INTEGER));
const base = { id: anId, tags: someTags, editedAtMs: aMoment };

const aPoint: fc.Arbitrary<Point> = fc.record(
  { id: anId, label: aText, text: aText, leadIn: aText, changedOn: fc.integer() },
  { requiredKeys: ['id', 'text'], noNullPrototype: true },
);
const aQaNote: fc.Arbitrary<QaNote> = fc.record(
  {
    kind: fc.constant('qa'),
    ...base,
    question: aText,
    points: fc.uniqueArray(aPoint, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
    closing: aText,
    remark: aText,
    bothWays: fc.constant(true),
  },
  { requiredKeys: ['kind', 'id', 'question', 'points'], noNullPrototype: true },
);
const aClozeNote: fc.Arbitrary<ClozeNote> = fc.record(
  {
    kind: fc.constant('cloze'),
    ...base,
    text: fc
      .tuple(anyText, fc.integer({ min: 1, max: 500 }), aText, anyText)
      .map(([before, number, gap, after]) => `${before}{{c${number}::${gap}}}${after}`),
    remark: aText,
    goneGaps: fc.array(
      fc.record(
        { slot: fc.integer({ min: 1, max: 500 }).map((number) => `c${number}`), answerHash: anId },
        { noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['kind', 'id', 'text'], noNullPrototype: true },
);

const aType: fc.Arbitrary<NoteType> = fc
  .record(
    {
      kind: fc.constantFrom('standard', 'cloze'),
      name: anyText,
      fields: fc.array(anyText, { minLength: 1, maxLength: 4 }),
      templates: fc.array(
        fc.record({ name: anyText, question: anyText, answer: anyText }, { noNullPrototype: true }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      css: anyText,
      foreignId: fc.maxSafeInteger(),
    },
    { requiredKeys: ['kind', 'name', 'fields', 'templates', 'css'], noNullPrototype: true },
  )
  .map((type) => ({ id: noteTypeIdOf(type), ...type }));

function someSlots(type: NoteType): fc.Arbitrary<readonly string[]> {
  const number = fc.integer({ min: 1, max: 500 });
  return fc.uniqueArray(
    number.map((each) => `${type.kind === 'cloze' ? 'c' : 't'}${each}`),
    { minLength: 1, maxLength: 4 },
  );
}

function aFieldsNote(types: readonly NoteType[]): fc.Arbitrary<FieldsNote> {
  return fc.constantFrom(...types).chain((type) =>
    fc.record(
      {
        kind: fc.constant('fields'),
        ...base,
        typeId: fc.constant(type.id),
        fields: fc.array(anyText, { minLength: type.fields.length, maxLength: type.fields.length }),
        slots: someSlots(type),
        faces: someSlots(type),
        guid: anyText,
        foreignCardIds: fc.array(fc.maxSafeInteger(), { maxLength: 4 }),
      },
      { requiredKeys: ['kind', 'id', 'typeId', 'fields', 'slots', 'guid'], noNullPrototype: true },
    ),
  );
}

const someMedia: fc.Arbitrary<readonly Media[]> = fc.uniqueArray(
  fc.record({ name: aText, bytes: fc.uint8Array({ maxLength: 40 }) }, { noNullPrototype: true }),
  { maxLength: 3, selector: ({ name }) => name },
);

function someHistories(notes: readonly Note[]): fc.Arbitrary<AnyDeck['histories']> {
  const cards = notes.flatMap(cardIdsOf).slice(0, 12);
  return fc
    .tuple(...cards.map(() => fc.oneof(fc.constant<readonly ReviewEvent[]>([]), aHistory)))
    .map((histories) => {
      const found = cards.map((card, index) => [card, histories[index] ?? []] as const);
      return new Map(found.filter(([, events]) => events.length > 0));
    });
}

/** A deck of any notes. */
export const anyDeck: fc.Arbitrary<AnyDeck> = fc
  .uniqueArray(aType, { minLength: 1, maxLength: 3, selector: ({ id }) => id })
  .chain((types) =>
    fc
      .tuple(
        fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/u),
        fc.record(
          {
            title: aText,
            asOf: fc.integer({ min: 0, max: 40_000 }).map(isoDate),
            source: aText,
            notes: fc.uniqueArray(fc.oneof<fc.Arbitrary<Note>[]>(aQaNote, aClozeNote, aFieldsNote(types)), {
              maxLength: 6,
              selector: ({ id }) => id,
            }),
          },
          { requiredKeys: ['title', 'notes'], noNullPrototype: true },
        ),
        someMedia,
      )
      .chain(([key, deck, media]) =>
        someHistories(deck.notes).map((histories) => {
          const used = new Set(deck.notes.map((note) => (note.kind === 'fields' ? note.typeId : '')));
          return { key, deck, media, histories, noteTypes: types.filter(({ id }) => used.has(id)) };
        }),
      ),
  );

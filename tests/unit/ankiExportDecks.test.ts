// Decks as a collection of Anki's: names, numbers that stay the same, types, and what is left out.
import { describe, expect, it } from 'vitest';
import { cardIdOf, type CardId } from '../../src/domain/ids';
import type { FieldsNote, Note, QaNote } from '../../src/domain/deck/deck';
import { noteTypeIdOf, type NoteType } from '../../src/domain/noteType/noteType';
import { NEW_CARD_STATE } from '../../src/domain/review/cardState';
import { DAY_MS, studyDayOf } from '../../src/domain/studyDay';
import { ankiIds } from '../../src/formats/apkg/ankiIds';
import { deckTree } from '../../src/formats/apkg/deckNames';
import { collectionOf, type ExportContext } from '../../src/formats/apkg/fromDecks';
import type { ExportedDeck, ExportedHistory } from '../../src/formats/apkg/noteDrafts';
import { requirementsOf } from '../../src/formats/apkg/requiredFields';
import { POINTWISE_QUESTION } from '../../src/formats/apkg/pointwiseTypes';
import { review } from '../support/reviewing';

const QA: QaNote = {
  kind: 'qa',
  id: 'n0000000001',
  question: 'Who?',
  points: [{ id: 'p0000000001', text: 'Arvel' }],
};
const BOTH: QaNote = { ...QA, id: 'n0000000002', bothWays: true };
const TYPE = typeOf({ name: 'Two ways', foreignId: 1_400_000_000_000 });
const FIELDS: FieldsNote = {
  kind: 'fields',
  id: 'n0000000003',
  typeId: TYPE.id,
  fields: ['<b>x</b>', 'y'],
  slots: ['t1', 't2'],
  guid: 'q+7Zk',
  foreignCardIds: [1_400_000_000_111, 1_400_000_000_222],
};
const TODAY = 20_700;
const CONTEXT: ExportContext = {
  noteTypes: new Map([[TYPE.id, TYPE]]),
  clock: { rolloverHour: 4, offsetMinutesAt: () => 330 },
  today: TODAY,
  nowMs: TODAY * DAY_MS + DAY_MS / 2,
};

function typeOf(more: Partial<NoteType>): NoteType {
  const templates = ['One', 'Two'].map((name) => ({ name, question: '{{Front}}', answer: '{{Back}}' }));
  const type = {
    kind: 'standard' as const,
    name: 'Type',
    fields: ['Front', 'Back'],
    templates,
    css: '',
    ...more,
  };
  return { ...type, id: noteTypeIdOf(type) };
}

function deckOf(notes: readonly Note[], more: Partial<ExportedDeck> = {}): ExportedDeck {
  return { title: 'Rivers', notes, histories: new Map<CardId, ExportedHistory>(), ...more };
}

function exported(notes: readonly Note[], more: Partial<ExportedDeck> = {}) {
  return collectionOf([deckOf(notes, more)], CONTEXT);
}

describe('deck names', () => {
  const CASES: readonly (readonly [
    titles: readonly string[],
    names: readonly string[],
    of: readonly number[],
  ])[] = [
    [['Rivers'], ['Rivers'], [0]],
    [['A::B::C'], ['A', 'A::B', 'A::B::C'], [2]],
    [
      ['A::B', 'A'],
      ['A', 'A::B'],
      [1, 0],
    ],
    [
      ['Rivers', 'RIVERS::locks', 'rivers'],
      ['Rivers', 'Rivers::locks'],
      [0, 1, 0],
    ],
    [
      ['A:: ::B', ''],
      ['A', 'A::blank', 'A::blank::B', 'blank'],
      [2, 3],
    ],
    [['De\u0301ja\u0300', 'Déjà'], ['Déjà'], [0, 0]],
    [['a "b"'], ['a  b'], [0]],
  ];

  it.each(CASES)('%j become decks inside decks', (titles, names, of) => {
    const { decks, ids } = deckTree(titles);
    expect(decks.map(({ name }) => name)).toEqual(names);
    expect(ids).toEqual(of.map((index) => decks[index]?.id));
    expect(new Set(decks.map(({ id }) => id)).size).toBe(decks.length);
  });

  it('has the number of the deck that every collection has', () => {
    expect(deckTree(['default']).ids).toEqual([1]);
  });
});

describe('a collection of decks', () => {
  it('has a card for each way a note is asked, new ones in the order of the deck', () => {
    const { collection, leftOut } = exported([QA, BOTH, FIELDS]);
    expect(collection.cards.map(({ ordinal, type, due }) => [ordinal, type, due])).toEqual([
      [0, 0, 1],
      [0, 0, 2],
      [1, 0, 3],
      [0, 0, 4],
      [1, 0, 5],
    ]);
    expect(collection.notes.map(({ guid }) => guid)).toEqual([QA.id, BOTH.id, FIELDS.guid]);
    expect(leftOut).toEqual([]);
  });

  it('has the numbers of the last export, whatever else is in it', () => {
    const alone = exported([BOTH]).collection;
    const among = exported([QA, FIELDS, BOTH]).collection;
    expect(among.notes).toContainEqual(alone.notes[0]);
    expect(among.cards.map(({ id }) => id)).toEqual(expect.arrayContaining(alone.cards.map(({ id }) => id)));
    expect(alone.decks).toEqual(among.decks);
  });

  it('gives cards and types the numbers they had in Anki, and numbers that are taken to the first', () => {
    const twin = { ...FIELDS, id: 'n0000000004', guid: 'other' };
    const { collection } = exported([QA, FIELDS, twin]);
    expect(collection.cards.slice(1, 3).map(({ id }) => id)).toEqual(FIELDS.foreignCardIds);
    expect(new Set(collection.cards.map(({ id }) => id)).size).toBe(5);
    expect(collection.noteTypes.map(({ id }) => id)).toEqual([POINTWISE_QUESTION.id, TYPE.foreignId]);
  });

  it('tells two types apart that had the same number, and takes one of ours that came back for ours', () => {
    const rival = typeOf({ name: 'Rival', foreignId: 1_400_000_000_000 });
    const { id: foreignId, isCloze: _, ...ours } = POINTWISE_QUESTION;
    const back = typeOf({ ...ours, foreignId });
    const notes = [rival, back].map((type, index) => ({
      ...FIELDS,
      typeId: type.id,
      guid: `g${index}`,
      slots: ['t1'],
    }));
    const noteTypes = new Map([TYPE, rival, back].map((type) => [type.id, type]));
    const { collection } = collectionOf([deckOf([FIELDS, ...notes])], { ...CONTEXT, noteTypes });
    const ids = new Map(collection.noteTypes.map(({ name, id }) => [name, id]));
    const rivals = [ids.get('Two ways'), ids.get('Rival')];
    expect(rivals.filter((id) => id === 1_400_000_000_000)).toHaveLength(1);
    expect(rivals[0]).not.toBe(rivals[1]);
    expect(ids.get('Pointwise question')).toBe(POINTWISE_QUESTION.id);
    expect(collection.notes.map(({ noteTypeId }) => noteTypeId)).toEqual([
      ids.get('Two ways'),
      ids.get('Rival'),
      POINTWISE_QUESTION.id,
    ]);
  });

  it('has as many fields for a note as its type', () => {
    const { collection } = exported([
      { ...FIELDS, fields: ['a\u001fb', 'c', 'd'] },
      { ...FIELDS, guid: 'g', fields: ['a'] },
    ]);
    expect(collection.notes.map(({ fields }) => fields)).toEqual([
      ['a b', 'c'],
      ['a', ''],
    ]);
  });

  it('starts on the first day of all that happened, at the hour at which days start', () => {
    const studied = review('easy');
    const histories = new Map([[cardIdOf(QA.id, 'front'), studied]]);
    const { collection } = exported([QA], { histories });
    const [day = 0] = studied.events.map((event) => event.day);
    expect(collection.createdAtS * 1000).toBe(day * DAY_MS + (4 * 60 - 330) * 60_000);
    expect([collection.createdMinutesWest, collection.rolloverHour]).toEqual([-330, 4]);
    expect(collection.cards[0]).toMatchObject({ type: 2, queue: 2, due: 8, interval: 8, repetitions: 1 });
    expect(collection.reviews).toHaveLength(1);
  });

  it('starts before the first due day, however long ago that was', () => {
    const point = {
      stability: 9,
      difficulty: 5,
      phase: 'review',
      step: 0,
      intervalDays: 3,
      lapses: 0,
      reviews: 0,
    } as const;
    const due = { kind: 'day', day: TODAY - 400 } as const;
    const points = [{ pointId: 'p0000000001', ...point, due, lastDay: TODAY - 403 }];
    const histories = new Map([
      [cardIdOf(QA.id, 'front'), { events: [], state: { ...NEW_CARD_STATE, points } }],
    ]);
    const { collection } = exported([QA], { histories });
    expect([studyDayOf(collection.createdAtS * 1000, CONTEXT.clock), collection.cards[0]?.due]).toEqual([
      due.day,
      0,
    ]);
  });

  const MODIFIED: readonly (readonly [what: string, note: Note, asOf: string | undefined, atS: number])[] = [
    ['edited by hand: then', { ...QA, editedAtMs: 1_700_000_000_999 }, '2025-06-01', 1_700_000_000],
    ['of a deck with a date: that day', QA, '2025-06-01', Date.UTC(2025, 5, 1) / 1000],
    ['of a deck without a date: now', QA, undefined, CONTEXT.nowMs / 1000],
    ['from Anki, not edited: before all that Anki has', FIELDS, '2025-06-01', 1_000_000_000],
  ];

  it.each(MODIFIED)('says when a note was changed: %s', (_, note, asOf, atS) => {
    const { collection } = exported([note], asOf === undefined ? {} : { asOf });
    expect(collection.notes[0]?.modifiedAtS).toBe(atS);
  });

  it('names what it leaves out', () => {
    const state = { ...NEW_CARD_STATE, buried: { day: TODAY, by: 'learner' as const } };
    const past = { ...NEW_CARD_STATE, buried: { day: TODAY - 1, by: 'learner' as const } };
    const histories = new Map<CardId, ExportedHistory>([
      [cardIdOf(QA.id, 'front'), { events: [], state }],
      [cardIdOf(BOTH.id, 'front'), { events: [], state: past }],
      ['gone:front', review('easy good@due')],
    ]);
    const untyped = { ...FIELDS, typeId: 'unknown', guid: 'u' };
    const slotless = { ...FIELDS, slots: ['t9'], guid: 's' };
    const { collection, leftOut } = exported([QA, BOTH, untyped, slotless], { histories });
    expect(collection.notes).toHaveLength(2);
    expect(leftOut).toEqual([
      { code: 'buried-cards', count: 1, examples: ['Who?'] },
      { code: 'notes-without-card', count: 2, examples: ['x'] },
      { code: 'reviews-without-card', count: 2, examples: ['gone:front'] },
    ]);
  });

  it('has a type even when it has no notes, which Anki insists on', () => {
    expect(exported([]).collection.noteTypes).toEqual([POINTWISE_QUESTION]);
  });
});

describe('numbers', () => {
  it('come from the name where the wanted one is taken, is none, or was never given', () => {
    const [plain] = ankiIds([{ name: 'b' }]);
    expect(
      ankiIds([
        { name: 'a', wanted: 5 },
        { name: 'b', wanted: 5 },
      ]),
    ).toEqual([5, plain]);
    expect(ankiIds([{ name: 'b', wanted: -5 }])).toEqual([plain]);
    expect(ankiIds([{ name: 'b', wanted: 0.5 }])).toEqual([plain]);
  });

  it('are moments that Anki can have had, apart for one name', () => {
    const [one = 0, other = 0] = ankiIds([{ name: 'b' }, { name: 'b' }]);
    expect(other).toBe(one + 1);
    expect([one > Date.UTC(2011, 8), one < Date.UTC(2024, 5)]).toEqual([true, true]);
  });
});

describe('what a template needs', () => {
  const CASES: readonly (readonly [question: string, kind: string, fields: readonly number[]])[] = [
    ['{{Front}}', 'all', [0]],
    ['{{Front}} {{text:Back}}', 'any', [0, 1]],
    ['{{#Back}}{{Front}}{{/Back}}', 'all', [0, 1]],
    ['{{^Back}}{{Front}}{{/Back}}', 'all', [0]],
    ['{{#Back}}{{Front}}{{/Back}}{{Back}}', 'all', [1]],
    ['{{Front}}{{type:Back}}', 'all', [0]],
    ['nothing', 'all', []],
  ];

  it.each(CASES)('%s', (question, kind, needed) => {
    const templates = [{ name: 'Card', question, answer: '' }];
    const type = { id: 1, name: '', isCloze: false, fields: ['Front', 'Back'], templates, css: '' };
    expect(requirementsOf(type)).toEqual([[0, kind, needed]]);
  });
});

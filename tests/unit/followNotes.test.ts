// Histories of a file go to the cards that continue the file's notes, also where imported notes stand for several of its texts.
import { describe, expect, it } from 'vitest';
import {
  onlyPointId,
  type ClozeNote,
  type FieldsNote,
  type Note,
  type QaNote,
} from '../../src/domain/deck/deck';
import { cardIdsOf, slotsOf } from '../../src/domain/deck/slots';
import { historiesAsPlanned } from '../../src/domain/incoming/followNotes';
import { planDecks } from '../../src/domain/incoming/plan';
import type { Imported } from '../../src/domain/review/event';

function qa(id: string, question: string): QaNote {
  return { kind: 'qa', id, question, points: [{ id: `${id}p`, text: `The answer to ${question}` }] };
}

const FIELDS: FieldsNote = {
  kind: 'fields',
  id: 'fields',
  typeId: 'type',
  fields: ['lock', 'Schleuse'],
  slots: ['t1', 't2'],
  guid: 'g',
};
const TEXTS = [qa('t1', 'lock in German'), qa('t2', 'Schleuse in English')];
const HARBOUR = qa('harbour', 'How many locks?');
const FERRY = qa('ferry', 'Is there a ferry?');

function plansOf(before: readonly Note[], notes: readonly Note[], inTheirSlots: readonly string[] = []) {
  const deck = { id: 'deck', title: 'Deck', notes, isWhole: true };
  const cardIds = before.flatMap(cardIdsOf);
  const library = {
    decks: [{ id: 'deck', title: 'Deck', cardIds }],
    notesOf: () => before,
    textsOf: () => TEXTS,
  };
  return planDecks([{ deck, target: 'deck' }], library, new Set(inTheirSlots));
}

function followed(before: readonly Note[], notes: readonly Note[]): Readonly<Record<string, number>> {
  const event = { kind: 'suspended', id: '', atMs: 0, day: 0 } as const;
  const told = new Map(
    notes.map(({ id }, index) => [`${id}:front`, Array.from({ length: index + 1 }, () => event)]),
  );
  const { histories: planned } = historiesAsPlanned(told, plansOf(before, notes));
  return Object.fromEntries([...planned].map(([cardId, events]) => [cardId, events.length]));
}

describe('the history of a note', () => {
  it.each([
    ['goes with its note', [HARBOUR, FERRY], [FERRY, HARBOUR], { 'ferry:front': 1, 'harbour:front': 2 }],
    ['goes to the note that it continues', [HARBOUR], [{ ...HARBOUR, id: 'other' }], { 'harbour:front': 1 }],
    [
      'goes to no other note where two texts are one imported note',
      [FIELDS, HARBOUR, FERRY],
      [...TEXTS, HARBOUR, FERRY],
      { 'harbour:front': 3, 'ferry:front': 4 },
    ],
  ])('%s', (_, before, notes, expected) => {
    expect(followed(before, notes)).toEqual(expected);
  });
});

describe('the histories of a card that a note has no more', () => {
  it.each([
    ['wait for it under the ids of the note here', { ...HARBOUR, id: 'other' }, 'other'],
    ['wait for it where the note is as it was', HARBOUR, 'harbour'],
  ])('%s', (_, note, id) => {
    const told = new Map([[`${id}:back`, [rememberedFor(id, 'back', 3)]]]);
    const { histories, gone, unplanned } = historiesAsPlanned(told, plansOf([HARBOUR], [note]));
    expect(gone).toEqual(
      new Map([['harbour:back', { deckId: 'deck', events: [rememberedFor('harbour', 'back', 3)] }]]),
    );
    expect([histories.size, unplanned.size]).toEqual([0, 0]);
  });
});

function cloze(id: string, text: string): ClozeNote {
  return { kind: 'cloze', id, text };
}

function rememberedFor(noteId: string, slot: string, intervalDays: number): Imported {
  const moment = { id: '', atMs: 0, day: 0 };
  const memory = { dueDay: 0, intervalDays, lapses: 0, stability: 1, difficulty: 5 };
  return { kind: 'imported', ...moment, pointIds: [onlyPointId(noteId, slot)], ...memory };
}

describe('the histories of gaps', () => {
  const HERE = cloze('lock', 'The {{c1::Lenne}} has {{c2::three}} locks.');
  it.each([
    ['of a note with other numbers', 'lock', 'The {{c2::Lenne}} has {{c1::three}} locks.', { c1: 2, c2: 1 }],
    ['of another note', 'other', 'The {{c2::Lenne}} has {{c1::three}} locks.', { c1: 2, c2: 1 }],
    ['of a note that has fewer', 'lock', 'The Lenne has {{c1::three}} locks.', { c2: 1 }],
    [
      'inside of gaps',
      'lock',
      'The {{c1::Lenne {{c3::river}}}} has {{c2::three}} locks.',
      { c1: 1, c2: 2, c3: 3 },
    ],
  ])('%s go to the gaps that continue them', (_, id, text, expected) => {
    const note = cloze(id, text);
    const told = new Map(
      slotsOf(note).map((slot, index) => [`${id}:${slot}`, [rememberedFor(id, slot, index + 1)]]),
    );
    const { histories } = historiesAsPlanned(told, plansOf([HERE], [note]));
    expect(histories).toEqual(
      new Map(
        Object.entries(expected).map(([slot, days]) => [`lock:${slot}`, [rememberedFor('lock', slot, days)]]),
      ),
    );
  });
});

describe('the histories of cards that the learner matched by hand', () => {
  const MOVED: FieldsNote = { ...FIELDS, slots: ['t4', 't1'], faces: ['t1', 't2'] };
  it.each([
    ['go to the cards that show the same', [], { t4: 1, t1: 2 }],
    ['stay in the slots of the file where these are meant', ['fields'], { t1: 1, t2: 2 }],
  ])('%s', (_, inTheirSlots, expected) => {
    const told = new Map(
      FIELDS.slots.map((slot, index) => [`fields:${slot}`, [rememberedFor('fields', slot, index + 1)]]),
    );
    const plans = plansOf([MOVED], [FIELDS], inTheirSlots);
    const { histories, unplanned } = historiesAsPlanned(told, plans);
    expect(unplanned.size).toBe(0);
    expect(histories).toEqual(
      new Map(
        Object.entries(expected).map(([slot, days]) => [
          `fields:${slot}`,
          [rememberedFor('fields', slot, days)],
        ]),
      ),
    );
    const [row] = plans[0]?.comparison.rows ?? [];
    expect(row?.after).toMatchObject({ slots: Object.keys(expected) });
  });
});

// Histories of a file go to the cards that continue the file's notes, also where imported notes stand for several of its texts.
import { describe, expect, it } from 'vitest';
import type { FieldsNote, Note, QaNote } from '../../src/domain/deck/deck';
import { historiesAsPlanned } from '../../src/domain/incoming/followNotes';
import { planDecks } from '../../src/domain/incoming/plan';

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

function followed(before: readonly Note[], notes: readonly Note[]): Readonly<Record<string, number>> {
  const deck = { id: 'deck', title: 'Deck', notes, isWhole: true };
  const cardIds = before.map(({ id }) => `${id}:front`);
  const plans = planDecks([{ deck, target: 'deck' }], {
    decks: [{ id: 'deck', title: 'Deck', cardIds }],
    notesOf: () => before,
    textsOf: () => TEXTS,
  });
  const event = { kind: 'suspended', id: '', atMs: 0, day: 0 } as const;
  const told = new Map(
    notes.map(({ id }, index) => [`${id}:front`, Array.from({ length: index + 1 }, () => event)]),
  );
  const { histories: planned } = historiesAsPlanned(told, plans);
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

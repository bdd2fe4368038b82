// The text of Anki packages: which decks and notes come in, under which names and ids, and what is listed as left out.
import { describe, expect, it } from 'vitest';
import type { FieldsNote } from '../../src/domain/deck/deck';
import { deckIdOf, hashText } from '../../src/domain/ids';
import type { AnkiDeck } from '../../src/formats/apkg/collection';
import type { OpenedPackage } from '../support/ankiCollection';
import { aCard, aNote, aPackage, aReviewCard, aType, convert, leftOutOf } from '../support/ankiCollection';

const TWO_SIDES = [
  { name: 'Card 1', question: '{{Front}}', answer: '{{Back}}' },
  { name: 'Card 2', question: '{{Back}}', answer: '{{Front}}' },
];

function deck(id: number, name: string, isFiltered = false): AnkiDeck {
  return { id, name, isFiltered };
}

/** The decks that come in with the guids of their notes: "Deck: guid1 guid2". */
function decksOf(opened: OpenedPackage, fileName = 'Shared.apkg'): readonly string[] {
  return convert(opened, { fileName }).decks.map(
    ({ title, notes }) =>
      `${title}: ${notes.map((note) => (note.kind === 'fields' ? note.guid : note.id)).join(' ')}`,
  );
}

function onlyNote(opened: OpenedPackage): FieldsNote {
  const [note] = convert(opened).decks.flatMap(({ notes }) => notes);
  if (note?.kind !== 'fields') throw new Error('no note of fields');
  return note;
}

describe('decks of a package', () => {
  const two = [aNote(1), aNote(2)];

  it.each<readonly [string, OpenedPackage, readonly string[]]>([
    [
      'come in with their full names, empty ones left out',
      aPackage({
        decks: [deck(1, 'Deck'), deck(2, 'Deck::Part'), deck(3, 'Empty')],
        notes: two,
        cards: [aCard(1), aCard(2, { noteId: 2, deckId: 2 })],
      }),
      ['Deck: guid1', 'Deck::Part: guid2'],
    ],
    [
      'have the name of the file instead of Default',
      aPackage({ decks: [deck(1, 'Default')] }),
      ['Shared: guid1'],
    ],
    [
      'keep a name that only begins with Default',
      aPackage({ decks: [deck(1, 'Default::A')] }),
      ['Default::A: guid1'],
    ],
    ['have the name of the file where the deck is gone', aPackage({ decks: [] }), ['Shared: guid1']],
    [
      'are one where their names differ in case only',
      aPackage({
        decks: [deck(1, 'Verbs'), deck(2, 'verbs')],
        notes: two,
        cards: [aCard(1), aCard(2, { noteId: 2, deckId: 2 })],
      }),
      ['Verbs: guid1 guid2'],
    ],
    [
      'get back the cards that a filtered deck had borrowed',
      aPackage({
        decks: [deck(1, 'Deck'), deck(9, 'Cram', true)],
        cards: [aCard(1, { deckId: 9, originalDeckId: 1 })],
      }),
      ['Deck: guid1'],
    ],
    [
      'hold new notes in the order of their positions',
      aPackage({ notes: two, cards: [aCard(1, { due: 7 }), aCard(2, { noteId: 2, due: 3 })] }),
      ['Deck: guid2 guid1'],
    ],
    [
      'hold notes of one position in the order of their cards',
      aPackage({ notes: two, cards: [aCard(8), aCard(5, { noteId: 2 })] }),
      ['Deck: guid2 guid1'],
    ],
    [
      'hold notes under study first, unless they remember their position',
      aPackage({
        notes: [...two, aNote(3), aNote(4)],
        cards: [
          aCard(1, { due: 3 }),
          aCard(2, { noteId: 2, due: 1 }),
          aReviewCard(4, 5, { noteId: 3, data: '{"pos":2}' }),
          aReviewCard(3, 5, { noteId: 4 }),
        ],
      }),
      ['Deck: guid4 guid2 guid3 guid1'],
    ],
  ])('%s', (_name, opened, expected) => {
    expect(decksOf(opened)).toEqual(expected);
  });

  it('have an id from their name, and may be a part of the deck only', () => {
    const [found] = convert(aPackage()).decks;
    expect(found?.id).toBe(deckIdOf('Deck'));
    expect(found?.isWhole).toBe(false);
  });

  it.each([
    ['French.apkg', 'French: guid1'],
    ['my.deck.colpkg', 'my.deck: guid1'],
    ['.apkg', '.apkg: guid1'],
    ['no extension', 'no extension: guid1'],
    ['', 'Default: guid1'],
  ])('take their title from the file name "%s"', (fileName, expected) => {
    expect(decksOf(aPackage({ decks: [deck(1, 'Default')] }), fileName)).toEqual([expected]);
  });
});

describe('notes of a package', () => {
  it('carry their fields, tags, guid, cards and moment of change', () => {
    const opened = aPackage({
      noteTypes: [aType({ templates: TWO_SIDES })],
      notes: [aNote(1, { tags: ['b::c', 'a', 'a'], modifiedAtS: 1_700_000_000 })],
      cards: [aCard(12, { ordinal: 1 }), aCard(11)],
    });
    expect(onlyNote(opened)).toEqual({
      kind: 'fields',
      id: hashText('anki\nguid1'),
      typeId: convert(opened).noteTypes[0]?.id,
      fields: ['Front 1', 'Back 1'],
      slots: ['t1', 't2'],
      guid: 'guid1',
      foreignCardIds: [11, 12],
      tags: ['b::c', 'a'],
      editedAtMs: 1_700_000_000_000,
    });
  });

  it.each([0, -5, 1e15])('do not say when they were changed when that is %d seconds', (modifiedAtS) => {
    expect(onlyNote(aPackage({ notes: [aNote(1, { modifiedAtS })] })).editedAtMs).toBeUndefined();
  });

  it('have the cards that are there, not those that their templates could make', () => {
    const opened = aPackage({
      noteTypes: [aType({ templates: TWO_SIDES })],
      cards: [aCard(1, { ordinal: 1 })],
    });
    expect(onlyNote(opened).slots).toEqual(['t2']);
  });

  it('of a type with gaps have a card for each number', () => {
    const cards = [aCard(1, { ordinal: 2 }), aCard(2, { ordinal: 0 })];
    expect(onlyNote(aPackage({ noteTypes: [aType({ isCloze: true })], cards })).slots).toEqual(['c1', 'c3']);
  });

  it.each([
    ['missing fields are empty', ['One'], ['One', '']],
    ['fields too many stay with the last', ['One', 'Two', 'Three'], ['One', 'Two Three']],
  ])('fit their type: %s', (_name, fields, expected) => {
    expect(onlyNote(aPackage({ notes: [aNote(1, { fields })] })).fields).toEqual(expected);
  });

  it('have ids of their own where a guid is empty or used twice', () => {
    const notes = [aNote(1), aNote(2, { guid: 'guid1' }), aNote(3, { guid: '' })];
    const opened = aPackage({ notes, cards: [aCard(1), aCard(2, { noteId: 2 }), aCard(3, { noteId: 3 })] });
    expect(decksOf(opened)).toEqual(['Deck: guid1 guid1/2 /3']);
  });

  it('that Pointwise exported are what they were, and their cards have our slots', () => {
    const id = '00000000abc';
    const point = { id: '00000000001', text: 'An answer' };
    const opened = aPackage({
      noteTypes: [aType({ templates: TWO_SIDES })],
      notes: [aNote(1, { guid: id })],
      cards: [aCard(1, { flags: 1 }), aCard(2, { ordinal: 1, flags: 2 }), aCard(3, { ordinal: 2, flags: 3 })],
    });
    const incoming = convert(opened, {
      readOwnNote: ({ guid }) => ({
        kind: 'qa',
        id: guid,
        question: 'A question',
        points: [point],
        bothWays: true,
      }),
    });
    expect(incoming.decks[0]?.notes.map((note) => [note.kind, note.id])).toEqual([['qa', id]]);
    expect([...incoming.histories.keys()]).toEqual([`${id}:front`, `${id}:back`]);
    expect(incoming.noteTypes).toEqual([]);
    expect(leftOutOf(incoming)).toEqual(['cards-without-note 1']);
  });
});

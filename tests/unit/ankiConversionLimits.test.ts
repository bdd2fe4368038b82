// What a package brings can be kept, exported and read again: no note is beyond the limits of a deck file, and none has the id
// of another. Regressions: each of these made a JSON export, or the copy of the whole library, that was refused as damaged.
import { describe, expect, it } from 'vitest';
import { readDeckJson } from '../../src/domain/deck/deckJson';
import { writeDeckJson } from '../../src/domain/deck/writeDeckJson';
import { hashText } from '../../src/domain/ids';
import type { OpenedPackage } from '../support/ankiCollection';
import {
  ankiFieldsOf,
  pointwiseNoteOf,
  POINTWISE_GAPS,
  POINTWISE_QUESTION,
} from '../../src/formats/apkg/pointwiseTypes';
import { aCard, aNote, aPackage, aType, convert, leftOutOf } from '../support/ankiCollection';

const OWN_ID = '0a1b2c3d4e5';
const LONG = 'x'.repeat(50_001);

/** A package with one note of a type of ours whose fields somebody else wrote. */
function ownNote(...fields: readonly string[]): OpenedPackage {
  return aPackage({
    noteTypes: [POINTWISE_QUESTION],
    notes: [aNote(1, { guid: OWN_ID, noteTypeId: POINTWISE_QUESTION.id, fields: [...fields, '', ''] })],
  });
}

/** Two notes, each with a card. */
function twoNotes(first: Parameters<typeof aNote>[1], second: Parameters<typeof aNote>[1]): OpenedPackage {
  const notes = [aNote(1, first), aNote(2, second)];
  return aPackage({
    noteTypes: [aType(), POINTWISE_QUESTION],
    notes,
    cards: [aCard(1), aCard(2, { noteId: 2 })],
  });
}

const own = ankiFieldsOf(
  { kind: 'qa', id: OWN_ID, question: 'Quay?', points: [{ id: '1a1b2c3d4e5', text: 'A wall.' }] },
  '',
);

describe('what a package brings can be written as a deck file and read again', () => {
  it.each<readonly [what: string, given: OpenedPackage, notes: number, leftOut: readonly string[]]>([
    ['a plain package', aPackage(), 1, []],
    ['a tag of 201 letters', aPackage({ notes: [aNote(1, { tags: ['t'.repeat(201), 'pier'] })] }), 1, []],
    [
      '600 tags',
      aPackage({ notes: [aNote(1, { tags: Array.from({ length: 600 }, (_, tag) => `t${tag}`) })] }),
      1,
      [],
    ],
    ['a guid of 5,000 letters', aPackage({ notes: [aNote(1, { guid: 'g'.repeat(5000) })] }), 1, []],
    [
      'a guid beyond all limits',
      aPackage({ notes: [aNote(1, { guid: LONG })] }),
      0,
      ['texts-too-long 1: Front 1', 'unused-note-types 1: Plain'],
    ],
    [
      'a template and a style sheet of 100,000 letters',
      aPackage({
        noteTypes: [
          aType({
            css: 'c'.repeat(100_000),
            templates: [{ name: 'Card', question: `{{Front}}${' '.repeat(100_000)}`, answer: '{{Back}}' }],
          }),
        ],
      }),
      1,
      [],
    ],
    [
      'a template beyond all limits',
      aPackage({
        noteTypes: [
          aType({ templates: [{ name: 'Card', question: ' '.repeat(4_000_001), answer: '{{Back}}' }] }),
        ],
      }),
      0,
      ['cards-without-note 1', 'notes-without-card 1: Front 1'],
    ],
    [
      'a field whose name is beyond all limits',
      aPackage({ noteTypes: [aType({ fields: ['F'.repeat(301), 'Back'] })] }),
      0,
      ['cards-without-note 1', 'notes-without-card 1: Front 1'],
    ],
    [
      'the card of a gap with the number 1000',
      aPackage({
        noteTypes: [aType({ isCloze: true, fields: ['Text'] })],
        notes: [aNote(1, { fields: ['{{c1::a}}'] })],
        cards: [aCard(1), aCard(2, { ordinal: 999 })],
      }),
      1,
      ['cards-without-note 1'],
    ],
    ['a question of ours of 10,001 letters', ownNote('q'.repeat(10_001), own.fields[1] ?? ''), 1, []],
    [
      'a question of ours of 50,001 letters',
      ownNote(LONG, own.fields[1] ?? ''),
      0,
      ['texts-too-long 1', 'unused-note-types 1: Pointwise question'],
    ],
    ['501 points of ours', ownNote('Quay?', `<ul>${'<li>wall</li>'.repeat(501)}</ul>`), 1, []],
    [
      'a label of ours of 201 letters',
      ownNote('Quay?', `<ul><li><b>${'l'.repeat(201)}:</b> wall</li></ul>`),
      1,
      [],
    ],
    [
      'a tag of ours of 201 letters',
      aPackage({
        noteTypes: [POINTWISE_GAPS],
        notes: [
          aNote(1, {
            guid: OWN_ID,
            noteTypeId: POINTWISE_GAPS.id,
            tags: ['t'.repeat(201)],
            fields: ['The {{c1::mole}}.', '', ''],
          }),
        ],
      }),
      1,
      [],
    ],
    [
      'a guid that gives the id of a note of ours',
      twoNotes(
        { guid: hashText('anki\nb'), noteTypeId: POINTWISE_QUESTION.id, fields: own.fields },
        { guid: 'b' },
      ),
      2,
      [],
    ],
  ])('with %s', (_, given, notes, leftOut) => {
    const incoming = convert(given, { readOwnNote: pointwiseNoteOf });
    expect(incoming.decks.flatMap((deck) => deck.notes)).toHaveLength(notes);
    expect(leftOutOf(incoming).map((entry, index) => entry.slice(0, leftOut[index]?.length))).toEqual(
      leftOut,
    );
    for (const { id, isWhole: _whole, ...deck } of incoming.decks) {
      const { noteTypes } = incoming;
      const company = noteTypes.length > 0 ? { noteTypes } : {};
      const read = readDeckJson(JSON.parse(writeDeckJson(id, deck, company)));
      expect(read).toEqual({ ok: true, value: { key: id, ...deck, ...company } });
    }
  });

  it('with three notes of one guid, one of which has the name that another would get', () => {
    const notes = [aNote(1, { guid: 'a/3' }), aNote(2, { guid: 'a' }), aNote(3, { guid: 'a' })];
    const cards = notes.map(({ id }) => aCard(id, { noteId: id }));
    const found = convert(aPackage({ notes, cards })).decks.flatMap((deck) => deck.notes);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
    expect(new Set(found.map((note) => (note.kind === 'fields' ? note.guid : ''))).size).toBe(3);
  });
});

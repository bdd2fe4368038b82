// What of an Anki package cannot be carried over: every reason is listed once, with how many there are and a few names.
import { describe, expect, it } from 'vitest';
import type { AnkiDeck } from '../../src/formats/apkg/collection';
import type { OpenedPackage } from '../support/ankiCollection';
import { mediaNamesIn } from '../../src/formats/apkg/mediaNames';
import { aCard, aNote, aPackage, aReview, aType, convert, leftOutOf } from '../support/ankiCollection';

const PAIR = [
  { name: 'Card 1', question: '{{Front}}', answer: '{{Back}}' },
  { name: 'Card 2', question: '{{Back}}', answer: '{{Front}}' },
];

function deck(id: number, name: string, isFiltered = false): AnkiDeck {
  return { id, name, isFiltered };
}

describe('what is left out of a package', () => {
  const long = 'x'.repeat(50_001);
  const script = [
    { name: 'Card', question: '<SCRIPT src="_a.js"></script>{{Front}}', answer: '{{tts en_US:Back}}' },
  ];
  const odd = [{ name: 'Card', question: '{{edit:Front}}', answer: '{{type:cloze:Back}}{{hint:Back}}' }];

  it.each<readonly [string, OpenedPackage, readonly string[]]>([
    ['nothing of a plain package', aPackage(), []],
    [
      'a card that stands in another deck than the first of its note',
      aPackage({
        decks: [deck(1, 'Deck'), deck(2, 'Other')],
        noteTypes: [aType({ templates: PAIR })],
        cards: [aCard(1), aCard(2, { ordinal: 1, deckId: 2 })],
      }),
      ['cards-with-their-note 1'],
    ],
    [
      'cards whose note is gone',
      aPackage({ cards: [aCard(1), aCard(2, { noteId: 9 })] }),
      ['cards-without-note 1'],
    ],
    [
      'cards without a template',
      aPackage({ cards: [aCard(1), aCard(2, { ordinal: 5 })] }),
      ['cards-without-note 1'],
    ],
    [
      'the younger of two cards of one template',
      aPackage({ cards: [aCard(2), aCard(1)] }),
      ['cards-without-note 1'],
    ],
    [
      'groups of deck options that somebody made or changed',
      aPackage({ optionGroups: ['Slowly', 'Exams'] }),
      ['deck-options 2: Slowly, Exams'],
    ],
    [
      'cards in their first steps of which nothing tells',
      aPackage({ cards: [aCard(1, { type: 1, queue: 1, due: 1_720_000_000 })] }),
      ['learning-without-log 1: Front 1'],
    ],
    ['notes without a card', aPackage({ notes: [aNote(1), aNote(2)] }), ['notes-without-card 1: Front 2']],
    [
      'notes without a type',
      aPackage({
        notes: [aNote(1), aNote(2, { noteTypeId: 7 })],
        cards: [aCard(1), aCard(2, { noteId: 2 })],
      }),
      ['cards-without-note 1', 'notes-without-card 1: Front 2'],
    ],
    [
      'notes that are too long',
      aPackage({
        notes: [aNote(1), aNote(2, { fields: ['Long', long] })],
        cards: [aCard(1), aCard(2, { noteId: 2 })],
      }),
      ['texts-too-long 1: Long'],
    ],
    [
      'note types that nothing uses',
      aPackage({ noteTypes: [aType(), aType({ id: 2, name: 'Spare' })] }),
      ['unused-note-types 1: Spare'],
    ],
    [
      'filtered decks',
      aPackage({ decks: [deck(1, 'Deck'), deck(9, 'Cram', true)] }),
      ['filtered-decks 1: Cram'],
    ],
    [
      'what decks say of themselves',
      aPackage({ decks: [{ ...deck(1, 'Deck'), isDescribed: true }] }),
      ['deck-descriptions 1: Deck'],
    ],
    [
      'boxes for a typed answer',
      aPackage({
        noteTypes: [aType({ templates: [{ name: 'C', question: '{{type:Front}}', answer: '{{Back}}' }] })],
      }),
      ['template-typing 1: Plain'],
    ],
    [
      'scripts and speech of templates, and what they name',
      aPackage({ noteTypes: [aType({ name: 'Loud', templates: script })] }),
      ['template-scripts 1: Loud', 'template-speech 1: Loud', 'missing-media 1: _a.js'],
    ],
    [
      'filters that are not known',
      aPackage({ noteTypes: [aType({ templates: odd })] }),
      ['unknown-template-parts 1: Plain', 'template-typing 1: Plain'],
    ],
    [
      'LaTeX made into pictures, once for each type',
      aPackage({ notes: [aNote(1, { fields: ['[$]x[/$]', '[latex]y[/latex]'] })] }),
      ['template-latex 1: Plain'],
    ],
    ['cards that are buried', aPackage({ cards: [aCard(1, { queue: -2 })] }), ['buried-cards 1']],
    [
      'reviews that make no sense, and reviews of cards that are gone',
      aPackage({
        reviews: [
          aReview(0),
          aReview(8.64e15 + 1),
          aReview(1_700_000_000_000, { ease: 5 }),
          aReview(1_700_000_000_001, { cardId: 9 }),
        ],
      }),
      ['unreadable-reviews 3', 'reviews-without-card 1'],
    ],
    [
      'media that is missing or damaged',
      aPackage(
        {
          notes: [
            aNote(1, {
              fields: ['<img src="there.png"><img src="lost%20one.png">', '[sound:bad.mp3][sound:no.mp3]'],
            }),
          ],
        },
        { media: [{ name: 'there.png', bytes: new Uint8Array() }], missingMedia: ['bad.mp3'] },
      ),
      ['damaged-media 1: bad.mp3', 'missing-media 2: lost one.png, no.mp3'],
    ],
  ])('lists %s', (_name, opened, expected) => {
    expect(leftOutOf(convert(opened))).toEqual(expected);
  });

  it('names five of many, shortened', () => {
    const notes = Array.from({ length: 9 }, (_, index) =>
      aNote(index + 1, { fields: [`${index} ${'word '.repeat(40)}`] }),
    );
    const [entry] = convert(aPackage({ notes })).leftOut;
    expect(entry?.count).toBe(8);
    expect(entry?.examples).toHaveLength(5);
    for (const example of entry?.examples ?? []) expect(example.length).toBeLessThanOrEqual(60);
  });

  it.each([
    ['<img src="a b.png">', ['a b.png']],
    ["<img alt='x' src = 'it.png'>", ['it.png']],
    ['<audio SRC=bare.mp3 controls>', ['bare.mp3']],
    ['[sound:one.mp3] and [sound:two.mp3]', ['one.mp3', 'two.mp3']],
    ['<img src="https://example.org/a.png"><img src="data:image/png;base64,AA"><img src="//x/y.png">', []],
    ['<img src="{{Picture}}">', []],
    ['[sound:never closed', []],
    ['no media', []],
  ])('finds the media that "%s" names', (text, expected) => {
    expect(mediaNamesIn(text)).toEqual(expected);
  });
});

// Cards of all kinds of notes as papers see them: plain text, and nothing without words.
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/domain/deck/deck';
import { noteTypeIdOf, type NoteType } from '../../src/domain/noteType/noteType';
import { sourceCardsOf } from '../../src/state/paper/sourceCards';

const DECK = { id: 'valley', title: 'The valley', asOf: '2025-01-02' };

function typeOf(own: Partial<NoteType> = {}): NoteType {
  const type = {
    kind: 'standard',
    name: 'Basic',
    fields: ['Front', 'Back'],
    templates: [{ name: 'Card', question: '{{Front}}', answer: '{{FrontSide}}<hr>{{Back}}' }],
    css: '',
    ...own,
  } as const;
  return { ...type, id: noteTypeIdOf(type) };
}

const BASIC = typeOf();
const CLOZE = typeOf({
  kind: 'cloze',
  fields: ['Text'],
  templates: [{ name: 'Cloze', question: '{{cloze:Text}}', answer: '{{cloze:Text}}' }],
});
const TYPES = new Map([BASIC, CLOZE].map((type) => [type.id, type]));

function imported(type: NoteType, fields: readonly string[], slot = 't1'): Note {
  return { kind: 'fields', id: 'note0000001', typeId: type.id, fields, slots: [slot], guid: 'g' };
}

describe('a note of text', () => {
  const question: Note = {
    kind: 'qa',
    id: 'note0000001',
    question: 'Where is the **mill**?',
    tags: ['trade::grain'],
    bothWays: true,
    points: [
      { id: 'point000001', label: '*Place*', text: 'by the `weir`', leadIn: 'It stands' },
      { id: 'point000002', text: 'behind:\n- the [church](https://example.org)\n- ~~the inn~~ the school' },
    ],
    closing: 'It is *closed*.',
    remark: '$x^2$ grows',
  };

  it('is without its marks, with its bullets, asked in both directions', () => {
    const shared = { noteId: 'note0000001', deckId: 'valley', tags: ['trade::grain'], asOf: '2025-01-02' };
    expect(sourceCardsOf(question, DECK, TYPES)).toEqual([
      {
        ...shared,
        cardId: 'note0000001:front',
        form: 'question',
        question: 'Where is the mill?',
        points: [
          { id: 'point000001', label: 'Place', text: 'by the weir', leadIn: 'It stands' },
          { id: 'point000002', text: 'behind:\n- the church\n- the school' },
        ],
        closing: 'It is closed.',
        remark: '\\(x^2\\) grows',
      },
      expect.objectContaining({
        ...shared,
        cardId: 'note0000001:back',
        form: 'backwards',
        points: [expect.objectContaining({ text: 'Where is the mill?' })],
      }),
    ]);
  });

  it('has its own day where it says one', () => {
    const [card] = sourceCardsOf({ ...question, asOf: '2024-12-31' }, DECK, TYPES);
    expect(card?.asOf).toBe('2024-12-31');
  });

  it('with gaps is a card for each, which asks for what is left out', () => {
    const note: Note = { kind: 'cloze', id: 'note0000001', text: 'The {{c1::mill}} has two {{c2::stones}}.' };
    expect(
      sourceCardsOf(note, DECK, TYPES).map(({ form, question: asked, points }) => [
        form,
        asked,
        points.map(({ text }) => text),
      ]),
    ).toEqual([
      ['gap', 'The […] has two stones.', ['mill']],
      ['gap', 'The mill has two […].', ['stones']],
    ]);
  });
});

describe('an imported note', () => {
  it('is the plain text of its sides', () => {
    const [card] = sourceCardsOf(
      imported(BASIC, ['Where is the <b>mill</b>?<img src="mill.jpg">', 'By the weir.[sound:weir.mp3]']),
      DECK,
      TYPES,
    );
    expect(card).toMatchObject({
      form: 'imported',
      question: 'Where is the mill?',
      points: [{ text: 'By the weir.' }],
    });
  });

  it('with gaps asks for what is left out, and not for the whole text', () => {
    const [card] = sourceCardsOf(imported(CLOZE, ['The {{c1::mill}} is <i>old</i>.'], 'c1'), DECK, TYPES);
    expect(card).toMatchObject({ form: 'gap', question: 'The […] is old.', points: [{ text: 'mill' }] });
  });

  it.each([
    ['a picture to name', ['<img src="mill.jpg">', 'The mill']],
    ['a picture as the answer', ['Draw the mill', '<img src="mill.jpg">']],
    ['a sound as the answer', ['Sing it', '[sound:mill.mp3]']],
    ['no question', ['', 'By the weir']],
    ['no answer', ['Where is the mill?', '']],
  ])('is left out where there is nothing to read: %s', (_, fields) => {
    expect(sourceCardsOf(imported(BASIC, fields), DECK, TYPES)).toEqual([]);
  });

  it('is left out where its type is gone', () => {
    expect(sourceCardsOf(imported(BASIC, ['Where?', 'There']), DECK, new Map())).toEqual([]);
  });
});

// What a learner is offered to match by hand: enough to choose from, and never more than can be looked through.
import { describe, expect, it } from 'vitest';
import { compareNotes } from '../../src/domain/deck/compareNotes';
import { onlyPointId, type FieldsNote, type Note } from '../../src/domain/deck/deck';
import type { NoteType } from '../../src/domain/noteType/noteType';
import { linksOf } from '../../src/state/files/changeLinks';
import { textNotesOf } from '../../src/state/files/textNotes';
import { aNoteType } from '../support/noteTypes';

const PLAN = {
  id: 'deck',
  title: 'Deck',
  target: 'deck',
  deck: { id: 'deck', title: 'Deck', notes: [], isWhole: true },
};

function noteOf(count: number, words: string): Note {
  const points = Array.from({ length: count }, (_, number) => ({
    id: `${words}${number}`,
    text: `${words} ${number} ${words.repeat(3)}`,
  }));
  return { kind: 'qa', id: 'locklocklok', question: 'Which locks are there?', points };
}

function linksFrom(before: Note, after: Note, types: readonly NoteType[] = [], told: readonly string[] = []) {
  const comparison = compareNotes([before], [after]);
  const [row] = comparison.rows;
  if (row === undefined) throw new Error('one row');
  const known = new Map(types.map((type) => [type.id, type]));
  const deck = { ...PLAN.deck, notes: [after] };
  return linksOf({ ...PLAN, deck, comparison }, row, [], {
    histories: new Map(),
    incoming: { histories: new Map(told.map((card) => [card, []])) },
    textsOf: (note, title) => textNotesOf([note], known, title),
  });
}

function linksBetween(count: number) {
  return linksFrom(noteOf(count, 'old'), noteOf(count, 'fresh'));
}

describe('links of points', () => {
  it('offer each point that is gone to each point that is new', () => {
    const links = linksBetween(4);
    expect(links).toHaveLength(4);
    expect(links[0]?.options.map(({ text }) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      '',
      'old 0',
      'old 1',
      'old 2',
      'old 3',
    ]);
  });

  it('are left out where they would be too many to look through', () => {
    expect(linksBetween(60)).toEqual([]);
  });
});

describe('links of gaps', () => {
  const gaps = (text: string): Note => ({ kind: 'cloze', id: 'locklocklok', text });
  const before = gaps('Ships pay by {{c1::length}} at the {{c2::lower lock}}, and wait.');

  it('offer every older gap to every newer one, with the numbers of the older ones', () => {
    const after = gaps('Ships pay by {{c1::length}} at the {{c2::lower lock}} and {{c3::wait}}.');
    const links = linksFrom(before, after);
    expect(links.map(({ of, text, to }) => [of, text, to])).toEqual([
      ['gap', 'length', onlyPointId('locklocklok', 'c1')],
      ['gap', 'lower lock', onlyPointId('locklocklok', 'c2')],
      ['gap', 'wait', ''],
    ]);
    for (const { options } of links) {
      expect(options.map(({ text, number }) => [number, text])).toEqual([
        [undefined, ''],
        [1, 'length'],
        [2, 'lower lock'],
      ]);
    }
  });

  it('are left out where a text has so many that there may be no number for a new one', () => {
    const many = (count: number) =>
      gaps(Array.from({ length: count }, (_, at) => `{{c${at + 1}::lock ${at}}}`).join(', '));
    expect(linksFrom(many(20), many(100))).toHaveLength(100);
    expect(linksFrom(many(4), many(500))).toEqual([]);
    expect(linksFrom(many(500), many(4))).toEqual([]);
  });

  it.each([
    ['of the gaps it has', 'otherothero:c2', 0],
    ['of a gap that left it', 'otherothero:c7', 0],
    ['of no gap of it', 'otherothero:c3', 2],
    ['of another note', 'locklocklok:c2', 2],
  ])('are offered by the reviews that came with the note, under its id in the file: %s', (_, told, count) => {
    const after: Note = {
      kind: 'cloze',
      id: 'otherothero',
      text: 'Ships pay by {{c1::length}} at the {{c2::lower lock}} and wait.',
      goneGaps: [{ slot: 'c7', answerHash: 'hash' }],
    };
    expect(linksFrom(before, after, [], [told])).toHaveLength(count);
  });
});

describe('links of cards', () => {
  const type = aNoteType({
    templates: [
      { name: 'There', question: '{{Front}}?', answer: '{{Back}}' },
      { name: 'Back', question: 'What is <b>{{Back}}</b>?', answer: '{{Front}}' },
    ],
  });
  const card: FieldsNote = {
    kind: 'fields',
    id: 'locklocklok',
    typeId: type.id,
    fields: ['weir', 'a low dam'],
    slots: ['t1', 't2'],
    guid: 'g',
  };
  const edited = { ...card, fields: ['weir', 'a low <i>dam</i> of stone'] };

  it('say which card it is, and what it asks', () => {
    const links = linksFrom(card, edited, [type]);
    expect(links.map(({ of, number, text }) => [of, number, text])).toEqual([
      ['card', 1, 'weir?'],
      ['card', 2, 'What is a low dam of stone?'],
    ]);
    expect(links[0]?.options.map(({ number, text }) => [number, text])).toEqual([
      [undefined, ''],
      [1, 'weir?'],
      [2, 'What is a low dam?'],
    ]);
  });

  it('say which card it is where the type is not known', () => {
    const [link] = linksFrom(card, edited);
    expect(link).toMatchObject({ number: 1, text: '' });
    expect(link?.options.map(({ number, text }) => [number, text])).toEqual([
      [undefined, ''],
      [1, ''],
      [2, ''],
    ]);
  });

  it('speak of gaps where the cards are made of them', () => {
    const gaps = {
      ...card,
      slots: ['c1', 'c2'],
      fields: ['{{c1::<b>Bresk</b>::town}} by the {{c2::Arvel}}', ''],
    };
    const links = linksFrom(gaps, { ...gaps, fields: [`${gaps.fields[0]}.`, ''] }, [type]);
    expect(links.map(({ of, text, options }) => [of, text, options[2]?.number, options[2]?.text])).toEqual([
      ['gap', 'Bresk', 2, 'Arvel'],
      ['gap', 'Arvel', 2, 'Arvel'],
    ]);
  });

  it('are called after what they show, wherever they were moved', () => {
    const moved: FieldsNote = { ...card, slots: ['t4', 't1'], faces: ['t1', 't2'] };
    const [first] = linksFrom(moved, edited, [type]);
    expect(first).toMatchObject({ number: 1, to: onlyPointId('locklocklok', 't4') });
  });

  it('speak of gaps where the cards were matched with those of templates', () => {
    const gaps: FieldsNote = { ...card, slots: ['t1'], faces: ['c1'], fields: ['The {{c1::Lenne}} is', ''] };
    const [link] = linksFrom(card, gaps, [type]);
    expect(link).toMatchObject({ of: 'gap', text: 'Lenne', to: onlyPointId('locklocklok', 't1') });
  });

  it('are not offered for a note that came with its reviews', () => {
    expect(linksFrom(card, edited, [type], ['locklocklok:t2'])).toEqual([]);
    expect(linksFrom(card, edited, [type], ['anotherone1:t2'])).toHaveLength(2);
  });
});

// The first notes of a preview, as plain text.
import { describe, expect, it } from 'vitest';
import { compareNotes } from '../../src/domain/deck/compareNotes';
import type { Note } from '../../src/domain/deck/deck';
import type { DeckPlan } from '../../src/domain/incoming/plan';
import { sampleOf } from '../../src/state/files/sample';

function plan(notes: readonly Note[], target?: string): DeckPlan {
  const deck = { id: 'canal', title: 'Canal', notes, isWhole: true };
  return { deck, target, id: 'canal', title: 'Canal', comparison: compareNotes([], notes) };
}

function asked(question: string, ...texts: readonly string[]): Note {
  const points = texts.map((text, index) => ({ id: `p${index}`, text }));
  return { kind: 'qa', id: question, question, points };
}

function fields(slots: readonly string[], ...texts: readonly string[]): Note {
  return { kind: 'fields', id: texts.join(), typeId: 't', guid: 'g', slots, fields: texts };
}

const long = 'gauge '.repeat(100).trim();

describe('the first notes of an import', () => {
  it.each<[string, Note, question: string, points: readonly string[]]>([
    ['a question', asked('Why?', 'So.', 'Or so.'), 'Why?', ['So.', 'Or so.']],
    [
      'a label',
      {
        kind: 'qa',
        id: 'n',
        question: 'Where?',
        points: [{ id: 'p', label: 'Keeper', text: 'at Castel.' }],
      },
      'Where?',
      ['Keeper: at Castel.'],
    ],
    [
      'gaps',
      { kind: 'cloze', id: 'n', text: '{{c1::Brenn}} lies at {{c2::the canal::where}}.' },
      'Brenn lies at the canal.',
      ['Brenn', 'the canal'],
    ],
    ['fields', fields(['t1'], '<b>Lock</b><br>one', '', 'a &amp; b', 'c'), 'Lock one', ['a & b · c']],
    ['a picture as the question', fields(['t1'], '<img src="lock.png">', 'A lock'), '[lock.png]', ['A lock']],
    ['fields with gaps', fields(['c1'], 'Head', 'The <i>{{c1::gate}}</i> holds'), 'The gate holds', ['gate']],
    ['only one field', fields(['t1'], 'Alone'), 'Alone', []],
    ['no field', fields(['t1'], ''), '', []],
    ['long text', asked(long, 'So.'), `${long.slice(0, 240)} …`, ['So.']],
    ['many lines', asked('a\n\nb\n```\nc\n```\nd\ne', 'So.'), 'a\nb\nc\nd …', ['So.']],
  ])('show %s', (_, note, question, points) => {
    expect(sampleOf([plan([note])])).toEqual([{ question, points }]);
  });

  it('are five at most, of new decks only', () => {
    const many = Array.from({ length: 9 }, (_, index) => asked(`${index}?`, 'So.'));
    const plans = [plan(many, 'here'), plan(many.slice(0, 2)), plan(many)];
    expect(sampleOf(plans).map(({ question }) => question)).toEqual(['0?', '1?', '0?', '1?', '2?']);
  });
});

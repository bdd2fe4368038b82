// The points of a change as the learner sees them: a line that was split once with its parts, and a verdict where one can be given.
import { describe, expect, it } from 'vitest';
import { compareNotes } from '../../src/domain/deck/compareNotes';
import { onlyPointId, type FieldsNote, type Note, type Point } from '../../src/domain/deck/deck';
import { fieldTextOf, titleOfNote } from '../../src/domain/deck/titles';
import type { ChangeChoice } from '../../src/state/importState';
import { frameCheck, pointRows } from '../../src/state/files/changePoints';

function qa(question: string, ...points: readonly string[]): Note {
  const found = points.map((text, place) => ({ id: `pointpoint${place}`, text }));
  return { kind: 'qa', id: 'lenne', question, points: found };
}

function shown(before: readonly Note[], after: readonly Note[], choice: ChangeChoice = 'take') {
  const comparison = compareNotes(before, after);
  const deck = { id: 'd', title: 'Deck', notes: after, isWhole: true };
  const plan = { deck, target: 'd', id: 'd', title: 'Deck', comparison };
  const [row] = comparison.rows;
  if (row === undefined) throw new Error('one row');
  return { ...frameCheck(plan, row, choice), points: pointRows(plan, row, choice) };
}

const WHOLE = qa(
  'Who runs it?',
  'Nobody asks the boatmen',
  'A board of the towns runs the locks, and the county pays for all repairs',
);

describe('a line that was split', () => {
  it('is shown once, with its parts in their order, and a verdict on each that goes on in other words', () => {
    const parts = qa(
      'Who runs it?',
      'Nobody asks the boatmen',
      'A board of the towns runs the locks',
      'The county pays for all repairs',
    );
    expect(shown([WHOLE], [parts])).toEqual({
      points: [
        {
          kind: 'split',
          before: 'A board of the towns runs the locks, and the county pays for all repairs',
          parts: [
            {
              after: 'A board of the towns runs the locks',
              check: { id: 'd/lenne/1/pointpoint1/verdict', verdict: 'reworded' },
            },
            {
              after: 'The county pays for all repairs',
              check: { id: 'd/lenne/2/pointpoint1/verdict', verdict: 'reworded' },
            },
          ],
        },
      ],
    });
  });

  it('is shown where its first part is, also when another point stands between them', () => {
    const parts = qa(
      'Who runs it?',
      'A board of the towns runs the locks',
      'Nobody asks the boatmen any more',
      'The county pays for all repairs',
    );
    expect(shown([WHOLE], [parts]).points.map(({ kind }) => kind)).toEqual(['split', 'reworded']);
  });
});

describe('a long point', () => {
  const long = 'Boats wait at the lower lock. '.repeat(60);

  it('that goes on is told as a whole, since it may differ anywhere', () => {
    const texts = [`${long}It has 3 gates`, `${long}It has 4 gates`] as const;
    const [before, after] = [qa('Which locks?', texts[0]), qa('Which locks?', texts[1])];
    expect(shown([before], [after]).points).toMatchObject([
      { kind: 'changed', before: texts[0], after: texts[1] },
    ]);
    expect(shown([before], [after]).points[0]).not.toHaveProperty('differsIn');
  });

  it('that was split is told as a whole, with all of its parts', () => {
    const words = (word: string) =>
      Array.from({ length: 60 }, (_, at) => `${word}${String.fromCodePoint(97 + (at % 26))}y`).join(' ');
    const [upper, lower] = [`The upper lock is ${words('gate')}`, `the lower lock is ${words('weir')}`];
    const before = qa('Which locks?', `${upper}, and ${lower}`);
    expect(shown([before], [qa('Which locks?', upper, lower)]).points).toMatchObject([
      { kind: 'split', before: `${upper}, and ${lower}`, parts: [{ after: upper }, { after: lower }] },
    ]);
  });

  it('that is new is told by its beginning', () => {
    const [point] = shown([qa('Why?', 'Salmon climb')], [qa('Why?', 'Salmon climb', long)]).points;
    expect(point).toEqual({ kind: 'new', after: `${long.slice(0, 600)} …` });
  });
});

describe('a point with the same words', () => {
  it.each([
    ['leadIn', { leadIn: 'In the upper town' }, { leadIn: 'In the lower town' }],
    ['form', { text: 'b: c', label: 'a' }, { text: 'c', label: 'a: b' }],
  ] as const)('says what else differs: %s', (differsIn, before, after) => {
    const note = (point: Partial<Point>): Note => {
      const points = [{ id: 'pointpoint0', text: 'Boats wait', ...point }];
      return { kind: 'qa', id: 'lenne', question: 'Which locks?', points };
    };
    expect(shown([note(before)], [note(after)]).points).toMatchObject([{ differsIn }]);
  });

  it('of an imported note differs in its form', () => {
    const note = (back: string): FieldsNote => {
      const more = { typeId: 'type', guid: 'g', slots: ['t1'] };
      return { kind: 'fields', id: 'lenne', fields: ['weir', back], ...more };
    };
    expect(shown([note('a <b>dam</b>')], [note('a <i>dam</i>')]).points).toMatchObject([
      { before: 'a dam', after: 'a dam', differsIn: 'form' },
    ]);
  });
});

describe('a verdict', () => {
  const before = qa(
    'Which locks?',
    'The upper lock has 3 gates',
    'Boats wait at the lower lock',
    'Nobody pays',
  );
  const after = qa(
    'Which locks?',
    'The upper lock has 4 gates',
    'Boats wait beside the lower lock',
    'Nobody pays',
  );

  it('can be given where words changed, and begins as the comparison has it', () => {
    const { check, points } = shown([before], [after]);
    expect(check).toBeUndefined();
    expect(points.map((point) => point.kind !== 'split' && point.check)).toEqual([
      { id: 'd/lenne/0/pointpoint0/verdict', verdict: 'changed' },
      { id: 'd/lenne/1/pointpoint1/verdict', verdict: 'reworded' },
    ]);
  });

  it.each(['startAnew', 'leave'] as const)('is not asked for where nothing goes on: %s', (choice) => {
    const asked = shown([before], [qa('What locks?', 'The upper lock has 4 gates')], choice);
    expect(asked.check).toBeUndefined();
    expect(asked.points.every((point) => !('check' in point))).toBe(true);
  });

  it('is asked for once where the question has another fact', () => {
    const { check, points } = shown(
      [qa('Which locks of 1901?', 'The upper lock has gates')],
      [qa('Which locks of 1931?', 'The upper lock has some gates')],
    );
    expect(check).toEqual({ id: 'd/lenne/verdict', verdict: 'changed' });
    expect(points.every((point) => !('check' in point))).toBe(true);
  });
});

describe('the fields of an imported note', () => {
  function note(slots: readonly string[], ...fields: readonly string[]): FieldsNote {
    return { kind: 'fields', id: 'lenne', typeId: 'type', guid: 'g', slots, fields };
  }

  it.each([
    ['{{c1::Brenn}} is a town', '[Brenn] is a town'],
    ['in {{c2::<b>1931</b>::a year}}.', 'in [1931 (a year)].'],
    ['a {{c1::lock with {{c2::two}} gates}}', 'a [lock with [two] gates]'],
    ['{{c1::&lt;b&gt;}} &amp; <i>x</i>', '[<b>] & x'],
    ['<img src=x onerror=alert(1)>{{c1::a}}', '[a]'],
    ['{{c1::never closed', '{{c1::never closed'],
  ])('show their gaps in brackets: %s', (html, text) => {
    expect(fieldTextOf(note(['c1', 'c2'], html), html)).toBe(text);
  });

  it('show the marks where they are no gaps', () => {
    expect(fieldTextOf(note(['t1'], ''), '{{c1::Brenn}} is')).toBe('{{c1::Brenn}} is');
  });

  it('go by what the cards show where these are in slots of another type', () => {
    const [gap, card] = [
      { ...note(['t1'], '{{c1::Brenn}} is a town'), faces: ['c1'] },
      { ...note(['c1'], '{{c1::Brenn}} is a town'), faces: ['t1'] },
    ];
    expect([gap, card].map(titleOfNote)).toEqual(['Brenn is a town', '{{c1::Brenn}} is a town']);
  });

  it('are called after their text with the gaps open', () => {
    expect(titleOfNote(note(['c1'], '<br>', 'In {{c1:: <b>Brenn</b> ::a town}} now'))).toBe('In Brenn now');
    expect(titleOfNote(note(['t1'], '{{c1::Brenn}}'))).toBe('{{c1::Brenn}}');
  });

  it('are told gap by gap where the note is new', () => {
    const fresh = note(['c1', 'c2'], 'In {{c2::<i>Brenn</i>::a town}} or {{c1::<b>Bresk</b>}}.', 'More');
    const kept = note(['t1'], 'kept');
    const { rows } = compareNotes([{ ...kept, id: 'kept' }], [{ ...kept, id: 'kept' }, fresh]);
    expect(rows[1]?.points.map(({ after }) => after?.text)).toEqual(['Bresk', 'Brenn']);
  });

  it('are shown so in the list of changes, and numbers of gaps are no facts', () => {
    const [before, after] = [
      note(['c1'], 'In {{c1::Brenn::a town}}.'),
      note(['c2'], 'In {{c2::Brenn::the town}}.'),
    ];
    expect(shown([before], [after]).points).toEqual([
      {
        kind: 'reworded',
        before: 'In [Brenn (a town)].',
        after: 'In [Brenn (the town)].',
        check: { id: `d/lenne/0/${onlyPointId('lenne', 'c1')}/verdict`, verdict: 'reworded' },
      },
    ]);
  });
});

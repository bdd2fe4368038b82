// A newer text beside the older one: which rows a review shows, and what becomes of the choices.
import { describe, expect, it } from 'vitest';
import { applyChanges, type Choice } from '../../src/domain/deck/applyChanges';
import { compareNotes, type Comparison } from '../../src/domain/deck/compareNotes';
import type { Note } from '../../src/domain/deck/deck';
import { cardIdsOf } from '../../src/domain/deck/slots';
import { textFaceOf } from '../../src/domain/deck/textFace';
import { titleOfNote } from '../../src/domain/deck/titles';
import { parseDocument } from '../../src/domain/document/parseDocument';

const TODAY = 20_514;
const NOTHING_CHOSEN: ReadonlyMap<string, Choice> = new Map();

function notesOf(document: string): readonly Note[] {
  return parseDocument(document, 'lenne').notes;
}

/** Each row as its kind, with the kinds of its points. */
function rowsOf({ rows }: Comparison): string {
  return rows
    .map(
      ({ kind, points }) =>
        `${kind}(${points.map((point) => (point.splitFrom === undefined ? point.kind : 'split')).join(' ')})`,
    )
    .join(' ');
}

const WEIR = 'Q: What is a weir?\nA: A low dam across a river.\n';
const LOCKS = `Q: Which locks does the Lenne have?
A:
- Upper lock: built in 1901 from red stone
- Lower lock: built in 1931 from concrete
`;
const END = 'Q: Where does the Lenne end?\nA: In the Arvel, near Bresk.\n';
const OLD = notesOf(`${WEIR}\n${LOCKS}\n${END}`);

describe('comparing two texts', () => {
  it.each([
    [
      'the same text',
      `${WEIR}\n${LOCKS}\n${END}`,
      'unchanged(unchanged) unchanged(unchanged unchanged) unchanged(unchanged)',
    ],
    [
      'moved notes',
      `${END}\n${WEIR}\n${LOCKS}`,
      'unchanged(unchanged) unchanged(unchanged) unchanged(unchanged unchanged)',
    ],
    [
      'a reworded answer',
      `${WEIR.replace('A low dam', 'A low kind of dam')}\n${LOCKS}\n${END}`,
      'reworded(reworded) unchanged(unchanged unchanged) unchanged(unchanged)',
    ],
    [
      'a reworded question',
      `${WEIR.replace('What is', 'What exactly is')}\n${LOCKS}\n${END}`,
      'reworded(unchanged) unchanged(unchanged unchanged) unchanged(unchanged)',
    ],
    [
      'another year',
      `${WEIR}\n${LOCKS.replace('1931', '1932')}\n${END}`,
      'unchanged(unchanged) changed(unchanged changed) unchanged(unchanged)',
    ],
    [
      'another name in a question',
      `${WEIR}\n${LOCKS}\n${END.replace('the Lenne end', 'the Lenne River end')}`,
      'unchanged(unchanged) unchanged(unchanged unchanged) changed(unchanged)',
    ],
    [
      'a note gone from the middle',
      `${WEIR}\n${END}`,
      'unchanged(unchanged) removed(removed removed) unchanged(unchanged)',
    ],
    [
      'a note gone from the start',
      `${LOCKS}\n${END}`,
      'removed(removed) unchanged(unchanged unchanged) unchanged(unchanged)',
    ],
    [
      'a new note',
      `${WEIR}\nQ: Who owns the mill?\nA: Nobody.\n\n${LOCKS}\n${END}`,
      'unchanged(unchanged) new(new) unchanged(unchanged unchanged) unchanged(unchanged)',
    ],
    [
      'a new and a removed point',
      `${WEIR}\n${LOCKS.replace(/- Upper.*\n/u, '')}- Boats must wait\n\n${END}`,
      'unchanged(unchanged) reworded(removed unchanged new) unchanged(unchanged)',
    ],
  ])('shows %s', (_, document, rows) => {
    expect(rowsOf(compareNotes(OLD, notesOf(document)))).toBe(rows);
  });

  it.each([
    ['the same text', OLD, true],
    ['another order', OLD.toReversed(), false],
    ['other tags', OLD.map((note) => ({ ...note, tags: ['river'] })), false],
    ['ids of another making', OLD.map((note, index) => ({ ...note, id: `other${index}` })), true],
  ])('says whether taking it would change anything: %s', (_, next, isSame) => {
    expect(compareNotes(OLD, next).isSame).toBe(isSame);
  });

  it('marks the points whose fact changed with the day, and leaves older marks alone', () => {
    const once = applyChanges(
      compareNotes(OLD, notesOf(LOCKS.replace('1931', '1932'))),
      NOTHING_CHOSEN,
      TODAY,
    );
    const again = notesOf(LOCKS.replace('1931', '1932').replace('1901', '1902'));
    const twice = applyChanges(compareNotes(once.notes, again), NOTHING_CHOSEN, TODAY + 9);
    const days = twice.notes.map((note) => note.kind === 'qa' && note.points.map((point) => point.changedOn));
    expect(days).toEqual([[TODAY + 9, TODAY]]);
  });
});

describe('cards of one point whose fact changed', () => {
  const gaps = (text: string): Note => ({ kind: 'cloze', id: 'gapsgapsgap', text });
  const GAPS = gaps('The {{c1::Lenne}} has {{c2::3}} locks, and {{c3::stone}} walls.');
  const ALL_GAPS = ['c1', 'c2', 'c3'].map((slot) => ({ slot, changedOn: TODAY }));
  const fields = (back: string): Note => ({
    kind: 'fields',
    id: 'fieldsfield',
    typeId: 'typetypetyp',
    fields: ['How many locks?', back],
    slots: ['t1', 't2'],
    guid: 'g',
  });
  const read = (before: Note, after: Note, today = TODAY): Note | undefined =>
    applyChanges(compareNotes([before], [after]), NOTHING_CHOSEN, today).notes[0];
  const marksOf = (note: Note | undefined): unknown => note?.kind !== 'qa' && note?.changedSlots;

  it.each<[string, Note, Note, unknown]>([
    [
      // The other cards show the number in their question.
      'every gap of a text with another number in one of them',
      GAPS,
      gaps('The {{c1::Lenne}} has {{c2::4}} locks, and {{c3::stone}} walls.'),
      ALL_GAPS,
    ],
    [
      'no gap that was only reworded',
      GAPS,
      gaps('The {{c1::Lenne}} has {{c2::3}} locks, and walls of {{c3::grey stone}}.'),
      undefined,
    ],
    [
      'every gap of a text with another number around them',
      gaps('In 1901 the {{c1::Lenne}} had {{c2::stone}} locks.'),
      gaps('In 1902 the {{c1::Lenne}} had {{c2::stone}} locks.'),
      [
        { slot: 'c1', changedOn: TODAY },
        { slot: 'c2', changedOn: TODAY },
      ],
    ],
    [
      'every card of an imported note with another number',
      fields('There are 3.'),
      fields('There are 4.'),
      [
        { slot: 't1', changedOn: TODAY },
        { slot: 't2', changedOn: TODAY },
      ],
    ],
    ['no card of an imported note in other words', fields('There are 3.'), fields('It has 3.'), undefined],
  ])('mark %s with the day', (_, before, after, marks) => {
    expect(marksOf(read(before, after))).toEqual(marks);
  });

  it('keep the mark while the text stays, lose it with their gap, and take a newer one', () => {
    const once = read(GAPS, gaps('The {{c1::Lenne}} has {{c2::4}} locks, and {{c3::stone}} walls.'));
    if (once === undefined) throw new Error('the note is there');
    const same = gaps('The {{c1::Lenne}} has {{c2::4}} locks, and {{c3::stone}} walls.');
    expect(compareNotes([once], [same]).isSame).toBe(true);
    const fewer = gaps('The {{c1::Lenne}} has 4 locks, and {{c3::stone}} walls.');
    expect(marksOf(read(once, fewer, TODAY + 5))).toEqual([ALL_GAPS[0], ALL_GAPS[2]]);
    const twice = read(
      once,
      gaps('The {{c1::Lenne}} has {{c2::5}} locks, and {{c3::stone}} walls.'),
      TODAY + 9,
    );
    expect(marksOf(twice)).toEqual(ALL_GAPS.map((gap) => ({ ...gap, changedOn: TODAY + 9 })));
  });

  it('have no mark when they are started anew', () => {
    const before = { ...GAPS, changedSlots: [{ slot: 'c2', changedOn: TODAY }] };
    const after = gaps('The {{c1::Lenne}} has {{c2::4}} locks, and {{c3::stone}} walls.');
    const choices = new Map([[GAPS.id, 'startAnew' as const]]);
    expect(marksOf(applyChanges(compareNotes([before], [after]), choices, TODAY).notes[0])).toBeUndefined();
  });

  it('show the mark on the point of their card, and a question asked backwards that of its answer', () => {
    const marked: Note = {
      ...GAPS,
      kind: 'cloze',
      text: 'a {{c1::b}} {{c2::c}}',
      changedSlots: [{ slot: 'c2', changedOn: TODAY }],
    };
    const daysOf = (note: Note) =>
      cardIdsOf(note).map((id) => textFaceOf(note, id)?.points.map(({ changedOn }) => changedOn));
    expect(daysOf(marked)).toEqual([[undefined], [TODAY]]);
    const both: Note = {
      kind: 'qa',
      id: 'bothbothbot',
      question: 'Locks?',
      points: [
        { id: 'a', text: '3', changedOn: TODAY },
        { id: 'b', text: 'stone' },
      ],
      bothWays: true,
    };
    expect(daysOf(both)).toEqual([[TODAY, undefined], [TODAY]]);
  });
});

describe('a line that was split', () => {
  const whole = notesOf(
    'Q: Who runs the locks?\nA: A committee of the three towns runs them, and the county pays for all repairs.\n',
  );
  const parts = notesOf(
    'Q: Who runs the locks?\nA:\n- A committee of the three towns runs them\n- The county pays for all repairs\n',
  );

  it('keeps its id in the likest part, and the other inherits', () => {
    const comparison = compareNotes(whole, parts);
    expect(rowsOf(comparison)).toBe('reworded(reworded split)');
    const { notes, splits } = applyChanges(comparison, NOTHING_CHOSEN, TODAY);
    const [before, after] = [whole[0], notes[0]];
    if (before?.kind !== 'qa' || after?.kind !== 'qa') throw new Error('a question on both sides');
    expect(after.points[0]?.id).toBe(before.points[0]?.id);
    expect(after.points[1]?.id).not.toBe(before.points[0]?.id);
    const [cardId] = cardIdsOf(before);
    expect(splits).toEqual([{ cardId, from: before.points[0]?.id, into: [after.points[1]?.id] }]);
  });

  it('is known by the part beside it when another line has the same words', () => {
    const asked = 'Q: What can go wrong?\nA:\n';
    const other = '- When the pump fails, there are several usual faults to look for in it\n';
    const before = notesOf(`${asked}- There are several unlikely causes\n${other}`);
    const after = notesOf(
      `${asked}- There are several\n- Unlikely causes\n${other.replace('look for', 'see')}`,
    );
    expect(rowsOf(compareNotes(before, after))).toBe('reworded(reworded split reworded)');
  });

  it('is known though one part was reworded by half', () => {
    const before = notesOf('Q: Is it free?\nA: No. Please read the licence in the book.\n');
    const after = notesOf('Q: Is it free?\nA:\n- No. Please read the licence\n- As a rule in the book\n');
    expect(rowsOf(compareNotes(before, after))).toBe('reworded(reworded split)');
  });

  it('and joined again keeps the likest id, and changes no fact', () => {
    const comparison = compareNotes(parts, whole);
    expect(rowsOf(comparison)).toBe('reworded(reworded removed)');
    expect(comparison.rows[0]?.points[0]?.after?.id).toBe(comparison.rows[0]?.points[0]?.before?.id);
  });

  it('with another number in a part is to be checked in all parts', () => {
    const changed = parts.map((note) =>
      note.kind === 'qa'
        ? {
            ...note,
            points: note.points.map((point) => ({ ...point, text: point.text.replace('three', 'four') })),
          }
        : note,
    );
    const { notes } = applyChanges(compareNotes(whole, changed), NOTHING_CHOSEN, TODAY);
    expect(notes[0]?.kind === 'qa' && notes[0].points.map((point) => point.changedOn)).toEqual([
      TODAY,
      TODAY,
    ]);
  });
});

describe('choices about rows', () => {
  const next = notesOf(
    `${WEIR.replace('A low dam', 'A low kind of dam')}\nQ: Who owns the mill?\nA: Nobody.\n\n${END}`,
  );
  const comparison = compareNotes(OLD, next);
  const [weir, , end] = OLD;
  const idOf = (kind: string) => comparison.rows.find((row) => row.kind === kind)?.id ?? '';

  it.each<[string, readonly (readonly [string, Choice])[], string]>([
    ['nothing chosen', [], 'What is a weir? / Who owns the mill? / Where does the Lenne end?'],
    ['a new note left out', [[idOf('new'), 'leave']], 'What is a weir? / Where does the Lenne end?'],
    [
      'a removed note left in',
      [[idOf('removed'), 'leave']],
      'What is a weir? / Which locks does the Lenne have? / Who owns the mill? / Where does the Lenne end?',
    ],
  ])('decide which notes there are: %s', (_, choices, titles) => {
    const { notes } = applyChanges(comparison, new Map(choices), TODAY);
    const found = notes.map(titleOfNote);
    expect(found.toSorted()).toEqual(titles.split(' / ').toSorted());
    expect(found[0]).toBe('What is a weir?');
    expect(found.at(-1)).toBe('Where does the Lenne end?');
  });

  it('leave a reworded note as it was', () => {
    const { notes } = applyChanges(comparison, new Map([[idOf('reworded'), 'leave']]), TODAY);
    expect(notes[0]).toBe(weir);
    expect(notes.at(-1)).toEqual(end);
  });

  it('start a note anew under ids that nothing had', () => {
    const { notes } = applyChanges(comparison, new Map([[idOf('reworded'), 'startAnew']]), TODAY);
    const anew = notes[0];
    if (anew?.kind !== 'qa' || weir?.kind !== 'qa') throw new Error('a question on both sides');
    expect(anew.points.map((point) => point.text)).toEqual(['A low kind of dam across a river.']);
    const ids = new Set([...OLD, ...next].map((note) => note.id));
    expect(ids.has(anew.id)).toBe(false);
    expect(anew.points[0]?.id).not.toBe(weir.points[0]?.id);
  });

  it('leave alone what the learner edited, unless it is taken', () => {
    const edited = OLD.map((note) => ({ ...note, editedAtMs: 5 }));
    const again = compareNotes(edited, next);
    expect(applyChanges(again, NOTHING_CHOSEN, TODAY).notes).toContain(edited[0]);
    expect(applyChanges(again, NOTHING_CHOSEN, TODAY).notes).toContain(edited[1]);
    const taken = applyChanges(again, new Map([[edited[0]?.id ?? '', 'take']]), TODAY);
    expect(taken.notes[0]?.editedAtMs).toBeUndefined();
  });
});

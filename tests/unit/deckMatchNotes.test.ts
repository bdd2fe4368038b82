// Reading a document again: which note and point goes on with which history. A deck is written as a document;
// the outcome names, for each newer note or point, the older one that it continues.
import { describe, expect, it } from 'vitest';
import type { ClozeNote, FieldsNote, Note, Point } from '../../src/domain/deck/deck';
import { titleOfNote } from '../../src/domain/deck/titles';
import { matchNotes } from '../../src/domain/deck/matchNotes';
import { parseDocument } from '../../src/domain/document/parseDocument';

function notesOf(document: string): readonly Note[] {
  return parseDocument(document, 'lenne').notes;
}

const OLD = notesOf(`
Q: What is a weir?
A: A low dam across a river.

Q: Which locks does the Lenne have?
A:
- Upper lock: built in 1901 from red stone
- Lower lock: built in 1931 from concrete
- Third lock: planned but never built

Q: Who runs the locks of the Lenne?
A: A committee that the three towns elect each year.
`);

/**
 * For each newer note: the place of the older one it continues, or "new"; and in brackets the same for its
 * points.
 */
function outcome(old: readonly Note[], next: readonly Note[]): string {
  return matchNotes(old, next)
    .map((note) => {
      const before = old.findIndex((each) => each.id === note.id);
      const older = pointsOf(old[before]);
      const points = pointsOf(note).map((point) => older.findIndex((each) => each.id === point.id));
      return before < 0
        ? 'new'
        : `${before}(${points.map((place) => (place < 0 ? 'new' : place)).join(' ')})`;
    })
    .join(' ');
}

function pointsOf(note: Note | undefined): readonly Point[] {
  return note?.kind === 'qa' ? note.points : [];
}

const LOCKS = 'Q: Which locks does the Lenne have?\nA:\n';
const WEIR = 'Q: What is a weir?\nA: A low dam across a river.\n';

const SILL = 'A sill of stone keeps the water up';
const POOL = 'the pool above it feeds the mill';
const LANTERN = 'Since 0000 nobody may pass at night without a lantern, whatever the weather is like';
const FLOOD =
  'In spring the keeper opens both gates by hand, since the flood of that season would carry away the banks below the bridge.';

describe('matching notes', () => {
  it.each([
    [
      'equal notes',
      `${WEIR}\nQ: Who runs the locks of the Lenne?\nA: A committee that the three towns elect each year.`,
      '0(0) 2(0)',
    ],
    ['a reworded question', 'Q: What exactly is a weir?\nA: A low dam across a river.', '0(0)'],
    ['a reworded answer', 'Q: What is a weir?\nA: A dam, a low one, across a river.', '0(0)'],
    ['another answer to the same question', 'Q: What is a weir?\nA: Something else entirely.', '0(new)'],
    ['a new question', `Q: Where does the Lenne end?\nA: In the sea.\n\n${WEIR}`, 'new 0(0)'],
    [
      'points in another order',
      `${LOCKS}- Third lock: planned but never built\n- Upper lock: built in 1901 from red stone`,
      '1(2 0)',
    ],
    [
      'a changed year',
      `${LOCKS}- Upper lock: built in 1902 from red stone\n- Lower lock: built in 1931 from concrete`,
      '1(0 1)',
    ],
    ['a new text under an old label', `${LOCKS}- Lower lock: steel`, '1(1)'],
    ['a new label on an old text', `${LOCKS}- Middle: built in 1931 from concrete`, '1(1)'],
    ['a point added', `${LOCKS}- Fourth: wood\n- Upper lock: built in 1901 from red stone`, '1(new 0)'],
    ['nothing alike', 'Q: Where does it end?\nA: In the sea.', 'new'],
  ])('carries histories over to %s', (_, document, expected) => {
    expect(outcome(OLD, notesOf(document))).toBe(expected);
  });

  it.each([
    [
      'letters swapped',
      'Q: Members?\nA:\n- Armneia\n- Belarus',
      'Q: Members?\nA:\n- Armenia\n- Belarus',
      '0(0 1)',
    ],
    [
      'two slips',
      'Q: Members?\nA:\n- Armneia\n- Belrus\n- Serbia',
      'Q: Members?\nA:\n- Serbia\n- Belarus\n- Armenia',
      '0(2 1 0)',
    ],
    ['another year', 'Q: When?\nA: 1992', 'Q: When?\nA: 2002', '0(0)'],
    ['another date', 'Q: When?\nA: 3 May 1992', 'Q: When?\nA: 12 October 2002', '0(0)'],
    ['another spelling', 'Q: Which town?\nA: Kiev', 'Q: Which town?\nA: Kyiv', '0(0)'],
    ['another name', 'Q: Who leads it?\nA: Anna Bell', 'Q: Who leads it?\nA: Omar Gray', '0(0)'],
    [
      'another member among others',
      'Q: Members?\nA:\n- Serbia\n- Oman',
      'Q: Members?\nA:\n- Serbia\n- Iraq',
      '0(0 1)',
    ],
    [
      'a slip in the question and another year',
      'Q: When was it foundde?\nA: 1992',
      'Q: When was it founded?\nA: 2002',
      '0(0)',
    ],
    [
      'a question about another name',
      'Q: When was Arvel founded?\nA: 1992',
      'Q: When was Bresk founded?\nA: 2002',
      'new',
    ],
    [
      'an unrelated question with the same short answer',
      'Q: Is iron a metal?\nA: Yes.',
      'Q: Did Rome fall in 476?\nA: Yes.',
      'new',
    ],
    [
      'an unrelated question with the same long answer',
      'Q: Is iron a metal?\nA: Nobody knows it, and nobody has asked.',
      'Q: Did Rome fall in 476?\nA: Nobody knows it, and nobody has asked.',
      'new',
    ],
    ['another word', 'Q: Which metal?\nA: iron', 'Q: Which metal?\nA: zinc', '0(new)'],
    [
      'another number in a question that moved, and a slip in its answer',
      `Q: Is pump P4 safe?\nA: Yes. It has no clock.\n\n${WEIR}\nQ: Who dug it?\nA: Miners.`,
      `Q: Who dug it?\nA: Miners.\n\n${WEIR}\nQ: Is pump P7 safe?\nA: Yes. It has no clokc.`,
      '2(0) 1(0) 0(0)',
    ],
    [
      'words put into a term, and a long new point beside a split one',
      `Q: Weir\nA: ${SILL}, and ${POOL}.`,
      `Q: Low weir\nA:\n- ${FLOOD}\n- ${SILL}\n- ${POOL}.`,
      '0(new 0 new)',
    ],
    [
      'a slip and words put into a term with a long answer',
      `Q: Pool\nA: ${FLOOD} The pool is full.`,
      `Q: In practice Polo\nA: ${FLOOD} The pool is full.`,
      '0(0)',
    ],
    [
      'another number in a point of few words that moved',
      'Q: Levels?\nA:\n- 1 (quiet)\n- 2 (open)\n- 3 (loud)',
      'Q: Levels?\nA:\n- 2 (open)\n- 3 (loud)\n- 7 (quiet)',
      '0(1 2 0)',
    ],
    [
      'a slip in one of two points that differ in a number, and another number in the other',
      'Q: Steps?\nA:\n- It adds to the number, now 1\n- It adds to the number, now 2',
      'Q: Steps?\nA:\n- It adds to the nmuber, now 1\n- It adds to the number, now 4',
      '0(0 1)',
    ],
    [
      'the same sentence with another number about another thing',
      `Q: Who built the market hall of Arvel, and when?\nA: ${LANTERN.replace('0000', '1865')}`,
      `Q: Who built the water tower of Arvel, and when?\nA: ${LANTERN.replace('0000', '1947')}`,
      'new',
    ],
    [
      'half of a point, elsewhere',
      `Q: Why?\nA:\n- ${SILL}; ${POOL}\n- Boats need it\n- Mills do`,
      `Q: Why?\nA:\n- Boats need it\n- Mills do\n- ${POOL}`,
      '0(1 2 0)',
    ],
  ])('carries histories over small changes: %s', (_, old, next, expected) => {
    expect(outcome(notesOf(old), notesOf(next))).toBe(expected);
  });

  it('tells questions of one kind apart by their answers', () => {
    const old = notesOf('Q: What is the capital of Arvel?\nA: Lennestadt');
    const next = notesOf(
      'Q: What is the capital of Bresk?\nA: Morven\n\nQ: Which town is the capital of Arvel?\nA: Lennestadt',
    );
    expect(outcome(old, next)).toBe('new 0(0)');
  });

  it('keeps an id given long ago away from a newer note whose text would make that id', () => {
    const [weir] = notesOf(WEIR);
    const reworded = notesOf('Q: What do we call a weir?\nA: A low dam across a river.');
    const carried = matchNotes(weir === undefined ? [] : [weir], reworded);
    const back = notesOf(
      'Q: What do we call a weir?\nA: A low dam across a river.\n\nQ: What is a weir?\nA: Something else.',
    );
    const matched = matchNotes(carried, back);
    expect(matched[0]?.id).toBe(weir?.id);
    expect(matched[1]?.id).not.toBe(weir?.id);
    expect(matchNotes(carried, back)).toEqual(matched);
  });

  it('leaves what the learner edited as it is, in its place, or last when it is gone', () => {
    const edited = OLD.map((note, index) =>
      index === 1 ? note : { ...note, question: `My ${index}`, editedAtMs: 5 },
    );
    const matched = matchNotes(edited, OLD.slice(0, 2));
    expect(matched.map(titleOfNote)).toEqual(['My 0', 'Which locks does the Lenne have?', 'My 2']);
    expect(matched[0]).toEqual(edited[0]);
  });
});

describe('matching texts with gaps', () => {
  const gaps = (id: string, text: string): ClozeNote => ({ kind: 'cloze', id, text });

  it.each([
    [
      'the same text',
      'The {{c1::Lenne}} rises in {{c2::Arvel}}.',
      'The {{c1::Lenne}} rises in {{c2::Arvel}}.',
    ],
    [
      'numbers in another order',
      'The {{c2::Lenne}} rises in {{c1::Arvel}}.',
      'The {{c1::Lenne}} rises in {{c2::Arvel}}.',
    ],
    [
      'a slip mended',
      'The {{c2::Lenen}} rises in {{c1::Arvel}}.',
      'The {{c1::Lenen}} rises in {{c2::Arvel}}.',
    ],
    [
      'another name in its place',
      'The {{c2::Lenne}} rises in {{c1::Bresk}}.',
      'The {{c1::Lenne}} rises in {{c2::Bresk}}.',
    ],
    ['a gap that is gone', 'The Lenne rises in {{c1::Arvel}}.', 'The Lenne rises in {{c2::Arvel}}.'],
    [
      'a new gap in front',
      'The {{c1::river}} {{c2::Lenne}} rises in {{c3::Arvel}}.',
      'The {{c3::river}} {{c1::Lenne}} rises in {{c2::Arvel}}.',
    ],
    [
      'a hint, and a gap inside another',
      'The {{c2::Lenne::a river}} rises {{c1::in {{c3::Arvel}}}}.',
      'The {{c1::Lenne::a river}} rises {{c3::in {{c2::Arvel}}}}.',
    ],
  ])('carries the numbers of its gaps over: %s', (_, newer, carried) => {
    const old = [gaps('older', 'The {{c1::Lenne}} rises in {{c2::Arvel}}.')];
    expect(matchNotes(old, [gaps('newer', newer)])).toMatchObject([gaps('older', carried)]);
  });

  it('knows a reworded one, and never takes one about another name for it', () => {
    const old = [gaps('one', 'The Lenne, a short river, ends in the {{c1::Arvel}}.')];
    const next = [
      gaps('two', 'The Quern, a short river, ends in the {{c1::Morven}}.'),
      gaps('three', 'The Lenne, a short and slow river, ends in the {{c1::Arvel}}.'),
    ];
    expect(matchNotes(old, next).map(({ id }) => id)).toEqual(['two', 'one']);
  });

  it('knows one by all but what one gap holds, wherever it stands', () => {
    const weir = gaps('weir', 'A {{c1::weir}} is low.');
    const old = [gaps('one', '{{c1::Lenne}} ends in {{c2::Arvel}}.'), weir];
    const next = [
      gaps('first', 'A {{c1::lock}} has gates.'),
      { ...weir, id: 'second' },
      gaps('third', '{{c1::Quern}} ends in {{c2::Arvel}}.'),
    ];
    expect(matchNotes(old, next).map(({ id }) => id)).toEqual(['first', 'weir', 'one']);
  });

  it('never takes a question for a text with gaps', () => {
    const [weir] = notesOf(WEIR);
    const old = [gaps(weir?.id ?? '', 'What is a weir?')];
    expect(matchNotes(old, notesOf(WEIR))[0]?.id).not.toBe(weir?.id);
  });
});

describe('matching imported notes', () => {
  const fields = (id: string, ...texts: readonly string[]): FieldsNote => ({
    kind: 'fields',
    id,
    typeId: 'basic',
    fields: texts,
    slots: ['t1'],
    guid: id,
  });

  it('goes by their ids only', () => {
    const old = [fields('one', 'weir', 'dam'), fields('two', 'lock', 'gate')];
    const next = [fields('three', 'weir', 'dam'), fields('one', 'ferry', 'boat')];
    expect(matchNotes(old, next).map(({ id }) => id)).toEqual(['three', 'one']);
  });
});

// Gaps and cards of imported notes matched by hand: the numbers and slots that hold their histories follow what the learner says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/domain/deck/applyChanges';
import { answersBySlot, openCloze } from '../../src/domain/deck/cloze';
import { commonWordsOf } from '../../src/domain/deck/commonWords';
import {
  compareNote,
  compareNotes,
  type Comparison,
  type NoteChange,
} from '../../src/domain/deck/compareNotes';
import { onlyPointId, type ClozeNote, type FieldsNote, type Note } from '../../src/domain/deck/deck';
import { faceIn, facesOf } from '../../src/domain/deck/fieldFaces';
import { NOTHING, linkedPoints, pointLink, relink } from '../../src/domain/deck/relink';
import { rememberedIn } from '../../src/domain/deck/remembered';
import { SEED } from '../support/generators';

const ID = 'lennelenne1';
const TODAY = 20_600;

function gaps(text: string, more: Partial<ClozeNote> = {}): ClozeNote {
  return { kind: 'cloze', id: ID, text, ...more };
}

function card(slots: readonly string[], more: Partial<FieldsNote> = {}): FieldsNote {
  return { kind: 'fields', id: ID, typeId: 'type', fields: ['weir', 'Wehr'], slots, guid: 'g', ...more };
}

/** The only row of two notes, as the learner corrected it: which slot each place goes on as, by place. */
function corrected(
  before: Note,
  after: Note,
  links: Readonly<Record<number, string>>,
  remembered: readonly string[] = [],
): NoteChange {
  const row = compareNote(before, after, commonWordsOf([before], [after]));
  const said = new Map(
    Object.entries(links).map(([place, slot]) => [
      pointLink(row, Number(place)),
      slot === NOTHING ? NOTHING : onlyPointId(ID, slot),
    ]),
  );
  const linked = relink(
    { rows: [row], isSame: false },
    (name) => said.get(name),
    rememberedIn(new Set(remembered.map((slot) => `${ID}:${slot}`))),
  );
  return only(linked);
}

function only({ rows }: Comparison): NoteChange {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) throw new Error('one row');
  return row;
}

function textOf({ after }: NoteChange): string {
  return after?.kind === 'cloze' ? after.text : '';
}

const OLD = gaps('The {{c1::Lenne}} ends at {{c2::Bresk}} in the {{c3::Arvel}}.');
const NEWER = 'The {{c1::Lenne}} ends at {{c2::Bresk}}, not far from the {{c3::quay}}.';

describe('a gap', () => {
  it.each([
    ['of a newer text is as it was found', {}, NEWER.replace('c3', 'c4')],
    ['that is new goes on as one that is gone', { 2: 'c3' }, NEWER],
    [
      'goes on as none, with a number that none had',
      { 0: NOTHING },
      NEWER.replace('c1', 'c5').replace('c3', 'c4'),
    ],
    [
      'takes the place of another, which is new then',
      { 0: 'c2' },
      'The {{c2::Lenne}} ends at {{c5::Bresk}}, not far from the {{c4::quay}}.',
    ],
    [
      'changes places with another',
      { 0: 'c2', 1: 'c1' },
      'The {{c2::Lenne}} ends at {{c1::Bresk}}, not far from the {{c4::quay}}.',
    ],
    [
      'goes on as none where what is named is not there',
      { 0: 'c9' },
      NEWER.replace('c1', 'c5').replace('c3', 'c4'),
    ],
  ])('%s', (_, links, expected) => {
    expect(textOf(corrected(OLD, gaps(NEWER), links))).toBe(expected);
  });

  it('tells what became of all of them, in the order of the text', () => {
    const told = ({ kind, points }: NoteChange) => [
      kind,
      ...points.map((point) => `${point.kind} ${point.after?.text ?? point.before?.text}`),
    ];
    expect(told(corrected(OLD, gaps(NEWER), { 2: 'c3', 1: NOTHING }))).toEqual([
      'changed',
      'unchanged Lenne',
      'removed Bresk',
      'new Bresk',
      'reworded quay',
    ]);
  });

  it('gets no number of a card that is remembered, though it is gone', () => {
    const { after } = corrected(OLD, gaps(NEWER), { 0: NOTHING }, ['c5', 'c6']);
    expect(after?.kind === 'cloze' && [...answersBySlot(after.text)].map(([slot]) => slot)).toEqual([
      'c7',
      'c2',
      'c4',
    ]);
  });

  it('that asks several times keeps all its places', () => {
    const before = gaps('{{c1::Up}} or {{c2::down}}, {{c1::up}} or down.');
    const row = corrected(before, gaps('{{c1::Up}} or {{c2::down}}, {{c1::up}} or not.'), {
      0: 'c2',
      1: 'c1',
    });
    expect(textOf(row)).toBe('{{c2::Up}} or {{c1::down}}, {{c2::up}} or not.');
  });

  it('leaves the mark of a changed fact with the history that it is about', () => {
    const before = gaps(OLD.text, { changedSlots: [{ slot: 'c1', changedOn: 20_000 }] });
    const row = corrected(before, gaps(NEWER), { 0: 'c2', 1: 'c1' });
    expect(row.after).toMatchObject({ changedSlots: [{ slot: 'c1', changedOn: 20_000 }] });
    expect(corrected(before, gaps(NEWER), { 0: NOTHING }).after).not.toHaveProperty('changedSlots');
  });

  it('is compared with the one that it goes on as: another number is to be checked', () => {
    const before = gaps('Built in {{c1::1901}}, closed in {{c2::1931}}.');
    const row = corrected(before, gaps('Built in {{c1::1901}} and closed in {{c2::1931}}.'), {
      0: 'c2',
      1: 'c1',
    });
    const { notes } = applyChanges({ rows: [row], isSame: false }, new Map(), TODAY);
    expect(row.points.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
    expect(notes[0]).toMatchObject({ changedSlots: [{ slot: 'c1' }, { slot: 'c2' }] });
  });

  it(`is in one place, whatever is said, and the words stay (seed ${SEED})`, () => {
    const links = fc.dictionary(
      fc.constantFrom('0', '1', '2'),
      fc.constantFrom(NOTHING, 'c1', 'c2', 'c3', 'c4', 'c9'),
    );
    fc.assert(
      fc.property(links, (said) => {
        const row = corrected(OLD, gaps(NEWER), said, ['c6']);
        expect(openCloze(textOf(row))).toBe(openCloze(NEWER));
        expect(answersBySlot(textOf(row)).size).toBe(3);
        expect(textOf(row)).not.toContain('c6');
        const olders = row.points.flatMap(({ before }) => before?.text ?? []);
        expect(olders.toSorted()).toEqual(['Arvel', 'Bresk', 'Lenne']);
        // Each older gap is in the text, or among those that left it.
        const gone = row.after?.kind === 'cloze' ? (row.after.goneGaps ?? []) : [];
        const known = [...answersBySlot(textOf(row)).keys(), ...gone.map(({ slot }) => slot)];
        expect(known).toEqual(expect.arrayContaining(['c1', 'c2', 'c3']));
        expect(new Set(known).size).toBe(known.length);
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});

describe('a card of an imported note', () => {
  const before = card(['t1', 't2']);
  const after = card(['t1', 't2'], { fields: ['weir', 'Stauwehr'] });

  it.each([
    ['stays in its slot where nothing is said', {}, ['t1', 't2'], undefined],
    ['changes places with another', { 0: 't2', 1: 't1' }, ['t2', 't1'], ['t1', 't2']],
    ['is new, in a slot that none had', { 0: NOTHING }, ['t3', 't2'], ['t1', 't2']],
    ['goes on as another, which is new then', { 1: 't1' }, ['t3', 't1'], ['t1', 't2']],
  ])('%s', (_, links, slots, faces) => {
    const row = corrected(before, after, links);
    expect(row.after).toEqual({ ...after, slots, ...(faces === undefined ? {} : { faces }) });
  });

  it('tells which cards go on, are new and gone, and leaves the fields as they are', () => {
    const row = corrected(before, after, { 0: NOTHING });
    expect(linkedPoints(row).map(({ kind }) => kind)).toEqual(['removed', 'new', 'unchanged']);
    expect(row.points).toMatchObject([{ before: { text: 'Wehr' }, after: { text: 'Stauwehr' } }]);
  });

  it('gets no slot of a card that is remembered, though it is gone', () => {
    expect(corrected(before, after, { 0: NOTHING }, ['t3', 't7']).after).toMatchObject({
      slots: ['t8', 't2'],
    });
  });

  it('shows what it did, and nothing for a slot that is not there', () => {
    const { after: moved } = corrected(before, after, { 0: NOTHING });
    if (moved?.kind !== 'fields') throw new Error('an imported note');
    expect(['t3', 't2', 't1'].map((slot) => faceIn(moved, slot))).toEqual(['t1', 't2', 't1']);
  });

  it('keeps the number by which review logs know it', () => {
    const known = { ...after, foreignCardIds: [11, 12] };
    expect(
      corrected({ ...before, foreignCardIds: [11, 12] }, known, { 0: 't2', 1: 't1' }).after,
    ).toMatchObject({
      slots: ['t2', 't1'],
      foreignCardIds: [11, 12],
    });
  });

  it('can be put back where it was', () => {
    const moved = card(['t2', 't1'], { faces: ['t1', 't2'] });
    expect(corrected(moved, after, { 0: 't1', 1: 't2' }).after).toEqual(after);
  });
});

describe('an imported note whose cards were matched by hand', () => {
  const moved = card(['t4', 't1'], { faces: ['t1', 't2'] });

  it.each([
    ['is the same when it is read again', card(['t1', 't2']), ['t4', 't1'], ['t1', 't2'], 'unchanged'],
    [
      'keeps its slots beside another card',
      card(['t1', 't2', 't3']),
      ['t4', 't1', 't3'],
      ['t1', 't2', 't3'],
      'reworded',
    ],
    [
      'gives no slot of its cards to another one',
      card(['t1', 't2', 't4']),
      ['t4', 't1', 't5'],
      ['t1', 't2', 't4'],
      'reworded',
    ],
    ['loses a card that is gone', card(['t2']), ['t1'], ['t2'], 'reworded'],
    [
      'is what it says itself',
      card(['t1', 't2'], { faces: ['t1', 't2'] }),
      ['t1', 't2'],
      undefined,
      'reworded',
    ],
  ])('%s', (_, note, slots, faces, kind) => {
    const row = only(compareNotes([moved], [note]));
    expect(row.kind).toBe(kind);
    expect(row.after).toMatchObject({ slots });
    expect(row.after?.kind === 'fields' && row.after.faces).toEqual(faces);
  });

  it('shows what its slots say where a file holds nonsense about it', () => {
    for (const faces of [['t1'], ['t1', 't1'], []]) expect(facesOf({ ...moved, faces })).toEqual(moved.slots);
  });
});

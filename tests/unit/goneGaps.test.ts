// Gaps that leave a text and come back, or do not: the number of a gap is its card and its history, and no other gap gets it.
import { describe, expect, it } from 'vitest';
import { applyChanges, type Choice } from '../../src/domain/deck/applyChanges';
import { MOST_GAPS, slotsOfCloze } from '../../src/domain/deck/cloze';
import { compareNotes } from '../../src/domain/deck/compareNotes';
import { onlyPointId, type ClozeNote, type Note } from '../../src/domain/deck/deck';
import { isNoteWithinLimits } from '../../src/domain/deck/deckJson';
import { answerHashOf } from '../../src/domain/deck/goneGaps';
import { carryGaps } from '../../src/domain/deck/matchGaps';
import { hashText } from '../../src/domain/ids';
import { NOTHING, pointLink, relink } from '../../src/domain/deck/relink';
import { historiesAsPlanned } from '../../src/domain/incoming/followNotes';
import { planDecks } from '../../src/domain/incoming/plan';

const ID = 'lennelenne1';
const TODAY = 20_600;

function gaps(text: string, more: Partial<ClozeNote> = {}): ClozeNote {
  return { kind: 'cloze', id: ID, text, ...more };
}

function gone(...told: readonly (readonly [slot: string, answer: string])[]) {
  return { goneGaps: told.map(([slot, answer]) => ({ slot, answerHash: answerHashOf(answer) })) };
}

/** The note after one reading behind the other. */
function readInTurn(first: ClozeNote, ...texts: readonly string[]): ClozeNote {
  return texts.reduce((note, text) => carryGaps(note, gaps(text)), first);
}

function withoutMarks({ changedSlots: _marks, ...note }: ClozeNote): ClozeNote {
  return note;
}

function clozeIn(note: Note | undefined): ClozeNote {
  if (note?.kind !== 'cloze') throw new Error('a text with gaps');
  return note;
}

const THREE = 'The {{c1::Lenne}} rises in {{c2::Arvel}} and ends at {{c3::Bresk}} in the north.';
const TWO = 'The {{c1::Lenne}} rises in {{c2::Arvel}} and ends at Bresk in the north.';

describe('a text that is read again and again', () => {
  it.each<[string, readonly string[], string, object]>([
    ['remembers the gap that left', [TWO], TWO, gone(['c3', 'bresk'])],
    [
      'gives its number to no other gap',
      [TWO, 'The {{c1::Lenne}} rises in {{c2::Arvel}} and ends at Bresk in the {{c3::north}}.'],
      'The {{c1::Lenne}} rises in {{c2::Arvel}} and ends at Bresk in the {{c4::north}}.',
      gone(['c3', 'bresk']),
    ],
    ['gives it back to the same gap', [TWO, THREE], THREE, {}],
    [
      'gives it back however the words around were changed, and the answer is written',
      [TWO, 'At {{c1::BRESK}} ends the {{c2::Lenne}}, which rises in {{c3::Arvel}}.'],
      'At {{c3::BRESK}} ends the {{c1::Lenne}}, which rises in {{c2::Arvel}}.',
      {},
    ],
    [
      'gives it back beside another that is new, and keeps that of a third',
      [
        TWO,
        'The Lenne rises in {{c1::Arvel}} and ends at Bresk in the north.',
        'The Lenne {{c1::rises}} in {{c2::Arvel}} and ends at {{c3::Bresk}} in the north.',
      ],
      'The Lenne {{c4::rises}} in {{c2::Arvel}} and ends at {{c3::Bresk}} in the north.',
      gone(['c1', 'lenne']),
    ],
    [
      'takes a gap that is put back for itself, not for the one that leaves beside it',
      [
        'The {{c1::Lenne}} rises in Arvel and ends at Bresk in the north.',
        'The Lenne rises in {{c1::Arvel}} and ends at Bresk in the north.',
      ],
      'The Lenne rises in {{c2::Arvel}} and ends at Bresk in the north.',
      gone(['c3', 'bresk'], ['c1', 'lenne']),
    ],
  ])('%s', (_, texts, expected, rest) => {
    expect(readInTurn(gaps(THREE), ...texts)).toEqual(gaps(expected, rest));
  });

  it('takes an answer that changes in its place for no gap that left', () => {
    const first = gaps('It has {{c1::three}} gates and {{c2::four}} locks.');
    const texts = [
      'It has {{c1::three}} gates and four locks.',
      'It has {{c1::four}} gates and four locks.',
      'It has {{c1::four}} gates and {{c2::four}} locks.',
    ];
    const before = gaps('It has {{c1::four}} gates and four locks.', gone(['c2', 'four']));
    expect(readInTurn(first, ...texts.slice(0, 2))).toEqual(before);
    expect(readInTurn(first, ...texts)).toEqual(gaps('It has {{c1::four}} gates and {{c2::four}} locks.'));
  });

  it('gives a new gap no number of a card that is remembered, whatever that one asked', () => {
    const remembered = (id: string) => (id === ID ? ['c1', 'c3', 'c4'] : ['c9']);
    const newer = gaps(TWO.replace('north', '{{c3::north}}'));
    expect(carryGaps(gaps(TWO), newer, remembered)).toEqual(gaps(newer.text.replace('c3', 'c5')));
  });

  it('is unchanged when it is read as it was, and nothing is new then', () => {
    const before = readInTurn(gaps(THREE), TWO);
    expect(before).toEqual(gaps(TWO, gone(['c3', 'bresk'])));
    const compared = compareNotes([before], [gaps(TWO)]);
    expect(compared).toMatchObject({ isSame: true, rows: [{ kind: 'unchanged' }] });
    expect(applyChanges(compared, new Map(), TODAY).notes).toEqual([before]);
  });

  it.each<[Choice, ClozeNote | undefined]>([
    ['take', readInTurn(gaps(THREE), TWO)],
    ['leave', gaps(THREE)],
  ])('keeps the list as the learner chose: %s', (choice, expected) => {
    const compared = compareNotes([gaps(THREE)], [gaps(TWO)]);
    expect(applyChanges(compared, new Map([[ID, choice]]), TODAY).notes).toEqual([expected]);
  });

  it('is without a list when it is learned anew: its cards are others', () => {
    const before = readInTurn(gaps(THREE), TWO);
    const compared = compareNotes([before], [gaps(TWO.replace('rises', 'starts'))]);
    const [note] = applyChanges(compared, new Map([[ID, 'startAnew']]), TODAY).notes;
    expect(note?.id).not.toBe(ID);
    expect(note).not.toHaveProperty('goneGaps');
  });

  it('gives up the numbers that left first when there are no others, and never gives one twice', () => {
    const textOf = (from: number, count: number): string =>
      Array.from({ length: count }, (_, place) => `{{c${place + 1}::${hashText(`${from + place}`)}}}`).join(
        ' ',
      );
    const first = textOf(0, 300);
    const second = textOf(1000, 100);
    const third = textOf(2000, 150);
    const note = readInTurn(gaps(first), second, third);
    expect(slotsOfCloze(note.text)).toEqual(
      // The last numbers that none had, and then those of the first text.
      Array.from({ length: 150 }, (_, place) => `c${place < 50 ? place + 1 : 351 + place}`),
    );
    expect(note.goneGaps).toHaveLength(MOST_GAPS - 150);
    expect(note.goneGaps?.[0]?.slot).toBe('c51');
    expect(isNoteWithinLimits(note)).toBe(true);
    expect(slotsOfCloze(readInTurn(note, textOf(3000, MOST_GAPS)).text)).toHaveLength(MOST_GAPS);
  });
});

describe('a gap that the learner matches by hand', () => {
  function corrected(
    before: ClozeNote,
    after: ClozeNote,
    links: Readonly<Record<number, string>>,
  ): ClozeNote {
    const compared = compareNotes([before], [after]);
    const [row] = compared.rows;
    if (row === undefined) throw new Error('a row');
    const said = new Map(
      Object.entries(links).map(([place, slot]) => [
        pointLink(row, Number(place)),
        slot === NOTHING ? NOTHING : onlyPointId(ID, slot),
      ]),
    );
    const { notes } = applyChanges(
      relink(compared, (name) => said.get(name)),
      new Map(),
      TODAY,
    );
    return clozeIn(notes[0]);
  }

  it.each<[string, Readonly<Record<number, string>>, string, object]>([
    [
      'leaves the number that it had to the one that left, and takes no number of a gap that did so before',
      { 0: NOTHING },
      'The {{c4::Lenne}} rises in {{c2::Arvel}}, ends at Bresk in the north.',
      gone(['c3', 'bresk'], ['c1', 'lenne']),
    ],
    [
      'as another leaves that one without its number, and nothing to the list but what is in no place',
      { 0: 'c2' },
      'The {{c2::Lenne}} rises in {{c4::Arvel}}, ends at Bresk in the north.',
      gone(['c3', 'bresk'], ['c1', 'lenne']),
    ],
  ])('%s', (_, links, text, rest) => {
    const before = readInTurn(gaps(THREE), TWO);
    const newer = gaps('The {{c1::Lenne}} rises in {{c2::Arvel}}, ends at Bresk in the north.');
    expect(withoutMarks(corrected(before, newer, links))).toEqual(gaps(text, rest));
  });

  it('as one that leaves takes it off the list', () => {
    const newer = gaps(
      'The {{c1::Lenne}} rises in {{c2::Arvel}} and ends at Bresk, which is in the {{c3::north}}.',
    );
    expect(carryGaps(gaps(THREE), newer)).toMatchObject(gone(['c3', 'bresk']));
    expect(withoutMarks(corrected(gaps(THREE), newer, { 2: 'c3' }))).toEqual(newer);
  });
});

describe('gaps that left a note of a file', () => {
  const HERE = gaps(TWO, gone(['c3', 'bresk']));
  const event = { kind: 'suspended', id: '', atMs: 0, day: 0 } as const;

  it.each<[string, ClozeNote, ClozeNote, Readonly<Record<string, string>>, object]>([
    ['are the same as here', HERE, HERE, { c1: 'c1', c2: 'c2', c3: 'gone c3' }, gone(['c3', 'bresk'])],
    [
      'join those that left here, under numbers that are free',
      HERE,
      gaps(TWO, gone(['c3', 'north'], ['c9', 'bresk'])),
      { c1: 'c1', c2: 'c2', c3: 'gone c4', c9: 'gone c3' },
      gone(['c3', 'bresk'], ['c4', 'north']),
    ],
    [
      'leave it here as well',
      gaps(THREE),
      gaps(
        'The {{c2::Lenne}} rises in {{c4::Arvel}} and ends at Bresk in the north.',
        gone(['c1', 'bresk'], ['c3', 'hills']),
      ),
      { c2: 'c1', c4: 'c2', c1: 'gone c3', c3: 'gone c4' },
      gone(['c3', 'bresk'], ['c4', 'hills']),
    ],
    [
      'are there again when the file is older',
      HERE,
      gaps(THREE.replace('c3', 'c7'), gone(['c3', 'north'])),
      { c1: 'c1', c2: 'c2', c7: 'c3', c3: 'gone c4' },
      gone(['c4', 'north']),
    ],
  ])('%s, and their histories follow', (_, before, note, expected, rest) => {
    const library = {
      decks: [{ id: 'deck', title: 'Deck', cardIds: [] }],
      notesOf: () => [before],
      textsOf: () => [],
    };
    const deck = { id: 'deck', title: 'Deck', notes: [note], isWhole: true };
    const plans = planDecks([{ deck, target: 'deck' }], library);
    const told = new Map(Object.keys(expected).map((slot) => [`${ID}:${slot}`, [{ ...event, id: slot }]]));
    const { histories, gone: left, unplanned } = historiesAsPlanned(told, plans);
    const placed = [
      ...[...histories].map(([id, [first]]) => [first?.id, id.slice(ID.length + 1)]),
      ...[...left].map(([id, { events }]) => [events[0]?.id, `gone ${id.slice(ID.length + 1)}`]),
    ];
    expect(Object.fromEntries(placed)).toEqual(expected);
    expect(unplanned.size).toBe(0);
    expect(clozeIn(plans[0]?.comparison.rows[0]?.after).goneGaps ?? []).toEqual(
      'goneGaps' in rest ? rest.goneGaps : [],
    );
  });
});

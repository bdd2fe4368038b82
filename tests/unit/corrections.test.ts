// What the learner says one after the other: what was said last is so, and what it overrules leaves no trace.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNotes } from '../../src/domain/deck/compareNotes';
import { onlyPointId, type Note } from '../../src/domain/deck/deck';
import { linkedPoints, NOTHING, noteLink, pointLink } from '../../src/domain/deck/relink';
import { NOTHING_REMEMBERED } from '../../src/domain/deck/remembered';
import {
  correctionKey,
  correctPlan,
  sayLast,
  withoutLinks,
  type Corrections,
} from '../../src/domain/incoming/corrections';
import type { DeckPlan } from '../../src/domain/incoming/plan';
import { SEED } from '../support/generators';

function qa(id: string, question: string, ...texts: readonly string[]): Note {
  return { kind: 'qa', id, question, points: texts.map((text, place) => ({ id: `${id}-${place}`, text })) };
}

const BEFORE = [
  qa(
    'lock',
    'Which locks are there?',
    'The upper lock has 3 gates',
    'Boats wait below',
    'Nobody pays a toll',
  ),
  qa('ferry', 'Who kept the ferries?', 'The guild of Castel', 'Salmon climb over it'),
  { kind: 'cloze', id: 'lenne', text: 'The {{c1::Lenne}} ends at {{c2::Bresk}}.' } as const,
];
const AFTER = [
  qa('new1', 'Which locks are there?', 'The upper lock has 4 gates', 'Boats may wait below', 'Mills are old'),
  qa('new2', 'Whose boats took people over?', 'Those of the boatmen in town', 'A fish goes up'),
  qa('new3', 'What did a crossing cost?', 'Two coins in summer'),
  { kind: 'cloze', id: 'new4', text: 'The {{c1::Lenne}} ends at {{c2::Bresk}} town.' } as const,
];

const PLAN: DeckPlan = {
  deck: { id: 'd', title: 'Deck', notes: AFTER, isWhole: true },
  target: 'd',
  id: 'd',
  title: 'Deck',
  comparison: compareNotes(BEFORE, AFTER),
};

/** What each link shows that it goes on as, by its key. */
function shown(corrections: Corrections): ReadonlyMap<string, string> {
  const { rows } = correctPlan(PLAN, corrections, NOTHING_REMEMBERED).comparison;
  return new Map(
    rows.flatMap((row) => {
      const link = noteLink(row);
      const newer = linkedPoints(row).filter(({ after }) => after !== undefined);
      const points = newer.map(
        ({ before }, place) => [correctionKey(PLAN, pointLink(row, place)), before?.id ?? NOTHING] as const,
      );
      const note =
        link === undefined ? [] : [[correctionKey(PLAN, link), row.before?.id ?? NOTHING] as const];
      return [...note, ...(row.before === undefined ? [] : points)];
    }),
  );
}

function said(...words: readonly (readonly [key: string, said: string])[]): Corrections {
  return words.reduce<Corrections>((before, [key, to]) => sayLast(before, key, to), new Map());
}

describe('what is said', () => {
  it.each([
    ['of a point', [['d/lock/0', 'lock-2']], ['lock-2', 'lock-1', '']],
    [
      'of two points to one is what was said last',
      [
        ['d/lock/0', 'lock-2'],
        ['d/lock/1', 'lock-2'],
      ],
      ['lock-0', 'lock-2', ''],
    ],
    [
      'of the point that the comparison had there, after another was said to go on as it',
      [
        ['d/lock/1', 'lock-0'],
        ['d/lock/0', 'lock-0'],
      ],
      ['lock-0', 'lock-1', ''],
    ],
    [
      'of two points that change places',
      [
        ['d/lock/0', 'lock-1'],
        ['d/lock/1', 'lock-0'],
      ],
      ['lock-1', 'lock-0', ''],
    ],
  ] as const)('%s', (_, words, expected) => {
    const links = shown(said(...words));
    expect([0, 1, 2].map((place) => links.get(`d/lock/${place}`))).toEqual(expected);
  });

  it('of the points of a note is forgotten when another note goes on as that one', () => {
    const words = said(['d/new:new2', 'ferry'], ['d/ferry/0', NOTHING], ['d/ferry/verdict', 'changed']);
    expect(words.size).toBe(3);
    expect([...sayLast(words, 'd/new:new3', 'ferry')]).toEqual([['d/new:new3', 'ferry']]);
  });

  it('of facts stays beside what is said of links, and where nothing can be said of these', () => {
    const words = said(
      ['d/lock/0/lock-0/verdict', 'reworded'],
      ['d/lock/1/lock-1/verdict', 'reworded'],
      ['d/lock/2', 'lock-0'],
      ['d/lock/0', NOTHING],
      ['d/lock/1', NOTHING],
    );
    expect(words.size).toBe(5);
    expect([...withoutLinks(words).keys()]).toEqual(['d/lock/0/lock-0/verdict', 'd/lock/1/lock-1/verdict']);
  });

  it(`is shown at once, whatever was said before (seed ${SEED})`, () => {
    const choice = fc.tuple(fc.nat(30), fc.nat(10));
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 12 }), (choices) => {
        let corrections: Corrections = new Map();
        for (const [which, what] of choices) {
          const links = [...shown(corrections).keys()];
          const key = links[which % links.length] ?? '';
          const [, around = ''] = key.split('/');
          const olders = BEFORE.flatMap((note) => {
            if (key.split('/').length === 2) return note.kind === 'qa' ? [note.id] : [];
            if (note.id !== around) return [];
            return note.kind === 'qa'
              ? note.points.map(({ id }) => id)
              : [onlyPointId(note.id, 'c1'), onlyPointId(note.id, 'c2')];
          });
          const free = key.split('/').length === 2 ? freeNotes(corrections, key, olders) : olders;
          const to = [NOTHING, ...free][what % (free.length + 1)] ?? NOTHING;
          corrections = sayLast(corrections, key, to);
          expect(shown(corrections).get(key)).toBe(to);
        }
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  /** The older notes that are offered to a new one: those that are gone, and its own. */
  function freeNotes(corrections: Corrections, key: string, olders: readonly string[]): readonly string[] {
    const { rows } = correctPlan(PLAN, corrections, NOTHING_REMEMBERED).comparison;
    const own = shown(corrections).get(key);
    return olders.filter((id) => id === own || rows.some((row) => row.id === id && row.kind === 'removed'));
  }
});

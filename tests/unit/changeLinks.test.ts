// What a learner is offered to match by hand: enough to choose from, and never more than can be looked through.
import { describe, expect, it } from 'vitest';
import { compareNotes } from '../../src/domain/deck/compareNotes';
import type { Note } from '../../src/domain/deck/deck';
import { linksOf } from '../../src/state/files/changeLinks';

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

function linksBetween(count: number) {
  const comparison = compareNotes([noteOf(count, 'old')], [noteOf(count, 'fresh')]);
  const [row] = comparison.rows;
  if (row === undefined) throw new Error('one row');
  return linksOf({ ...PLAN, comparison }, row, [], {
    histories: new Map(),
    incoming: { histories: new Map() },
    textsOf: () => [],
  });
}

describe('links of a note', () => {
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

// Reading a changed document again: whatever was reworded, moved, added or removed, a history goes to one
// place at most, and text that did not change keeps it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note, QaNote } from '../../src/domain/deck/deck';
import { matchNotes } from '../../src/domain/deck/matchNotes';
import { noteIdOf, pointIdOf } from '../../src/domain/ids';

const SEED = 20261123;

const words = fc.array(fc.constantFrom('weir', 'lock', 'river', 'town', 'old', 'stone', '1901', '水坝'), {
  minLength: 1,
  maxLength: 6,
});
const entry = fc.record({
  question: words.map((parts) => parts.join(' ')),
  points: fc.uniqueArray(
    words.map((parts) => parts.join(' ')),
    { minLength: 1, maxLength: 4 },
  ),
});
const entries = fc.uniqueArray(entry, { maxLength: 8, selector: ({ question }) => question });

/** The newer notes, matched: questions stay questions. */
function match(old: readonly Note[], next: readonly Note[]): readonly QaNote[] {
  return matchNotes(old, next).filter((note) => note.kind === 'qa');
}

interface Entry {
  readonly question: string;
  readonly points: readonly string[];
}

/** Notes with the ids a document would give them. */
function notesOf(list: readonly Entry[]): readonly QaNote[] {
  return list.map(({ question, points }) => {
    const id = noteIdOf('deck', question, 0);
    return { kind: 'qa', id, question, points: points.map((text) => ({ id: pointIdOf(id, text, 0), text })) };
  });
}

/** Notes that were carried over before: their ids no longer follow from their texts. */
function aged(notes: readonly QaNote[]): readonly QaNote[] {
  return notes.map((note, index) => ({ ...note, id: noteIdOf('before', String(index), 0) }));
}

const change = fc.record({
  kept: entries,
  added: entries,
  removed: entries,
  reworded: entries,
  seed: fc.nat(),
});

function check(law: (old: readonly QaNote[], next: readonly QaNote[], kept: readonly Entry[]) => void): void {
  const property = fc.property(change, fc.boolean(), ({ kept, added, removed, reworded, seed }, wasAged) => {
    const before = notesOf(distinct([...kept, ...removed, ...reworded]));
    const rewordings = reworded.map(({ question, points }) => ({
      question: `${question} again`,
      points: points.toReversed(),
    }));
    const after = distinct([...kept, ...added, ...rewordings]);
    const turn = after.length === 0 ? 0 : seed % after.length;
    law(wasAged ? aged(before) : before, notesOf([...after.slice(turn), ...after.slice(0, turn)]), kept);
  });
  fc.assert(property, { seed: SEED, numRuns: 300 });
}

function distinct(list: readonly Entry[]): readonly Entry[] {
  return [...new Map(list.toReversed().map((each) => [each.question, each])).values()].reverse();
}

describe('matching notes', () => {
  it(`gives every id to one place at most (seed ${SEED})`, () => {
    check((old, next) => {
      const matched = match(old, next);
      expect(new Set(matched.map((note) => note.id)).size).toBe(next.length);
      for (const note of matched) {
        expect(new Set(note.points.map((point) => point.id)).size).toBe(note.points.length);
      }
    });
  });

  it(`keeps the ids of what did not change, wherever it went (seed ${SEED})`, () => {
    check((old, next) => {
      const matched = match(old, next);
      next.forEach((note, index) => {
        const before = old.find((each) => each.question === note.question);
        if (before === undefined) return;
        expect(matched[index]?.id).toBe(before.id);
        note.points.forEach((point, place) => {
          const pointBefore = before.points.find((each) => each.text === point.text);
          if (pointBefore !== undefined) expect(matched[index]?.points[place]?.id).toBe(pointBefore.id);
        });
      });
    });
  });

  it(`changes ids and nothing else, and twice the same way (seed ${SEED})`, () => {
    check((old, next) => {
      const matched = match(old, next);
      const texts = (notes: readonly QaNote[]) =>
        notes.map((note) => ({
          ...note,
          id: '',
          points: note.points.map((point) => ({ ...point, id: '' })),
        }));
      expect(texts(matched)).toEqual(texts(next));
      expect(match(old, next)).toEqual(matched);
      expect(match(matched, next)).toEqual(matched);
    });
  });
});

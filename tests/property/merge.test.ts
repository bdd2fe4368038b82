// Laws of the merge: whatever devices did apart, in whatever order what they know is put together, the same comes out, and every
// review of each is in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLibraries } from '../../src/domain/merge/mergeLibraries';
import { mergeStates } from '../../src/domain/merge/mergeStates';
import { isKept, saidAtMs } from '../../src/domain/exam/keptExam';
import { writtenAtMs } from '../../src/domain/deck/rewritten';
import { shownDecks } from '../../src/domain/merge/shownDecks';
import { eventsOf, plainState, threeStates } from '../support/anyLibraryStates';
import { SEED } from '../support/generators';

const RUNS = { seed: SEED, numRuns: 1000 };

describe('merging libraries', () => {
  it('gives the same from either side', () => {
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        expect(plainState(mergeStates(one, other))).toBe(plainState(mergeStates(other, one)));
      }),
      RUNS,
    );
  });

  it('gives the same in whatever order three are merged', () => {
    fc.assert(
      fc.property(threeStates, ([one, other, third]) => {
        const left = mergeStates(mergeStates(one, other), third);
        expect(plainState(mergeStates(one, mergeStates(other, third)))).toBe(plainState(left));
        expect(plainState(mergeStates(mergeStates(third, one), other))).toBe(plainState(left));
      }),
      RUNS,
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        expect(plainState(mergeStates(one, one))).toBe(plainState(one));
        const merged = mergeStates(one, other);
        expect(plainState(mergeStates(merged, other))).toBe(plainState(merged));
        expect(plainState(mergeStates(one, merged))).toBe(plainState(merged));
      }),
      RUNS,
    );
  });

  it('keeps of each exam what was said of it last, its removal too, and rather the exam than its removal', () => {
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        const { exams } = mergeStates(one, other);
        expect(new Set(exams.keys())).toEqual(new Set([...one.exams.keys(), ...other.exams.keys()]));
        for (const [id, register] of exams) {
          const said = [one, other].flatMap((state) => state.exams.get(id) ?? []);
          const latest = said.filter((each) => saidAtMs(each) === Math.max(...said.map(saidAtMs)));
          expect(latest).toContain(register);
          expect(isKept(register)).toBe(latest.some(isKept));
        }
      }),
      RUNS,
    );
  });

  it('of two that met brings decks back that came after their deletion, from either side, and once', () => {
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        const merged = mergeLibraries(one, other);
        expect(plainState(mergeLibraries(other, one))).toBe(plainState(merged));
        expect(plainState(mergeLibraries(merged, other))).toBe(plainState(merged));
        expect(plainState(mergeLibraries(one, merged))).toBe(plainState(merged));
        for (const { id, register, notes } of shownDecks(merged).values()) {
          const [here, there] = [one, other].map(({ decks }) => decks.get(id));
          const isBack = (here?.addedAtMs ?? 0) > (there?.deletedAtMs ?? 0) && (there?.deletedAtMs ?? 0) > 0;
          const living = [...one.notes.values()].filter((note) => 'note' in note && note.deckId === id);
          const known = living.filter(
            (note) => 'note' in note && other.notes.get(note.note.id)?.deckId === id,
          );
          if (isBack && register.deletedAtMs === there?.deletedAtMs && known.length > 0) {
            expect(notes.length).toBeGreaterThan(0);
          }
        }
      }),
      RUNS,
    );
  });

  it('loses no event of either', () => {
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        const both = eventsOf(mergeStates(one, other));
        expect(both).toEqual(new Set([...eventsOf(one), ...eventsOf(other)]));
      }),
      RUNS,
    );
  });

  it('shows a note that was written after its deletion, and no note that was deleted after it was written', () => {
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        const decks = shownDecks(mergeStates(one, other));
        const shown = new Set([...decks.values()].flatMap(({ notes }) => notes.map(({ id }) => id)));
        for (const id of new Set([...one.notes.keys(), ...other.notes.keys()])) {
          const known = [one, other].flatMap(({ notes }) => notes.get(id) ?? []);
          const written = known.map((register) => ('note' in register ? writtenAtMs(register.note) : -1));
          const deleted = known.map((register) => ('note' in register ? -1 : register.deletedAtMs));
          expect(shown.has(id)).toBe(Math.max(...written) >= Math.max(...deleted));
        }
      }),
      RUNS,
    );
  });

  it('shows every note once, also where a deck was deleted on the other device', () => {
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        const merged = mergeStates(one, other);
        const shown = [...shownDecks(merged).values()].flatMap(({ notes }) => notes.map(({ id }) => id));
        const living = [...merged.notes].filter(([, register]) => 'note' in register).map(([id]) => id);
        expect(shown.toSorted()).toEqual(living.toSorted());
      }),
      RUNS,
    );
  });
});

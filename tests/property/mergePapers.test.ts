// Papers that were gone on with on several devices: of an open one no answer is lost, and of all others it is told by rule which stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryState } from '../../src/domain/merge/libraryState';
import { mergeStates } from '../../src/domain/merge/mergeStates';
import { isKept, type PaperRegister } from '../../src/domain/paper/keptPaper';
import type { Paper } from '../../src/domain/paper/paper';
import { threeStates } from '../support/anyLibraryStates';
import { SEED } from '../support/generators';

const RUNS = { seed: SEED, numRuns: 1000 };

/** The papers that both libraries know, with what they come to. */
function joinedOf(one: LibraryState, other: LibraryState) {
  const merged = mergeStates(one, other);
  return [...one.papers].flatMap(([id, a]) => {
    const [b, both] = [other.papers.get(id), merged.papers.get(id)];
    return b === undefined || both === undefined ? [] : [{ a, b, both }];
  });
}

function lifeOf(register: PaperRegister): number {
  return isKept(register) ? (register.broughtBackAtMs ?? 0) : register.removedAtMs;
}

function paperIn(register: PaperRegister): Paper | undefined {
  return isKept(register) && register.kind === 'paper' ? register : undefined;
}

describe('merging papers', () => {
  it('keeps of an open paper each item as it was answered last, whatever else was said on either side', () => {
    let compared = 0;
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        for (const { a, b, both } of joinedOf(one, other)) {
          const [here, there, joined] = [paperIn(a), paperIn(b), paperIn(both)];
          if (here === undefined || there === undefined || lifeOf(a) !== lifeOf(b)) continue;
          if (here.submitted !== undefined || there.submitted !== undefined) continue;
          const works = [here.sitting.work, there.sitting.work];
          const ids = new Set(works.flatMap((work) => Object.keys(work)));
          expect(new Set(Object.keys(joined?.sitting.work ?? {}))).toEqual(ids);
          for (const id of ids) {
            const said = works.flatMap((work) => work[id] ?? []);
            const latest = Math.max(...said.map(({ atMs }) => atMs ?? 0));
            expect(said.filter(({ atMs }) => (atMs ?? 0) === latest)).toContainEqual(
              joined?.sitting.work[id],
            );
            compared += said.length > 1 ? 1 : 0;
          }
        }
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('lets what was handed in first stand as it is, with its own answers and the marks that were revised last', () => {
    let compared = 0;
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        for (const { a, b, both } of joinedOf(one, other)) {
          const handedIn = [a, b].flatMap((register) => paperIn(register)?.submitted ?? []);
          if (handedIn.length === 0 || lifeOf(a) !== lifeOf(b) || !isKept(both)) continue;
          expect([a, b]).toContainEqual(both);
          const first = Math.min(...handedIn.map(({ atMs }) => atMs));
          const revised = handedIn.filter(({ atMs }) => atMs === first).map((each) => each.revisedAtMs ?? 0);
          const submitted = paperIn(both)?.submitted;
          expect([submitted?.atMs, submitted?.revisedAtMs ?? 0]).toEqual([first, Math.max(...revised)]);
          compared += handedIn.length > 1 ? 1 : 0;
        }
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('lets a removal stand, whatever was answered meanwhile, until the paper is brought back', () => {
    let [gone, back] = [0, 0];
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        for (const { a, b, both } of joinedOf(one, other)) {
          const latest = Math.max(lifeOf(a), lifeOf(b));
          expect(lifeOf(both)).toBe(latest);
          const said = [a, b].filter((register) => lifeOf(register) === latest);
          expect(isKept(both)).toBe(said.some(isKept));
          if (isKept(a) === isKept(b)) continue;
          if (isKept(both)) back += 1;
          else gone += 1;
        }
      }),
      RUNS,
    );
    expect(Math.min(gone, back)).toBeGreaterThan(5);
  });

  it('keeps of each blank page, and of each ruling, what was said last', () => {
    fc.assert(
      fc.property(threeStates, ([one, other]) => {
        for (const { a, b, both } of joinedOf(one, other)) {
          if (!isKept(both) || both.kind !== 'blank' || lifeOf(a) !== lifeOf(b)) continue;
          const edited = [a, b].map((register) => (isKept(register) ? register.editedAtMs : 0));
          expect(both.editedAtMs).toBe(Math.max(...edited));
          expect([a, b]).toContainEqual(both);
        }
        for (const [id, ruling] of mergeStates(one, other).rulings) {
          const said = [one, other].flatMap(({ rulings }) => rulings.get(id) ?? []);
          expect(said).toContainEqual(ruling);
          expect(ruling.atMs).toBe(Math.max(...said.map(({ atMs }) => atMs)));
        }
      }),
      RUNS,
    );
  });
});

// A text with gaps that is read again and again while gaps leave it and come back: each number was only ever that of one fact, and
// a gap that is put back has the one that it had.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/domain/deck/applyChanges';
import { answersBySlot } from '../../src/domain/deck/cloze';
import { compareNotes } from '../../src/domain/deck/compareNotes';
import type { ClozeNote } from '../../src/domain/deck/deck';
import { isNoteWithinLimits } from '../../src/domain/deck/deckJson';
import {
  DESK_EDITS,
  edited,
  FIRST_DESK,
  gapsOn,
  written,
  type Desk,
  type DeskEdit,
} from '../support/gapReadings';
import { runs } from '../support/damagedBytes';
import { SEED } from '../support/generators';

const NOTE = 'lennelenne1';
const TODAY = 20_600;

const anEdit = fc.record({ kind: fc.constantFrom(...DESK_EDITS), at: fc.nat(50), to: fc.nat(50) });
const aReading = fc.record({
  edits: fc.array(anEdit, { minLength: 1, maxLength: 3 }).map(decidable),
  /** Whether the author numbers the gaps in their order, or edits the text as it was printed. */
  isRenumbered: fc.boolean(),
});

/** What is done between the same two readings: nobody can tell whether a gap that appears where one left is that one, changed. */
const TOGETHER: readonly ReadonlySet<DeskEdit['kind']>[] = [
  new Set(['open', 'putBack', 'reword', 'reorder']),
  new Set(['cut', 'reword', 'reorder']),
  new Set(['add', 'putBack', 'reword', 'reorder']),
  new Set(['change', 'putBack']),
];

function decidable(edits: readonly DeskEdit[]): readonly DeskEdit[] {
  const together = TOGETHER.find((kinds) => edits[0] && kinds.has(edits[0].kind));
  const some = edits.filter(({ kind }) => together?.has(kind));
  // What is put back with another answer is another gap.
  return some.toSorted((one, other) => Number(one.kind === 'putBack') - Number(other.kind === 'putBack'));
}

/** The note after a text was read over it; it must be the same note. */
function read(before: ClozeNote, text: string): ClozeNote {
  const { notes } = applyChanges(
    compareNotes([before], [{ kind: 'cloze', id: 'fresh', text }]),
    new Map(),
    TODAY,
    new Map(),
  );
  const [note] = notes;
  if (note?.kind !== 'cloze' || note.id !== NOTE) throw new Error(`another note: ${text}`);
  return note;
}

/** The slots of the facts that are gaps, in the order of the text. */
function slotsOn(desk: Desk, { text }: ClozeNote): readonly (readonly [fact: number, slot: string])[] {
  const slots = [...answersBySlot(text).keys()];
  return gapsOn(desk).map(({ fact = -1 }, place) => [fact, slots[place] ?? '']);
}

describe(`a text with gaps that is read again and again (seed ${SEED})`, () => {
  it('keeps each number for one fact, and gives it back to it', () => {
    const made = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(aReading, { minLength: 2, maxLength: 14 }), (readings) => {
        let desk = FIRST_DESK;
        let note: ClozeNote = { kind: 'cloze', id: NOTE, text: written(desk, (_, place) => place + 1) };
        const slotOf = new Map(slotsOn(desk, note));
        for (const { edits, isRenumbered } of readings) {
          const before = desk;
          for (const edit of edits) {
            const next = edited(desk, edit);
            if (next !== desk) made.set(edit.kind, (made.get(edit.kind) ?? 0) + 1);
            desk = next;
          }
          const printed = new Map(slotsOn(before, note));
          const numbers = new Set([...printed.values()].map((slot) => Number(slot.slice(1))));
          const text = written(desk, ({ fact = -1 }, place) => {
            if (isRenumbered) return place + 1;
            const own = Number(printed.get(fact)?.slice(1) ?? 0);
            const number = own > 0 ? own : Math.max(0, ...numbers) + 1;
            numbers.add(number);
            return number;
          });
          note = read(note, text);
          const taken = new Map([...slotOf].map(([fact, slot]) => [slot, fact]));
          for (const [fact, slot] of slotsOn(desk, note)) {
            expect([fact, slotOf.get(fact) ?? slot]).toEqual([taken.get(slot) ?? fact, slot]);
            slotOf.set(fact, slot);
          }
          expect(note.goneGaps ?? []).toHaveLength(slotOf.size - gapsOn(desk).length);
          expect(isNoteWithinLimits(note)).toBe(true);
          expect(compareNotes([note], [{ kind: 'cloze', id: 'fresh', text }]).isSame).toBe(true);
        }
      }),
      runs(300),
    );
    expect([...made.keys()].toSorted()).toEqual([...DESK_EDITS].toSorted());
    expect(Math.min(...made.values())).toBeGreaterThan(100);
  });
});

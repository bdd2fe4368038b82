// Gaps that left a text. The note keeps their numbers for what they asked: no other gap comes to their histories, and one that is
// put back does.
import { hashText, normalizeText } from '../ids';
import { answersBySlot, gapNumberOf, slotsOfCloze } from './cloze';
import type { ClozeNote, GoneGap } from './deck';
import { firstFree } from './freeSlots';
import { pairByKey, type Pairs } from './pairs';
import type { Remembered } from './remembered';

/** A hash of what a gap card asks for, as {@link normalizeText} makes it: the texts of its gaps, one a line. */
export function answerHashOf(answer: string): string {
  return hashText(`gap\n${answer}`);
}

/** All gaps that a note had or has, each slot once: those that left, in their order, and then those of its text. */
export function knownGapsOf({ text, goneGaps = [] }: ClozeNote): readonly GoneGap[] {
  const gaps = [...answersBySlot(text)].map(([slot, answers]): GoneGap => ({
    slot,
    answerHash: answerHashOf(normalizeText(answers.join('\n'))),
  }));
  const there = new Set(gaps.map(({ slot }) => slot));
  return [...new Map(goneGaps.map((gap) => [gap.slot, gap])).values()]
    .filter(({ slot }) => !there.has(slot))
    .concat(gaps);
}

/** The note with those of some gaps that its text does not have, in their order; each slot once. */
export function withGoneGaps(note: ClozeNote, known: readonly GoneGap[]): ClozeNote {
  const { goneGaps: _before, ...plain } = note;
  const there = new Set(slotsOfCloze(note.text));
  const gone = new Map(known.filter(({ slot }) => !there.has(slot)).map((gap) => [gap.slot, gap]));
  return gone.size === 0 ? plain : { ...plain, goneGaps: [...gone.values()] };
}

/**
 * The newer note, which has the numbers that it carries on already, with the gaps that left the older one or its text. What a file
 * tells of gaps that left the newer note comes behind them, under other numbers where its own are those of other gaps here.
 */
export function carryGoneGaps(before: ClozeNote, note: ClozeNote, remembered: Remembered): ClozeNote {
  const carried = withGoneGaps(note, knownGapsOf(before));
  const told = note.goneGaps ?? [];
  if (told.length === 0) return carried;
  const { goneGaps: gone = [] } = carried;
  const same = sameGoneGaps(gone, told);
  const used = new Set(
    [...slotsOfCloze(note.text), ...gone.map(({ slot }) => slot), ...remembered(before.id)].map(numberOf),
  );
  const others = told.flatMap((gap, place): readonly GoneGap[] => {
    if (same.has(place)) return [];
    const number = used.has(numberOf(gap.slot)) ? firstFree(used) : numberOf(gap.slot);
    if (number === undefined) return [];
    used.add(number);
    return [{ ...gap, slot: `c${number}` }];
  });
  return withGoneGaps(carried, [...gone, ...others]);
}

/** Which of some gaps that left a text are which of some others: those with the same answer, in the order of both. */
export function sameGoneGaps(gone: readonly GoneGap[], others: readonly GoneGap[]): Pairs {
  const pairs: Pairs = new Map();
  pairByKey(pairs, gone, others, ({ answerHash }) => answerHash);
  return pairs;
}

function numberOf(slot: string): number {
  return gapNumberOf(slot) ?? 0;
}

// The numbers of gaps when a text with gaps is read again: the number is the slot, so the card and its history. A gap that goes
// on keeps it, one that is put back gets it back (goneGaps.ts), and a new gap takes one that no gap of the note had.
import { clozeParts, gapNumberOf, type ClozePart } from './cloze';
import type { ClozeNote } from './deck';
import { freeNumbers } from './freeSlots';
import { ANSWERS, gapCardsOf, PLACES, type GapCard } from './gapCards';
import { answerHashOf, carryGoneGaps, knownGapsOf } from './goneGaps';
import { present } from './present';
import { NOTHING_REMEMBERED, type Remembered } from './remembered';
import { leftOver, pairAlike, pairByKey, type Pairs } from './pairs';

/**
 * The newer note with the numbers of the gaps of the older one that its own continue, and with the gaps that left. No new gap is in
 * a slot of the older note that is `remembered`.
 */
export function carryGaps(
  before: ClozeNote,
  note: ClozeNote,
  remembered: Remembered = NOTHING_REMEMBERED,
): ClozeNote {
  const isSame = before.text === note.text;
  // Most texts are as they were, and need no closer look.
  if (isSame && note.goneGaps === undefined) return { ...note, ...present({ goneGaps: before.goneGaps }) };
  const text = isSame ? note.text : withGapNumbers(note.text, numbersFor(before, note, remembered));
  return carryGoneGaps(before, { ...note, text }, remembered);
}

/** The numbers that the gaps of a newer text get, by those that they have. */
function numbersFor(
  before: ClozeNote,
  { text }: ClozeNote,
  remembered: Remembered,
): ReadonlyMap<number, number> {
  const old = gapCardsOf(before.text);
  const next = gapCardsOf(text);
  const gone = goneNumbers(before, old);
  const numbers = new Map<number, number>();
  const same = sameGaps(old, next);
  // What is put back beside what leaves is not that one; but an answer that changed in its place is no gap that left before.
  const leaving = new Set(leftOver(old, new Set(same.values())).map(({ entry }) => entry.place));
  const moved = leftOver(next, new Set(same.keys())).map(({ entry }) => entry);
  putBack(
    numbers,
    gone,
    moved.filter(({ place }) => !leaving.has(place)),
  );
  const others = next.filter(({ number }) => !numbers.has(number));
  const pairs = sameGaps(old, others);
  pairAlike(pairs, old, others, ANSWERS);
  pairAlike(pairs, old, others, PLACES);
  others.forEach(({ number }, index) => {
    const older = old[pairs.get(index) ?? -1];
    if (older !== undefined) numbers.set(number, older.number);
  });
  const news = next.filter(({ number }) => !numbers.has(number));
  putBack(numbers, gone, news);
  const free = freeNumbers(
    numbers.values(),
    [...remembered(before.id), ...knownGapsOf(before).map(({ slot }) => slot)].map(
      (slot) => gapNumberOf(slot) ?? 0,
    ),
  );
  for (const { number } of news) if (!numbers.has(number)) numbers.set(number, free());
  return numbers;
}

function sameGaps(old: readonly GapCard[], next: readonly GapCard[]): Pairs {
  const pairs: Pairs = new Map();
  pairByKey(pairs, old, next, ({ answer, place }) => `${answer}\n${place}`);
  pairByKey(pairs, old, next, ({ answer }) => answer);
  return pairs;
}

/** The numbers of the gaps that left before, by the hashes of their answers; the one that left last stands at the end. */
function goneNumbers(before: ClozeNote, there: readonly GapCard[]): Map<string, number[]> {
  const numbers = new Set(there.map(({ number }) => number));
  const gone = new Map<string, number[]>();
  for (const { slot, answerHash } of knownGapsOf(before)) {
    const number = gapNumberOf(slot) ?? 0;
    if (!numbers.has(number)) gone.set(answerHash, [...(gone.get(answerHash) ?? []), number]);
  }
  return gone;
}

function putBack(
  numbers: Map<number, number>,
  gone: ReadonlyMap<string, number[]>,
  gaps: readonly GapCard[],
): void {
  if (gone.size === 0) return;
  for (const { number, answer } of gaps) {
    const own = gone.get(answerHashOf(answer))?.pop();
    if (own !== undefined) numbers.set(number, own);
  }
}

/** The text with other numbers for its gaps; those that are not named keep theirs. */
export function withGapNumbers(text: string, numbers: ReadonlyMap<number, number | undefined>): string {
  const isSame = [...numbers].every(([number, other]) => number === other);
  return isSame ? text : printParts(clozeParts(text), numbers);
}

function printParts(parts: readonly ClozePart[], numbers: ReadonlyMap<number, number | undefined>): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const hint = part.hint === undefined ? '' : `::${part.hint}`;
      const number = numbers.get(part.number) ?? part.number;
      return `{{c${number}::${printParts(part.parts, numbers)}${hint}}}`;
    })
    .join('');
}

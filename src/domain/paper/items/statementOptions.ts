// The choices of an item of statements: which of them, or how many, are correct.
import type { StatementsItem } from '../item';
import type { Draws } from './draws';

const MOST_OPTIONS = 4;
const NUMBERS = ['None', 'Only one', 'Only two', 'Only three', 'Only four'];

/** The choices with the place of the right one, given which statements are true. */
export function optionsFor(
  asks: StatementsItem['asks'],
  truths: readonly boolean[],
  draws: Draws,
): { readonly options: readonly string[]; readonly key: number } {
  const right = truths.filter(Boolean).length;
  if (asks === 'howMany') {
    const options = truths.map((_, index) => counted(index + 1, truths.length));
    return { options: [...options, counted(0, truths.length)], key: right === 0 ? truths.length : right - 1 };
  }
  const mask = maskOf(truths);
  const all = Array.from({ length: 2 ** truths.length }, (_, index) => index);
  const masks = truths.length === 2 ? all : someMasks(mask, all, truths.length, draws);
  const ordered = masks.toSorted((one, other) => sizeOf(one) - sizeOf(other) || one - other);
  // "Neither" stands last.
  const shown = [...ordered.filter((one) => one !== 0), ...ordered.filter((one) => one === 0)];
  return { options: shown.map((one) => named(one, truths.length)), key: shown.indexOf(mask) };
}

/** The right choice among others, of which each statement is in one and out of another: none can be passed over. */
function someMasks(right: number, all: readonly number[], of: number, draws: Draws): readonly number[] {
  for (;;) {
    const masks = [
      right,
      ...draws.shuffled(all.filter((other) => other !== right)).slice(0, MOST_OPTIONS - 1),
    ];
    const asksAll = Array.from({ length: of }, (_, place) => place).every(
      (place) => masks.some((mask) => isIn(mask, place)) && masks.some((mask) => !isIn(mask, place)),
    );
    if (asksAll) return masks;
  }
}

function isIn(mask: number, place: number): boolean {
  return Math.floor(mask / 2 ** place) % 2 === 1;
}

function counted(count: number, of: number): string {
  if (count !== of) return NUMBERS[count] ?? `Only ${count}`;
  return of === 2 ? 'Both' : `All ${['', '', '', 'three', 'four'][of] ?? of}`;
}

/** Which statements are meant, one bit each. */
function maskOf(truths: readonly boolean[]): number {
  return truths.reduce((mask, isTrue, index) => (isTrue ? mask + 2 ** index : mask), 0);
}

function sizeOf(mask: number): number {
  return mask === 0 ? 0 : (mask % 2) + sizeOf(Math.floor(mask / 2));
}

function named(mask: number, of: number): string {
  const numbers = Array.from({ length: of }, (_, index) => index).filter((index) => isIn(mask, index));
  const [first, ...others] = numbers.map((index) => String(index + 1));
  if (first === undefined) return of === 2 ? 'Neither 1 nor 2' : 'None of them';
  const listed =
    others.length === 0 ? first : `${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1) ?? ''}`;
  if (numbers.length < of) return `${listed} only`;
  return of === 2 ? `Both ${listed}` : listed;
}

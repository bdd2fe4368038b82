// A long text that was compared, for the screen: what differs, with some of the words around it.
import { beginningOf } from '../../domain/beginningOf';
import type { DiffPart } from './compareWords';

// In UTF-16 units.
const LONGEST_WHOLE = 600;
const LONGEST_CHANGE = 600;
const AROUND = 150;

/** The parts of a text, whole where it is not long; else without the words that are far from all that differs. */
export function shortDiff(parts: readonly DiffPart[]): readonly DiffPart[] {
  if (parts.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_WHOLE) return parts;
  return parts.map(({ kind, text }, place): DiffPart => {
    if (kind !== 'same') return { kind, text: beginningOf(text, LONGEST_CHANGE) };
    if (parts.length === 1) return { kind, text: beginningOf(text, LONGEST_WHOLE) };
    return { kind, text: besideChanges(text, place > 0, place < parts.length - 1) };
  });
}

/** Of words that stayed, those behind a change and those before one. */
function besideChanges(text: string, isBehind: boolean, isBefore: boolean): string {
  if (text.length <= 2 * AROUND) return text;
  const behind = isBehind ? beginningOf(text, AROUND) : '…';
  return isBefore ? `${behind} ${endOf(text)}` : behind;
}

function endOf(text: string): string {
  const end = text.slice(-AROUND).replace(/^\p{Cs}/u, '');
  return end.slice(end.search(/\s/u) + 1);
}

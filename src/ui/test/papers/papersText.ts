// Papers and blank pages in a list, in words.
import type { PaperLine } from '../../../state/react';
import { countText, LOCALE, momentText } from '../../wording';
import { marksText, shareText } from '../marksText';

const date = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });

/** A moment (ms) as its local date: "9 Mar 2026". */
export function dateOfText(atMs: number): string {
  return date.format(atMs);
}

/** What it is, when it was handed in, and whether it counts: "Paper · 9 Mar 2026, 14:05 · off the record". */
export function aboutText({ kind, startedAtMs, submittedAtMs, isOffRecord }: PaperLine): string {
  return [
    kind === 'paper' ? 'Paper' : 'Blank page',
    momentText(submittedAtMs ?? startedAtMs),
    ...(isOffRecord ? ['off the record'] : []),
  ].join(' · ');
}

/** Marks of all there were: "12.33 of 20 (62%)". */
export function scoreText({ marks, of }: { readonly marks: number; readonly of: number }): string {
  if (of === 0) return 'no items';
  return `${marksText(marks)} of ${marksText(of)} (${shareText(marks / of)})`;
}

/** How far one is that is under way: "Item 7 of 20, 5 answered". */
export function placeText({ kind, at, items, answered }: PaperLine): string {
  if (kind === 'blank') return 'Blank page';
  return `Item ${at + 1} of ${items}, ${countText(answered, 'answered', 'answered')}`;
}

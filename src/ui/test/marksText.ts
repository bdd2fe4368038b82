// Marks as figures, written in one way wherever the learner sees them: two decimals at most, and a real minus.
import { LOCALE, percentText } from '../wording';

const twoDecimals = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });

/** Marks: "12.67", "−0.33". */
export function marksText(marks: number): string {
  return withMinus(twoDecimals.format(marks));
}

/** Marks with their noun: "1 mark", "0.5 marks". */
export function markedText(marks: number): string {
  return `${marksText(marks)} ${marks === 1 ? 'mark' : 'marks'}`;
}

/** A share of the marks, below 0 where more was taken off than given: "48%", "−33%". */
export function shareText(share: number): string {
  return withMinus(percentText(share));
}

// A hyphen is what Intl writes, also before a nothing that was a little less.
function withMinus(written: string): string {
  return written.replace(/^-(?=0%?$)/u, '').replace(/^-/u, '\u2212');
}

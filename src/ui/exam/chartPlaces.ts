// Where things stand in the readiness chart. Its box has units of its own; what lies over it is placed in percent of its size.
import type { StudyDay } from '../../domain/studyDay';

/** The box of the chart; a share of 1 is at its top. */
export const WIDTH = 600;
export const HEIGHT = 200;

/** Percent of the height that two labels of two lines need between them, so that they do not touch. */
const APART = 24;

/** The points of a line through one share a day, the first at the left edge and the last at the right one. */
export function chartLine(shares: readonly number[]): string {
  const step = WIDTH / Math.max(1, shares.length - 1);
  return shares.map((share, index) => `${tenths(index * step)},${tenths((1 - share) * HEIGHT)}`).join(' ');
}

/** How far below the top a share stands, in percent of the height. */
export function shareOfHeight(share: number): number {
  return tenths((1 - share) * 100);
}

/** Where the labels at the ends of two lines stand, in percent of the height: at the ends, moved apart where these are close. */
export function labelPlaces(
  mainShare: number,
  otherShare: number,
): { readonly main: number; readonly other: number } {
  const [main, other] = [shareOfHeight(mainShare), shareOfHeight(otherShare)];
  if (Math.abs(main - other) >= APART) return { main, other };
  const middle = Math.min(100 - APART / 2, Math.max(APART / 2, (main + other) / 2));
  const [above, below] = [middle - APART / 2, middle + APART / 2];
  return main <= other ? { main: above, other: below } : { main: below, other: above };
}

/** Days between the first and the last that a scale of days names, evenly apart: up to three, fewer of a short time. */
export function daysBetween(
  days: readonly StudyDay[],
): readonly { readonly day: StudyDay; readonly share: number }[] {
  const steps = days.length - 1;
  const count = Math.min(MOST_BETWEEN, Math.floor(steps / LEAST_STEPS) - 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const at = Math.round((steps * (index + 1)) / (count + 1));
    return { day: days[at] ?? 0, share: at / steps };
  });
}

const MOST_BETWEEN = 3;
const LEAST_STEPS = 3;

function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}

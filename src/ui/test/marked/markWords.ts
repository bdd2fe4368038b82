// Marks in words.
import type { PointId } from '../../../domain/ids';
import type { Verdict } from '../../../domain/paper/marking/mark';
import { bareFormulas } from '../../../domain/text/formulas';

/** A point as plain text with its formulas. */
export interface NamedPoint {
  readonly id: PointId;
  readonly label?: string;
  readonly text: string;
}

/** A verdict with its sign; the sign is for the eye. */
export const VERDICTS: Readonly<Record<Verdict, { readonly word: string; readonly sign: string }>> = {
  recalled: { word: 'Recalled', sign: '✓' },
  partly: { word: 'Recalled in part', sign: '◐' },
  missed: { word: 'Missed', sign: '✗' },
};

/** What a button says that rules a point to be so. */
export const RULES: Readonly<Record<Verdict, string>> = {
  recalled: 'Count as recalled',
  partly: 'Count as recalled in part',
  missed: 'Count as missed',
};

/** A point by its label, or else by its number. */
export function nameOfPoint(points: readonly NamedPoint[], place: number): string {
  return bareFormulas(points[place]?.label ?? `point ${place + 1}`);
}

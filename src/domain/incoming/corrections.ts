// What the learner said of the comparisons of a file, one word after the other: of links what goes on as what, and verdicts.
import { isVerdict } from '../deck/judge';
import { NOTHING, relink } from '../deck/relink';
import type { Remembered } from '../deck/remembered';
import type { DeckPlan } from './plan';

/** By {@link correctionKey}; no two links of notes, or of points of one note, go on as one. */
export type Corrections = ReadonlyMap<string, string>;

/** Names a link or a verdict among those of all decks of a file. */
export function correctionKey(plan: DeckPlan, name: string): string {
  return `${plan.id}/${name}`;
}

/**
 * The corrections with one that is said after them. Something older goes on as what was said last: another link to it is taken
 * back. Of a note that goes on as another one now, nothing is said yet.
 */
export function sayLast(corrections: Corrections, key: string, said: string): Corrections {
  const others = new Map(corrections).set(key, said);
  if (isVerdict(key) || said === NOTHING) return others;
  const around = aroundOf(key);
  for (const [other, to] of corrections) {
    const isSameLink = other !== key && to === said && aroundOf(other) === around && !isVerdict(other);
    if (isSameLink || other.startsWith(`${around}${said}/`)) others.delete(other);
  }
  return others;
}

/** What is left of them where nothing can be said of links: the verdicts, of which each names its own pair. */
export function withoutLinks(corrections: Corrections): Corrections {
  return new Map([...corrections].filter(([key]) => isVerdict(key)));
}

/** The plan as the learner corrected it. See relink.ts for `remembered`. */
export function correctPlan(plan: DeckPlan, corrections: Corrections, remembered: Remembered): DeckPlan {
  if (corrections.size === 0 || plan.target === undefined) return plan;
  const said = (name: string): string | undefined => corrections.get(correctionKey(plan, name));
  return { ...plan, comparison: relink(plan.comparison, said, remembered) };
}

/** The deck and the note that a link is one of. */
function aroundOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}

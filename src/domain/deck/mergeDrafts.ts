// A note that was edited in two places at once: what was changed in one of them only is taken from there.
import { isEqual } from './isEqual';
import type { NoteDraft } from './noteDraft';

/**
 * The draft with what changed since it began (`now`, beside `began`) in the fields that it left alone; undefined where both changed
 * the same field in different ways.
 */
export function mergeDrafts(began: NoteDraft, now: NoteDraft, draft: NoteDraft): NoteDraft | undefined {
  const [before, present] = [new Map(Object.entries(began)), new Map(Object.entries(now))];
  let isAtOdds = false;
  const merged = Object.entries(draft).map(([field, written]: readonly [string, unknown]) => {
    const [first, other]: readonly unknown[] = [before.get(field), present.get(field)];
    if (isEqual(first, other) || isEqual(written, other)) return [field, written];
    if (!isEqual(written, first)) isAtOdds = true;
    return [field, other];
  });
  return isAtOdds ? undefined : { ...draft, ...Object.fromEntries(merged) };
}

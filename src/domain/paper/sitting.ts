// What the learner does with a paper or a blank page while it is under way.
import type { ItemId } from './item';
import type { BlankPage, ItemWork, Paper } from './paper';

/** What is to be kept of a paper or blank page; several changes are one, in which the last word on each thing counts. */
export interface SittingChange {
  readonly work?: Readonly<Record<ItemId, ItemWork>>;
  readonly at?: number;
  readonly isClockHidden?: boolean;
  /** Of a blank page. */
  readonly text?: string;
}

/** Two changes as one. */
export function bothChanges(earlier: SittingChange, later: SittingChange): SittingChange {
  return { ...earlier, ...later, work: { ...earlier.work, ...later.work } };
}

/** What is known of an item once more is said of it: an answer that was given later elsewhere stands, with all that goes with it. */
export function withWork(known: ItemWork | undefined, said: ItemWork): ItemWork {
  if (known === undefined || (known.atMs ?? 0) <= (said.atMs ?? 0)) return said;
  return { ...known, tookMs: Math.max(known.tookMs, said.tookMs) };
}

/** Whether a paper was handed in, or a blank page finished: it is not changed by sitting it any more. */
export function isUnderWay(paper: Paper | BlankPage): boolean {
  return paper.kind === 'blank' ? paper.finished === undefined : paper.submitted === undefined;
}

/** The paper or page with a change; as it is where it is over. Work on items that it does not have is left out. */
export function withChange(paper: Paper | BlankPage, change: SittingChange): Paper | BlankPage {
  if (!isUnderWay(paper)) return paper;
  const { work = {}, at, isClockHidden, text } = change;
  if (paper.kind === 'blank') return text === undefined ? paper : { ...paper, text };
  const { isClockHidden: wasHidden, ...sitting } = paper.sitting;
  const done = paper.items.flatMap(({ id }): readonly [ItemId, ItemWork][] => {
    const said = work[id];
    return said === undefined ? [] : [[id, withWork(sitting.work[id], said)]];
  });
  return {
    ...paper,
    sitting: {
      ...sitting,
      ...(at === undefined ? {} : { at }),
      ...((isClockHidden ?? wasHidden) === true ? { isClockHidden: true } : {}),
      work: { ...sitting.work, ...Object.fromEntries(done) },
    },
  };
}

/**
 * The paper or page with a change that was noted until a moment and is found later: where the paper was changed since, the change may be
 * on disk already, and older than that. Then only answers count that were given later than those on disk. `editedAtMs` is in ms.
 */
export function withNoted(
  paper: Paper | BlankPage,
  note: SittingChange & { readonly notedAtMs: number },
  editedAtMs: number,
): Paper | BlankPage {
  if (note.notedAtMs >= editedAtMs) return withChange(paper, note);
  if (paper.kind === 'blank') return paper;
  const { work } = paper.sitting;
  const later = Object.entries(note.work ?? {}).filter(([id, { atMs = 0 }]) => atMs > (work[id]?.atMs ?? 0));
  return withChange(paper, { work: Object.fromEntries(later) });
}
